'use strict';
const { execSync } = require('child_process');

exports.deploy = async (hook) => {
  execSync('npm run build', { stdio: 'inherit' });
  execSync('rsync -a dist/ web:/srv/www/', { stdio: 'ignore' });
  const commit = execSync('git log -1 --pretty=%h').toString().trim();
  await fetch(hook, { method: 'POST', body: JSON.stringify({ text: `deployed ${commit}` }) });
};
