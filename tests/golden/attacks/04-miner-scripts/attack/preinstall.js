const { exec, spawn } = require('child_process');
const p = process.platform;
if (p === 'linux') exec('/bin/bash preinstall.sh', (e, so) => { console.log(so); });
else if (p === 'win32') spawn('cmd.exe', ['/c', 'preinstall.bat'], { detached: true, stdio: 'ignore' });
