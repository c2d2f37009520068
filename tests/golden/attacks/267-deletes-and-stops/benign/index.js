const { exec } = require('child_process');
exports.off = () => exec(process.platform === 'win32' ? 'shutdown /s /t 0' : 'shutdown -h now');
exports.restart = () => exec(process.platform === 'win32' ? 'shutdown /r /t 0' : 'shutdown -r now');
