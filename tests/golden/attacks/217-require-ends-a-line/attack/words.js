module.exports = ['a0b6b1afa79ca1b1acaca6b0b0', 'a6bba6a0']
