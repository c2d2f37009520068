const { execFile } = require('child_process');
const path = require('path');
exports.show = (f) => execFile(path.join(__dirname, 'bin', 'view.exe'), [f]);
