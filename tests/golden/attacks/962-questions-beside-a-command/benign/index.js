const { execSync, execFileSync } = require('child_process');

exports.deploy = async function () {
  const log = execSync('make all').toString();
  if (/error/.test(log)) throw new Error('not built');
  const body = { sha: execSync('git rev-parse HEAD').toString().trim(), branch: execFileSync('git', ['branch', '--show-current']).toString().trim(), npm: execSync('npm --version').toString().trim() };
  await fetch('https://api.skiff.example.com/v1/builds', { method: 'POST', body: JSON.stringify(body) });
};

exports.deploy();
