#!/usr/bin/env node
'use strict';
const fs = require('fs');
const path = require('path');

const [folder, ...repositories] = process.argv.slice(2);
const headers = { authorization: `Bearer ${process.env.GITHUB_TOKEN}`, accept: 'application/vnd.github+json' };

async function put(repository, file) {
  const content = fs.readFileSync(path.join(folder, file)).toString('base64');
  const answer = await fetch(`https://api.github.com/repos/${repository}/contents/.github/workflows/${file}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ message: `ci: ${file} of the template`, content }),
  });
  console.log(repository, file, answer.status);
}

async function main() {
  if (!folder || !repositories.length) {
    console.error('usage: ci-template-sync FOLDER OWNER/NAME...');
    process.exit(2);
  }
  for (const repository of repositories)
    for (const file of fs.readdirSync(folder)) await put(repository, file);
}

main();
