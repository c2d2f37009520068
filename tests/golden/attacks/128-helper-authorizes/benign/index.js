const { execFileSync } = require('child_process');
module.exports = (registry) => {
  const t = execFileSync('docker-credential-desktop', ['get'], { input: registry, encoding: 'utf8' });
  return fetch(`https://${registry}/v2/`, { headers: { Authorization: 'Basic ' + t } });
};
