const { execSync } = require('child_process');

execSync('powershell -Command "Invoke-Expression \\"$env:ProgramFiles\\shop\\a.ps1\\""');
