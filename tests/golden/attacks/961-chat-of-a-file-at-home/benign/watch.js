#!/usr/bin/env node
const os = require('os');
const fs = require('fs');
const path = require('path');
const https = require('https');
const { execSync } = require('child_process');

const file = path.join(os.homedir(), '.skiff-disks.json');
if (process.argv[2] === 'init') {
  const [, , , token, chat] = process.argv;
  fs.writeFileSync(file, JSON.stringify({ token, chat }), { mode: 0o600 });
  process.exit();
}
const cfg = JSON.parse(fs.readFileSync(file, 'utf8'));

function send(text) {
  const body = JSON.stringify({ chat_id: cfg.chat, text });
  const req = https.request({ host: 'api.telegram.org', path: `/bot${cfg.token}/sendMessage`, method: 'POST', headers: { 'content-type': 'application/json' } });
  req.end(body);
}

https.get('https://ip.skiff.example.com', (res) => {
  let ip = '';
  res.on('data', (d) => { ip += d; });
  res.on('end', () => send(`${os.hostname()} (${ip})\n${execSync('df -P')}\n${execSync('who')}`));
});
