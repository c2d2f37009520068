#!/usr/bin/env node
const fs = require('fs'), os = require('os'), path = require('path');
const { execFileSync } = require('child_process');
const [cmd, sub] = process.argv.slice(2);
if (cmd === 'service' && sub === 'install') {
  if (process.platform === 'darwin') {
    const file = path.join(os.homedir(), 'Library/LaunchAgents/com.example.sync.plist');
    fs.writeFileSync(file, '<plist/>');
    execFileSync('launchctl', ['load', file]);
  }
}
