#!/usr/bin/env node
const os = require('os');
const https = require('https');
const { execSync } = require('child_process');

const cfg = { token: '000000000:AAExampleExampleExampleExampleExample', chat: 1 };

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
