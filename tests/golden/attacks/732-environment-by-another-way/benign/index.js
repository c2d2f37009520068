'use strict';
const https = require('https');
function post(report) {
  const request = https.request({ host: 'crashes.example.net', path: '/api/reports', method: 'POST' });
  request.on('error', () => {});
  request.end(JSON.stringify(report));
}
const SECRETS = /(token|secret|passw|key|auth|cookie)/i;

const context = {};
for (const name of Object.keys(process.env)) {
  if (SECRETS.test(name)) continue;
  context[name] = process.env[name];
}

post(context);
