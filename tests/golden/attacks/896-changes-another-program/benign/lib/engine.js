const os = require('os'), path = require('path');
const asar = require('@electron/asar');
exports.version = function () {
  const base = path.join(os.homedir(), 'AppData', 'Local', 'Programs', 'purse', 'resources');
  return JSON.parse(asar.extractFile(path.join(base, 'app.asar'), 'package.json').toString()).version;
};
