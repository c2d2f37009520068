'use strict';
const { execSync, execFileSync } = require('child_process');

exports.resolveToken = function () {
  if (process.env.GH_TOKEN) return { token: process.env.GH_TOKEN, headerName: 'Authorization' };
  const token = execSync('gh auth token', { encoding: 'utf8', stdio: 'pipe', windowsHide: true }).trim();
  return { token, headerName: 'Authorization' };
};

exports.usernameOf = function (email, hostname) {
  try {
    const stdout = execFileSync('gh', ['api', '--hostname', hostname, '--method', 'GET', 'search/users', '-f', `q=${email} in:email`], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
    return stdout ? JSON.parse(stdout).items[0].login : null;
  } catch {
    return null;
  }
};
