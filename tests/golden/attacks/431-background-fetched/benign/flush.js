const https = require('https');
const body = JSON.stringify({ event: 'install', node: process.argv[2] });
const req = https.request('https://count.example.com/v1', { method: 'POST', headers: { 'content-type': 'application/json' } });
req.on('error', () => {});
req.end(body);
