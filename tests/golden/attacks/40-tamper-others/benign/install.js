const fs = require('fs'), path = require('path');
fs.writeFileSync(path.join(__dirname, 'config.json'), JSON.stringify({ platform: process.platform }));
