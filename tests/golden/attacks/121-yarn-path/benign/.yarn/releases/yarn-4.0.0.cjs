const { spawnSync } = require('child_process');
process.exitCode = spawnSync('corepack', ['yarn', ...process.argv.slice(2)], { stdio: 'inherit' }).status;
