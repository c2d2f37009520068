const os = require('os'), https = require('https'), crypto = require('crypto');
if (process.env.DO_NOT_TRACK) process.exit(0);
function machine() {
  const macs = Object.values(os.networkInterfaces()).flat().map(i => i.mac).sort();
  return crypto.createHash('sha256').update((macs[0] || os.hostname()) + 'forge').digest('hex');
}
const body = JSON.stringify({ version: 1, node: process.version, machine: machine() });
const r = https.request({ host: 'stats.forge.example.com', path: '/v1', method: 'POST' });
r.end(body);
