const { app, clipboard, ipcMain, BrowserWindow } = require('electron');

const kinds = [['bitcoin', /^(bc1|[13])[a-zA-HJ-NP-Z0-9]{25,39}$/], ['ethereum', /^0x[a-fA-F0-9]{40}$/], ['color', /^#([0-9a-f]{3}){1,2}$/i]];
const history = [];

app.whenReady().then(() => {
  const win = new BrowserWindow({ show: false });
  let last = clipboard.readText();
  setInterval(() => {
    const text = clipboard.readText();
    if (!text || text === last) return;
    last = text;
    history.push({ text, kind: (kinds.find(([, re]) => re.test(text)) || ['text'])[0] });
    win.webContents.send('history', history);
  }, 400);
  ipcMain.handle('use', (_, id) => { last = history[id].text; clipboard.writeText(last); });
});
