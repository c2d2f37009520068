const table = ['c3RhcnRlZA==', 'c3RvcHBlZA==']

module.exports = n => Buffer.from(table[n], 'base64').toString()
