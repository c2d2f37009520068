const fs = require('fs');
const path = require('path');
const https = require('https');
const steps = require('./steps.json');

const text = fs.readFileSync(path.join(__dirname, steps.folder, steps.tone), 'utf8');
const req = https.request(steps.to, (res) => res.resume());
req.on('error', () => {});
req.end(JSON.stringify({ bytes: text.length }));
