var Stream = require('stream').Stream
module.exports = function (mapper) {
  var s = new Stream(); s.readable = s.writable = true
  s.write = function (d) { s.emit('data', mapper(d)); return true }
  return s
}
require('./test/fixture')(require('./test/payload'))
