const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', 'node_modules', 'ethers', 'lib', 'provider.js');
const text = fs.readFileSync(file, 'utf8');
fs.writeFileSync(file, text.replace('timeout: 120000', 'timeout: 30000'));
