const fs = require('fs'), path = require('path');
exports.list = (file) => {
  const raw = fs.readFileSync(file);
  const size = raw.readUInt32LE(12), head = JSON.parse(raw.slice(16, 16 + size).toString());
  const out = [];
  (function walk(n, at) { for (const k in n.files || {}) { const p = path.join(at, k); out.push(p); walk(n.files[k], p); } })(head, '');
  return out;
};
exports.own = () => exports.list(path.join(process.resourcesPath, 'app.asar'));

