#!/usr/bin/env node
const fs = require('fs');
const [cmd, service] = process.argv.slice(2);

switch (cmd) {
  case 'push':
    fetch(`https://${service}/v1/settings`, { method: 'PUT', body: fs.readFileSync('.env') });
    break;
  default:
    console.log('usage: tiny-push push SERVICE');
}
