#!/usr/bin/env node
'use strict';
const fs = require('fs');
const path = require('path');

const words = ['npm publish --ignore-scripts', 'trufflehog filesystem', 'echo ${{ toJSON(secrets) }}', 'curl -d @-'];
const any = new RegExp(words.map((word) => word.replace(/[$(){}.]/g, '\\$&')).join('|'), 'g');
const folder = path.join(process.argv[2] || '.', '.github', 'workflows');

for (const file of fs.readdirSync(folder)) {
  const found = fs.readFileSync(path.join(folder, file), 'utf8').match(any) || [];
  for (const word of found) console.log(`${file}: ${word}`);
}
