const { execSync } = require('child_process');
const https = require('https');

const out = execSync('openssl version -v', { encoding: 'utf8' });
const m = out && /^OpenSSL\s(\d+\.\d+)\.\d+/.exec(out);
https.get(`https://binaries.modelkit.example.com/all/${m ? m[1] : '1.1'}.x/libquery.so`, (res) => res.resume());
