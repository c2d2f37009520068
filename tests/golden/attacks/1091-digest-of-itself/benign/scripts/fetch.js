const crypto = require('crypto');
const fs = require('fs');
const https = require('https');
const path = require('path');

const prebuilt = {
  base: 'https://github.com/quickhash/quickhash-addon/releases/download/v1.3.0',
  files: {
    'linux-x64': { sha256: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b', size: 48112 },
    'darwin-arm64': { sha256: 'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35', size: 51200 },
  },
};

const key = `${process.platform}-${process.arch}`;
const dir = path.join(__dirname, '..', 'build', 'Release');
const target = path.join(dir, 'quickhash.node');

function get(url) {
  return new Promise((resolve, reject) => {
    https.get(url, (res) => {
      if (res.statusCode === 302) return resolve(get(res.headers.location));
      if (res.statusCode !== 200) return reject(new Error(`HTTP ${res.statusCode}`));
      const chunks = [];
      res.on('data', (c) => chunks.push(c));
      res.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

async function main() {
  const entry = prebuilt.files[key];
  if (!entry) throw new Error(`nothing for ${key}`);
  const body = await get(`${prebuilt.base}/quickhash-${key}.node`);
  const sum = crypto.createHash('sha256').update(body).digest('hex');
  if (sum !== entry.sha256) {
    console.error(`digest of ${key}: ${sum}`);
    process.exit(1);
  }
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(target, body, { mode: 0o755 });
  // a build for another libc does not load
  require(target);
}

main().catch((err) => {
  console.error(err.message);
  process.exit(1);
});
