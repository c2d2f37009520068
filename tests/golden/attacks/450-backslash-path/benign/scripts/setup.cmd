@echo off
where node-gyp >nul 2>nul
if %ERRORLEVEL% neq 0 exit /b 0
call node-gyp rebuild --arch=%npm_config_arch%
