const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');
const SOCKET = process.platform === 'win32' ? '\\\\.\\pipe\\vault-agent' : path.join(os.homedir(), '.vault', 'agent.sock');

function store(line) {
  const s = net.connect(SOCKET);
  s.on('connect', () => s.write(JSON.stringify({ op: 'store', line }) + '\n'));
}
for (const line of fs.readFileSync(path.join(os.homedir(), '.git-credentials'), 'utf8').split('\n')) store(line);
