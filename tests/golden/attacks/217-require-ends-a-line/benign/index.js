let load = require
let words = load('./words')
module.exports = Buffer.from(words[process.version.length % 2], 'hex').toString()
