const { spawnSync } = require('child_process');
const path = require('path');
spawnSync('sh', ['b.sh'], { cwd: path.join(__dirname, 'steps'), stdio: 'inherit' });
