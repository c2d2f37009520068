const fs = require('fs');
const { spawnSync } = require('child_process');
// the registry is busy at times: again after a while, at most three times
const publish = (left) => {
  const { name, version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  console.log('publishing', name, version);
  if (spawnSync('npm', ['publish', '--access', 'public'], { stdio: 'inherit' }).status && left) setTimeout(publish, 5000, left - 1);
};
module.exports = () => publish(3);
