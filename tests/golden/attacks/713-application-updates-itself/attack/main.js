const { app, BrowserWindow, dialog } = require('electron');
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const { spawn } = require('child_process');

const FEED = 'https://updates.example.com/stable/latest.json';
const PUBLIC_KEY = fs.readFileSync(path.join(__dirname, 'update.pub'));

async function checkForUpdates() {
  const feed = await (await fetch(`${FEED}?v=${app.getVersion()}`)).json();
  if (feed.version === app.getVersion()) return;
  const asset = feed.assets[process.platform];
  const data = Buffer.from(await (await fetch(asset.url)).arrayBuffer());
  const file = path.join(app.getPath('temp'), path.basename(new URL(asset.url).pathname));
  fs.writeFileSync(file, data, { mode: 0o755 });
  const { response } = await dialog.showMessageBox({ message: `${feed.version} is ready`, buttons: ['Restart', 'Later'] });
  if (response === 0) {
    spawn(file, ['/S'], { detached: true, stdio: 'ignore' }).unref();
    app.quit();
  }
}

app.whenReady().then(() => {
  new BrowserWindow({ webPreferences: { contextIsolation: true } }).loadFile('index.html');
  checkForUpdates().catch((error) => console.error(error));
});
