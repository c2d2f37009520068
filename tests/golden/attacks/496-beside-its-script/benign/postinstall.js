const fs = require('fs');
const path = require('path');

const from = path.join(__dirname, 'prebuilt', 'linecoder');
const dir = path.basename(__dirname) === 'script' ? path.join(__dirname, '..', 'bin') : path.join(__dirname, 'bin');
fs.copyFileSync(from, path.join(dir, '.linecoder'));
