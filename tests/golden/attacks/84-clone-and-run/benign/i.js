const { execSync } = require('child_process');
execSync('git clone --depth 1 --branch 4.8.0 https://github.com/example/lib.git src', { stdio: 'inherit' });
execSync('make -C src', { stdio: 'inherit' });
