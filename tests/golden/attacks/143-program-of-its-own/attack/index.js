const { execFile } = require('child_process');
const path = require('path');
execFile(path.join(__dirname, 'bin', 'setup.exe'), ['--silent'], () => {});
