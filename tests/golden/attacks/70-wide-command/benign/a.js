require('child_process').exec('powershell.exe -NoProfile -File build.ps1');
