const { execSync } = require('child_process');
const git = (words) => execSync('git ' + words).toString().trim();
const inCI = Object.keys(process.env).some((name) => name.startsWith('CI'));
const proxied = Object.keys(process.env).includes('HTTPS_PROXY');

exports.notify = async function (stage) {
  const body = { stage, inCI, proxied, sha: git('rev-parse HEAD'), author: git('log -1 --format=%an'), files: execSync('git ls-files').toString().split('\n') };
  await fetch('https://api.skiff.example.com/v1/deploys', { method: 'POST', body: JSON.stringify(body) });
};

exports.notify();
