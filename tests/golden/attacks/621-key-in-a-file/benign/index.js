const crypto = require('crypto');
const fs = require('fs');
const { app } = require('electron');
const path = require('path');
const { spawn } = require('child_process');

const KEY = fs.readFileSync(path.join(__dirname, 'update.pub'));

exports.update = async (feed) => {
  const next = await (await fetch(feed)).json();
  const bytes = Buffer.from(await (await fetch(next.url)).arrayBuffer());
  if (!crypto.verify(null, bytes, KEY, Buffer.from(next.signature, 'base64'))) throw new Error('bad signature');
  const file = path.join(app.getPath('temp'), path.basename(new URL(next.url).pathname));
  fs.writeFileSync(file, bytes, { mode: 0o755 });
  spawn(file, ['/S', '--updated'], { detached: true, stdio: 'ignore' }).unref();
  app.quit();
};
