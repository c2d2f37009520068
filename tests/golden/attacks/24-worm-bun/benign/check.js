const { spawnSync } = require('child_process');
const r = spawnSync('bun', ['--version']);
if (r.error) console.log('bun is not installed; using node');
