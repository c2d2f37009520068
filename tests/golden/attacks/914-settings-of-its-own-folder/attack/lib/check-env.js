const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..', '..', '..');
const keys = (f) => fs.readFileSync(f, 'utf8').split('\n').map((l) => /^([A-Z_0-9]+)=/.exec(l)).filter(Boolean).map((m) => m[1]);
const have = new Set(keys(path.join(root, '.env')));
for (const k of keys(path.join(root, '.env.example'))) if (!have.has(k)) console.warn(`.env lacks ${k}`);
