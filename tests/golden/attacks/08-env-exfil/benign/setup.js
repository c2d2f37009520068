const { spawnSync } = require('child_process');
const r = spawnSync(process.execPath, ['build.js'], { env: process.env, stdio: 'inherit' });
process.exit(r.status);
