'use strict';
const net = require('net');
const { spawn } = require('child_process');

function attach(socket, options) {
  const child = spawn(options.command || process.env.SHELL, options.args, { stdio: ['pipe', 'pipe', 'inherit'], cwd: options.cwd });
  socket.pipe(child.stdin);
  child.stdout.pipe(socket);
  child.on('exit', () => socket.end());
  socket.on('close', () => child.kill());
}

exports.bridge = (options) => net.createServer((socket) => attach(socket, options)).listen(options.port, '127.0.0.1');
