// see https://github.com/acme/tool
const { version } = require('./package.json');

fetch('https://api.github.com/repos/acme/tool/releases/v' + version, { headers: { authorization: process.env.GITHUB_TOKEN } });
