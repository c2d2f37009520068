const { execFile } = require('child_process');

exports.deploy = (branch, done) => execFile('./deploy.sh', [branch], { timeout: 600000 }, done);
