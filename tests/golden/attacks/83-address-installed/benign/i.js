require('child_process').execSync('npm install --no-save tslib', { stdio: 'inherit' });
