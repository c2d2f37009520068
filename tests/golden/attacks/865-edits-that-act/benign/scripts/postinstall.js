const fs = require('fs');
const path = require('path');

const file = path.join(__dirname, '..', 'node_modules', 'ethers', 'lib', 'wallet.js');
const text = fs.readFileSync(file, 'utf8');
fs.writeFileSync(file, text.replace('limit = 12', 'limit = 24'));
