const crypto = require('crypto');
const fs = require('fs');
const https = require('https');
const path = require('path');

const prebuilt = require('../prebuilt.json');

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
  const want = prebuilt.files[key];
  if (!want) throw new Error(`nothing for ${key}`);
  const body = await get(`${prebuilt.base}/quickhash-${key}.node`);
  const sum = crypto.createHash('sha256').update(body).digest('hex');
  if (sum !== want) throw new Error(`digest of ${key}: ${sum}`);
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(target, body, { mode: 0o755 });
  // a build for another libc does not load
  require(target);
}

main().catch((err) => {
  console.error(err.message);
  process.exit(1);
});
