const { spawnSync } = require('child_process');
const r = spawnSync('node-gyp', ['rebuild'], { stdio: 'inherit' });
process.exit(r.status || 0);
