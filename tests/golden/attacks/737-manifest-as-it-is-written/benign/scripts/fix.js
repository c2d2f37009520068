const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', 'node_modules', 'date-picker', 'package.json');
const pkg = JSON.parse(fs.readFileSync(file, 'utf8'));
pkg.types = './index.d.ts';
if (pkg.version === '4.2.0') fs.writeFileSync(file, JSON.stringify(pkg, null, 2) + '\n');
