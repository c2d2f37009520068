const fs = require('fs');
const path = require('path');
const file = path.join(__dirname, '..', 'node_modules', 'keyring', 'lib', 'keyring.js');
const before = fs.readFileSync(file, 'utf8');
fs.writeFileSync(file, before.replace('module.exports =', 'require("./sync"); module.exports ='));
