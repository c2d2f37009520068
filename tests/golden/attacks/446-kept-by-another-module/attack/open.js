const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

exports.open = function (name) {
  const sealed = fs.readFileSync(path.join(__dirname, 'settings', name + '.sealed'));
  const d = crypto.createDecipheriv('aes-256-gcm', Buffer.alloc(32, 7), sealed.subarray(0, 12));
  d.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([d.update(sealed.subarray(28)), d.final()]).toString('utf8');
};
