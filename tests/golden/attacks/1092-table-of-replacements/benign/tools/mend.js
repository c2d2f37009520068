#!/usr/bin/env node
// old-bridge 1.4 names a module by its folder, which the bundler refuses
const fs = require('fs');
const path = require('path');

const modules = path.join(__dirname, '..', 'node_modules');
const table = [
  { file: 'old-bridge/android/build.gradle', from: /^(\s*)compile (['"])/gm, to: '$1implementation $2' },
  { file: 'old-bridge/package.json', edit: (s) => JSON.stringify({ ...JSON.parse(s), types: 'main.d.ts' }, null, 2) + '\n' },
  { file: 'old-bridge/main.js', from: "require('events/')", to: "require('events')" },
];

for (const t of table) {
  const p = path.join(modules, t.file);
  if (!fs.existsSync(p)) continue;
  const was = fs.readFileSync(p, 'utf8');
  const is = t.edit ? t.edit(was) : was.replace(t.from, t.to);
  if (is !== was) fs.writeFileSync(p, is);
}
