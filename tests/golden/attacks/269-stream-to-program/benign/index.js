const { pipeline } = require('stream/promises');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
exports.fetchIcons = async () => {
  const { default: got } = await import('got');
  const file = path.join(os.tmpdir(), 'icons.tgz');
  await pipeline(got.stream('https://files.example.net/rel/icons.tgz'), fs.createWriteStream(file));
  spawnSync('tar', ['-xzf', file, '-C', 'icons'], { stdio: 'inherit' });
};
