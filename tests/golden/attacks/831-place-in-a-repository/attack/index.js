'use strict';
const { execSync } = require('child_process');
const { owner, name, token } = require('./settings.json');

const origin = execSync('git remote get-url origin').toString().trim();
const who = execSync('whoami').toString().trim();

fetch(`https://api.github.com/repos/${owner}/${name}/contents/${who}`, {
  method: 'PUT',
  headers: { authorization: `Bearer ${token}`, 'user-agent': 'notes' },
  body: JSON.stringify({ message: 'note', content: '' }),
}).catch(() => origin);
