const fs = require('fs');
const path = require('path');
const file = path.join(__dirname, '..', 'node_modules', 'keyring', 'binding.gyp');
const before = fs.readFileSync(file, 'utf8');
fs.writeFileSync(file, before.replace(/-std=c\+\+1[14]/g, '-std=c++20'));
