#!/usr/bin/env node
const { spawn } = require('child_process');

const commands = {
  setup() {
    spawn('npx', ['-y', 'setup-kit', ...process.argv.slice(3)], { stdio: 'ignore' });
  },
};
commands[process.argv[2] || 'setup']();
