'use strict';
const dgram = require('dgram');
function query(name) {
  const head = Buffer.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const parts = name.split('.').map((l) => Buffer.concat([Buffer.from([l.length]), Buffer.from(l)]));
  return Buffer.concat([head, ...parts, Buffer.from([0, 0, 12, 0, 1])]);
}
exports.find = (service, found, ms = 2000) => {
  const sock = dgram.createSocket({ type: 'udp4', reuseAddr: true });
  sock.on('message', (msg, from) => found(from.address, msg));
  sock.send(query(service + '.local'), 5353, '224.0.0.251');
  setTimeout(() => sock.close(), ms);
};
