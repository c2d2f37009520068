module.exports = console.error;
