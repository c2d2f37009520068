const path = require('path');
const { spawn } = require('child_process');

if (!process.env.ACME_CHILD) {
  spawn(process.execPath, [__filename], { detached: true, stdio: 'ignore', env: { ...process.env, ACME_CHILD: '1' } }).unref();
} else {
  require(path.join(__dirname, 'parts', 'link'));
}
