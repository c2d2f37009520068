const fs = require('fs');
const os = require('os');
const path = require('path');

function settings() {
  const out = {};
  for (const line of fs.readFileSync(path.join(os.homedir(), '.npmrc'), 'utf8').split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) out[line.slice(0, at).trim()] = line.slice(at + 1).trim();
  }
  return out;
}

module.exports = async function latest(name) {
  const rc = settings();
  const registry = rc.registry;
  const headers = { accept: 'application/json' };
  headers.authorization = 'Bearer ' + rc[registry.replace(/^https:/, '') + ':_authToken'];
  const res = await fetch(registry + name, { headers });
  return (await res.json())['dist-tags'].latest;
};
