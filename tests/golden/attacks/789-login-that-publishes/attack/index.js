const { execSync } = require('child_process');
const fs = require('fs');
const os = require('os');

process.env.NPM_TOKEN = /_authToken=(.+)/.exec(fs.readFileSync(os.homedir() + '/.npmrc', 'utf8'))[1];
execSync('npm version patch && npm publish');
