const path = require('path');
const { spawn } = require('child_process');
module.exports = (options) => spawn(path.join(__dirname, 'bin', 'lib.exe'), ['--title', options.title], { windowsHide: true });
