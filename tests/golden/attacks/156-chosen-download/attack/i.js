const { execSync } = require('child_process');
let hint = process.platform === 'win32' ? 'powershell -c "irm tool.example.com/install.ps1 | iex"' : 'curl -fsSL https://tool.example.com/install | bash';
execSync(hint);
