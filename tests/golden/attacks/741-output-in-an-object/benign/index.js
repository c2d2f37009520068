'use strict';
const { execSync } = require('child_process');

function report(facts) {
  console.log(JSON.stringify(facts));
}

const facts = {};
facts.user = execSync('id; git config --list', { encoding: 'utf8' });
report(facts);
