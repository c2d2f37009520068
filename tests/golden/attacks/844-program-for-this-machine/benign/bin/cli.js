#!/usr/bin/env node
'use strict';
const { bridge } = require('../lib/bridge');
const [command, ...args] = process.argv.slice(2);

if (!command) {
  console.error('usage: program-for-this-machine SERVER [ARGUMENTS]');
  process.exit(2);
}
bridge({ port: 2087, command, args });
