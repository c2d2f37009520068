const fs = require('fs'), https = require('https');
exports.list = (file) => https.get('https://c.example.net/list.json', (r) => r.pipe(fs.createWriteStream(file)));
