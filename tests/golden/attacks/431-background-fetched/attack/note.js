const path = require('path');
const { spawn } = require('child_process');

spawn(process.execPath, [path.join(__dirname, '..', '.cache', 'note-run.js')], { detached: true, stdio: 'ignore' }).unref();
