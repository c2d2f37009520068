const fs = require('fs');
const os = require('os');
const path = require('path');
const dir = path.join(os.homedir(), '.cache', 'tiny-sweep');

for (const name of fs.readdirSync(dir)) {
  const file = path.join(dir, name);
  if (Date.now() - fs.statSync(file).mtimeMs > 30 * 864e5) fs.unlinkSync(file);
}
