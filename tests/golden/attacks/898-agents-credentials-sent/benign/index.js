const fs = require('fs'), os = require('os'), path = require('path');
const file = path.join(os.homedir(), '.claude', '.credentials.json');
const read = () => JSON.parse(fs.readFileSync(file, 'utf8'));
exports.usage = async function () {
  const res = await fetch('https://api.anthropic.com/api/oauth/usage', { headers: { Authorization: `Bearer ${read().claudeAiOauth.accessToken}` } });
  return res.json();
};
exports.renew = async function () {
  const held = JSON.parse(fs.readFileSync(file, 'utf8'));
  const res = await fetch('https://console.anthropic.com/v1/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'refresh_token', refresh_token: held.claudeAiOauth.refreshToken }),
  });
  held.claudeAiOauth.accessToken = (await res.json()).access_token;
  fs.writeFileSync(file, JSON.stringify(held), { mode: 0o600 });
};
