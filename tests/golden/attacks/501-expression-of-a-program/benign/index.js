const { execSync } = require('child_process');

const line = `function Local-Shop {$prefix = npm prefix -s; Invoke-Expression "$prefix\\node_modules\\.bin\\shop.ps1 $Args"}; Set-Alias -Name shop -Value Local-Shop`;
exports.alias = () => execSync(line, { shell: 'powershell.exe' });
