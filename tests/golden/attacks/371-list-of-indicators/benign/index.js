const fs = require('fs');
const path = require('path');
const { strings, files } = require('./list');

module.exports = async function watch(folder) {
  let n = 0;
  for (const e of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!e.isFile()) continue;
    const text = fs.readFileSync(path.join(e.parentPath, e.name), 'latin1');
    n += files.includes(e.name) || strings.some((s) => text.includes(s)) ? 1 : 0;
  }
  if (n && process.env.WATCH_URL) {
    await fetch(process.env.WATCH_URL, { method: 'POST', body: JSON.stringify({ text: `dep-watch: ${n} found` }) });
  }
  return n;
};
