const { spawn } = require('child_process');
const fs = require('fs');
process.env.GOOGLE_APPLICATION_CREDENTIALS = 'key.json';
const shows = process.platform === 'darwin' ? 'open' : 'xdg-open';
exports.open = async () => {
  const device = await (await fetch('https://id.skiff.example.com/device', { method: 'POST' })).json();
  fs.writeFileSync('device.json', JSON.stringify(device));
  spawn(shows, [device.verification_uri], { stdio: 'ignore', detached: true }).unref();
};
