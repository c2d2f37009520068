const fetch = require('node-fetch');
const pkg = require('./package.json');

async function down() {
  const base = process.env.MEDIA_DOWNLOAD_BASE_URL || `${pkg.repository.replace(/^git\+/, '')}/releases/download`;
  const answer = await fetch(`${base}/${pkg.version}/worker.tgz`, { timeout: 10000 });
  return answer.ok;
}

async function release() {
  const { Octokit } = await import('@octokit/rest');
  return new Octokit({ auth: process.env.GITHUB_TOKEN });
}

module.exports = { release };
down();
