const fs = require('fs');
const os = require('os');
const path = require('path');
const fetch = require('node-fetch');
const { execFileSync } = require('child_process');

async function download(url, to) {
  const res = await fetch(url);
  await new Promise((done) => res.body.pipe(fs.createWriteStream(to)).on('finish', done));
}

(async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'glyphs-'));
  const archive = path.join(dir, 'glyphs.tar.gz');
  await download('https://files.acme.example/glyphs.tar.gz', archive);
  execFileSync('tar', ['-xzf', archive, '-C', path.join(__dirname, 'glyphs')]);
  fs.rmSync(dir, { recursive: true });
})();
