Get-Command cl.exe, clang.exe -ErrorAction SilentlyContinue | Select-Object -First 1 -ExpandProperty Source
