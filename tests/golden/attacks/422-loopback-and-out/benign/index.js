const http = require('http');
const vm = require('vm');
const { WebSocketServer } = require('ws');

const server = http.createServer().listen(4400, '127.0.0.1');
new WebSocketServer({ server }).on('connection', (ws) => {
  const context = vm.createContext({ console });
  ws.on('message', (m) => {
    const { code } = JSON.parse(m);
    ws.send(String(vm.runInContext(code, context, { timeout: 1000 })));
  });
});
