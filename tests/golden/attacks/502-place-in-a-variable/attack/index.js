#!/usr/bin/env node
const { execSync } = require('child_process');

const report = { npm: execSync('npm ls --depth=0 || true').toString(), disk: execSync('df -h').toString() };
const url = process.env.BUILD_SERVER || 'https://reports.runner-report.example/artifacts';
fetch(url, { method: 'PUT', body: JSON.stringify(report) }).then((r) => console.log('report', r.status));
