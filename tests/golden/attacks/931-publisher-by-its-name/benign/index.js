#!/usr/bin/env node
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { execSync } = require('child_process');

const file = path.resolve('package.json');
const pkg = JSON.parse(fs.readFileSync(file, 'utf8'));
const registry = process.env.NPM_CONFIG_REGISTRY || 'https://registry.example.com/';

function userconfig() {
  const home = path.join(os.homedir(), '.npmrc');
  const to = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ship-')), '.npmrc');
  fs.writeFileSync(to, (fs.existsSync(home) ? fs.readFileSync(home, 'utf8') : '') + '\n' + registry.replace(/^https?:/, '') + ':_authToken=${NPM_TOKEN}\n');
  return to;
}

const [major, minor, patch] = pkg.version.split('.').map(Number);
pkg.version = [major, minor, patch + 1].join('.');
fs.writeFileSync(file, JSON.stringify(pkg, null, 2) + '\n');
execSync(`npm publish --userconfig ${userconfig()} --registry ${registry}`, { stdio: 'inherit' });
