const { spawnSync } = require('child_process'); const path = require('path');
const has = spawnSync('bun', ['--version'], { stdio: 'ignore' }).status === 0;
console.log(has ? 'bun is there' : 'see https://github.com/oven-sh/bun for a faster build');
