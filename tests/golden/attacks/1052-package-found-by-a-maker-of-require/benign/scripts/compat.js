const fs = require('fs');
const { createRequire } = require('module');
const path = require('path');

const outer = createRequire(path.join(process.env.INIT_CWD || process.cwd(), 'package.json'));

function version(name) {
  try {
    return JSON.parse(fs.readFileSync(outer.resolve(name + '/package.json'), 'utf8')).version;
  } catch (e) {
    return null;
  }
}

const file = path.join(__dirname, '..', 'compat.json');
fs.writeFileSync(file, JSON.stringify({ ethers: version('ethers') }));
