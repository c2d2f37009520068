const https = require('https');
exports.send = (text, address = process.env.LOG_HOOK_URL) => {
  const url = new URL(address);
  const req = https.request({ hostname: url.hostname, path: url.pathname, method: 'POST', headers: { 'Content-Type': 'application/json' } });
  req.end(JSON.stringify({ text, node: process.version }));
};
