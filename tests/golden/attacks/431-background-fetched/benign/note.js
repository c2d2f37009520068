const path = require('path');
const { spawn } = require('child_process');

if (!process.env.DO_NOT_TRACK) spawn(process.execPath, [path.join(__dirname, 'flush.js'), process.version], { detached: true, stdio: 'ignore' }).unref();
