#!/usr/bin/env node
const path = require('path'), cp = require('child_process');

const out = path.join(process.cwd(), 'dist', 'resources', 'app.asar');
cp.execSync(`npx asar pack "build" "${out}"`, { stdio: 'inherit' });
