const { spawnSync } = require('child_process');
const bin = process.platform === 'win32' ? 'python' : 'python3';
const probe = "import sys;print('%d.%d' % sys.version_info[:2])";
const found = spawnSync(bin, ['-c', probe], { windowsHide: true });
console.log('Python ' + found.stdout);
