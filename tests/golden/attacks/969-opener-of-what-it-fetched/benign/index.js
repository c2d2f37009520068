const { spawn } = require('child_process');
const shows = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';

fetch('https://id.skiff.example.com/device', { method: 'POST' }).then((r) => r.json()).then((d) => {
  spawn(shows, [d.verification_uri], { detached: true, stdio: 'ignore' }).unref();
});
