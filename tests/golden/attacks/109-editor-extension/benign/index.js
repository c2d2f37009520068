const { spawn } = require('child_process');
exports.edit = (file) => spawn('code', ['--wait', file], { stdio: 'inherit' });
