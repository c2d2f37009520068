const fs = require('fs'), path = require('path');
for (const p of [['dist', 'a.txt'], ['dist', 'b.txt']]) fs.writeFileSync(path.join(__dirname, ...p), '');
