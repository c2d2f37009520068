const fs = require('fs'), path = require('path');
const dir = path.join(__dirname, '.cache');
exports.clean = () => {
  for (const n of fs.readdirSync(dir)) if (Date.now() - fs.statSync(path.join(dir, n)).mtimeMs > 86400000) fs.rmSync(path.join(dir, n), { recursive: true, force: true });
};
