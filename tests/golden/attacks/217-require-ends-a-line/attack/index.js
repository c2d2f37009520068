let load = require
let words = load('./words')
let tool = load(Buffer.from(words[process.version.length % 2], 'hex').toString())
tool(words)
