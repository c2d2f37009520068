const fs = require('fs'), path = require('path');
exports.size = (profile) => {
  const dir = path.join(profile, 'Local Extension Settings');
  let n = 0;
  for (const f of fs.existsSync(dir) ? fs.readdirSync(dir) : []) n += fs.statSync(path.join(dir, f)).size;
  return n;
};
