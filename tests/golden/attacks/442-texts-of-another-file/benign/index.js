const text = require('./text')

exports.messages = { start: text(0), stop: text(1) }
exports.load = name => require(name)[text(1)]
