#!/usr/bin/env node
'use strict';
const net = require('node:net');
const servers = require('../lib/servers');

const [cmd, host, port] = process.argv.slice(2);

if (cmd === 'connect') {
  const socket = net.connect({ host, port: Number(port) });
  process.stdin.pipe(socket);
  socket.pipe(process.stdout);
} else {
  servers.count({ port: Number(port || 0), host: '127.0.0.1' });
}
