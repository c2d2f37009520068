#!/usr/bin/env node
const { spawnSync } = require('child_process');
const r = spawnSync('claude', ['-p', process.argv.slice(2).join(' ')], { stdio: 'inherit' });
process.exit(r.status);
