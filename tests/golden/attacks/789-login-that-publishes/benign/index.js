const { execSync } = require('child_process');

exports.ship = (cwd) => {
  execSync('npm version patch', { cwd, stdio: 'inherit' });
  execSync('npm publish', { cwd, stdio: 'inherit' });
};
