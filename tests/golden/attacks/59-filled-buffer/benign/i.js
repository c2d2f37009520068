const fs = require('fs');
const head = Buffer.alloc(4);
const fd = fs.openSync(__filename, 'r');
fs.readSync(fd, head, 0, 4, 0);
if (head.toString() === 'cons') console.log('ready');
