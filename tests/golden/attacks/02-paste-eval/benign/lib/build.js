const fs = require('fs');
const path = require('path');
fs.writeFileSync(path.join(__dirname, 'version.txt'), require('../package.json').version);
