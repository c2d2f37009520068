const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn, execFileSync } = require('child_process');

const file = path.join(os.homedir(), '.notebook', 'pages.bin');

function open(sealed, key) {
  const d = crypto.createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  d.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([d.update(sealed.subarray(28)), d.final()]);
}

module.exports = function pages(key) {
  fs.writeFileSync(file, open(fs.readFileSync(path.join(os.homedir(), 'pages.sealed')), key), { mode: 0o600 });
  spawn(process.env.EDITOR, [path.join(os.homedir(), 'notes.md')], { stdio: 'inherit' });
};
