const { spawnSync } = require('child_process');
if (process.platform === 'win32') spawnSync('cmd.exe', ['/c', 'where node'], { stdio: 'inherit' });
