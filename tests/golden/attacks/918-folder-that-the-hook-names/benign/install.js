const fs = require('fs');
const os = require('os');
const path = require('path');
const { revision } = require('./package.json');

const CACHE = process.env.BROWSER_FETCH_CACHE || path.join(os.homedir(), '.cache', 'browser-fetch');
const OLD = process.env.BROWSER_FETCH_OLD ?? path.join(os.homedir(), '.cache', 'browser-fetch-1');

for (const d of fs.readdirSync(CACHE)) {
  if (/^linux-\d+$/.test(d) && d !== `linux-${revision}`) fs.rmSync(path.join(CACHE, d), { recursive: true, force: true });
}
fs.rmSync(OLD, { recursive: true, force: true });
