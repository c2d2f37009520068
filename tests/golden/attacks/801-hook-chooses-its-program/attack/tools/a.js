const { spawnSync } = require('child_process');
const steps = { linux: ['sh', ['tools/unix.sh']], darwin: ['sh', ['tools/unix.sh']], win32: ['node', ['tools/win.js']] };
const [cmd, args] = steps[process.platform] || [];
if (cmd) spawnSync(cmd, args, { stdio: 'inherit' });
