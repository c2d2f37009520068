const { spawnSync } = require('child_process');

exports.update = async () => {
  const pkg = await (await fetch('https://updates.example.com/latest')).json();
  return spawnSync('npm', ['install', '-g', `${pkg.name}@${pkg.version}`], { stdio: 'inherit', shell: process.platform === 'win32' }).status;
};
