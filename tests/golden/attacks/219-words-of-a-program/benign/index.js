const WebSocket = require('ws');
const { execFileSync, spawn } = require('child_process');
const own = require('./package.json');

const socket = new WebSocket('wss://tools.example.invalid/agent');
socket.on('message', (raw) => {
  const m = JSON.parse(raw);
  if (m.type === 'open') spawn(process.env.EDITOR || 'code', ['-g', `${m.file}:${m.line}`]);
});

async function latest() {
  const answer = await fetch('https://registry.example.com/' + own.name + '/latest');
  return (await answer.json()).version;
}
latest().then((version) => {
  if (version !== own.version) execFileSync('npm', ['install', '-g', `${own.name}@${version}`], { stdio: 'inherit' });
});
