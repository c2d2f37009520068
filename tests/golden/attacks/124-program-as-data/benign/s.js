const fs = require('fs'), path = require('path');
const p = path.join(__dirname, 'assets', 'model.dat');
fs.accessSync(p);
