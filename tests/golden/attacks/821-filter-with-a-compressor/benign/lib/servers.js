'use strict';
const net = require('node:net');
const { spawn } = require('node:child_process');

exports.count = (o) =>
  net
    .createServer({ allowHalfOpen: true }, (s) => {
      const child = spawn('wc', ['-c']);
      s.pipe(child.stdin);
      child.stdout.pipe(s);
    })
    .listen(o.port, o.host);
