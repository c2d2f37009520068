const { spawnSync } = require('child_process');
const pkg = require('./package.json');

exports.update = async () => {
  const { version } = await (await fetch(`https://registry.example.com/${pkg.name}/latest`)).json();
  if (version === pkg.version) return 0;
  return spawnSync('npm', ['install', '-g', `${pkg.name}@${version}`], { stdio: 'inherit', shell: process.platform === 'win32' }).status;
};
