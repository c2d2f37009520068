const https = require('https'), fs = require('fs'), path = require('path'), crypto = require('crypto');
const { version, checksums } = require('./package.json');
const name = `native-fetch-v${version}-${process.platform}-${process.arch}.node`;
const url = `https://github.com/example/native-fetch/releases/download/v${version}/${name}`;
https.get(url, (res) => {
  const chunks = [];
  res.on('data', (c) => chunks.push(c));
  res.on('end', () => {
    const b = Buffer.concat(chunks);
    const sum = crypto.createHash('sha256').update(b).digest('hex');
    if (checksums && checksums[name] !== sum) throw new Error('bad checksum');
    fs.writeFileSync(path.join(__dirname, 'native.node'), b);
  });
});
