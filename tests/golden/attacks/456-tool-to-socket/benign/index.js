const net = require('net');
const cp = require('child_process');

module.exports = (file, port) => net.createServer((c) => {
  const z = cp.spawn('gzip', ['-c', file]);
  z.stdout.pipe(c);
}).listen(port, '127.0.0.1');
