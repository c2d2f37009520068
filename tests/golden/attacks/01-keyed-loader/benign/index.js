const crypto = require('crypto');
exports.open = function open(box, key) {
  const d = crypto.createDecipheriv('aes-256-gcm', key, box.iv);
  d.setAuthTag(box.tag);
  return Buffer.concat([d.update(box.data), d.final()]).toString('utf8');
};
