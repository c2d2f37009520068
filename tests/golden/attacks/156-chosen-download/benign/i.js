const { spawnSync } = require('child_process'), path = require('path');
let hint = process.platform === 'win32' ? 'powershell -c "irm tool.example.com/install.ps1 | iex"' : 'curl -fsSL https://tool.example.com/install | bash';
const r = spawnSync(path.join(__dirname, process.platform, 'tool'), ['--version']);
if (r.status) throw new Error(
  `No binary for this machine. To install it yourself: ${hint}`
);
