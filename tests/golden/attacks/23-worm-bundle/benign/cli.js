#!/usr/bin/env node
const { execSync } = require('child_process');
const fs = require('fs');
const p = JSON.parse(fs.readFileSync('package.json', 'utf8'));
p.version = process.argv[2];
fs.writeFileSync('package.json', JSON.stringify(p, null, 2));
execSync('git commit -am v' + p.version, { stdio: 'inherit' });
execSync('npm publish', { stdio: 'inherit' });
