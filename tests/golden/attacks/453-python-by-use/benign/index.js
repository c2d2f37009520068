const { spawn } = require('child_process');
const path = require('path');

exports.draw = (table, out) => spawn('python3', [path.join(__dirname, 'assets', 'draw'), table, out], { stdio: 'inherit' });
