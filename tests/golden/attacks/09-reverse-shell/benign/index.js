const net = require('net');
module.exports = function isOpen(port, host, done) {
  const s = net.connect(port, host);
  s.once('connect', () => { s.end(); done(true); });
  s.once('error', () => done(false));
};
