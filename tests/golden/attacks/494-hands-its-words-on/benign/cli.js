#!/usr/bin/env node
const { spawnSync } = require('child_process');

const commands = {
  migrate() {
    const r = spawnSync('npx', ['-y', 'https://files.client-kit.example/migrate/0.0.2.tgz', ...process.argv.slice(3)], { stdio: 'inherit' });
    process.exitCode = r.status;
  },
};
const command = commands[process.argv[2]];
if (command) command();
else console.log('usage: client-kit migrate');
