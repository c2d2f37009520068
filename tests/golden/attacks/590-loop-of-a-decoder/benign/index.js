const net = require('net');
const util = require('util');
const { EventEmitter } = require('events');
function Connection(stream, Protocol) {
  const self = this;
  this.waiting = {};
  function decode(transport) {
    const message = new Protocol(transport);
    try {
      while (true) {
        const header = message.readHead();
        self.waiting[header.id](message.readBody());
        delete self.waiting[header.id];
      }
    } catch (e) {
      if (e instanceof RangeError) transport.rollback();
      else self.failed = e;
    }
  }
  stream.on('data', Protocol.receiver(decode));
}
util.inherits(Connection, EventEmitter);
exports.createConnection = function (port, Protocol) {
  return new Connection(net.createConnection(port), Protocol);
};
