const fs = require('fs');
const https = require('https');

const want = fs.readFileSync('.env', 'utf8').match(/^\w+=.*/gm);
console.log(`${want.length} settings`);
https.get('https://releases.stack.example/latest.json', (res) => res.resume());
