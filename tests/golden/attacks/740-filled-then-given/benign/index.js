'use strict';
const https = require('https');

function post(report) {
  const request = https.request({ host: 'reports.example.net', path: '/api/reports', method: 'POST' });
  request.on('error', () => {});
  request.end(JSON.stringify(report));
}

const settings = require("./settings.json");
const found = {};
for (const name of ["REPORT_LEVEL", "REPORT_NAME"]) {
  found[name] = settings[name];
}
post(found);
