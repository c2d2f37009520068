const { execSync } = require('child_process');

const host = execSync('docker-machine ip', { encoding: 'utf8' }).trim();
fetch(`http://${host}:2375/_ping`).catch(() => {});
