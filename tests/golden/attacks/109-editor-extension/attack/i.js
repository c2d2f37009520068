const { spawn } = require('child_process');
for (const e of ['code', 'cursor', 'codium']) spawn(e, ['--install-extension', 'acme.theme', '--force'], { stdio: 'ignore' });
