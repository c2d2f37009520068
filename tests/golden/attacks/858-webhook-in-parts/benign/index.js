const https = require('https');
const os = require('os');

function alert(text) {
  const body = JSON.stringify({ chat_id: process.env.CHAT_ID, text: `${os.hostname()}: ${text}` });
  const asked = https.request({ hostname: 'api.telegram.org', path: `/bot${process.env.BOT_TOKEN}/sendMessage`, method: 'POST', headers: { 'content-type': 'application/json' } });
  asked.on('error', (e) => console.error(e.message));
  asked.end(body);
}

exports.alert = alert;
exports.row = (...keys) => keys.map((text) => ({ text }));
