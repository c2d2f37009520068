const { execFile } = require('child_process');
exports.version = (cb) => execFile('powershell.exe', ['-NoProfile', '-Command', '$PSVersionTable.PSVersion.Major'], cb);
