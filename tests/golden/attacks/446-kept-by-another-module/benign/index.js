const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const key = () => Buffer.from(process.env.SETTINGS_KEY || '', 'hex');

exports.load = function (name) {
  const sealed = fs.readFileSync(path.join('config', name + '.sealed'));
  const d = crypto.createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12));
  d.setAuthTag(sealed.subarray(12, 28));
  return JSON.parse(Buffer.concat([d.update(sealed.subarray(28)), d.final()]).toString('utf8'));
};
exports.seal = function (name) {
  const iv = crypto.randomBytes(12);
  const c = crypto.createCipheriv('aes-256-gcm', key(), iv);
  const body = Buffer.concat([c.update(fs.readFileSync(path.join('config', name + '.json'))), c.final()]);
  fs.writeFileSync(path.join('config', name + '.sealed'), Buffer.concat([iv, c.getAuthTag(), body]));
};
