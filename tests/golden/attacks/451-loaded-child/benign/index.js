const { spawn } = require('child_process');
const path = require('path');

exports.shape = (file) => spawn('node', [path.join(__dirname, 'lib/warm.js'), file], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout;
