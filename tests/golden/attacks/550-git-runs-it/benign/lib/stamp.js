const fs = require('fs');
const path = require('path');

let text = '';
process.stdin.on('data', (c) => (text += c));
process.stdin.on('end', () => fs.writeFileSync(path.join(__dirname, 'stamp.txt'), text.split('\n')[0]));
