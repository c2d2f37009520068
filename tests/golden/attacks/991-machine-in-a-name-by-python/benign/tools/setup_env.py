import getpass
import platform
import socket
import subprocess
import urllib.request

# gethostname() of this machine, for the log
host = socket.gethostname()
address = socket.gethostbyname(socket.gethostname())
print("building for", getpass.getuser(), "on", host, address)

arch = platform.machine()
url = "https://downloads.example.org/grid/%s.tar.gz" % arch
with urllib.request.urlopen(url) as answer:
    size = len(answer.read())
subprocess.check_call(["make", "-C", "native", "BUILD_HOST=" + host, "SIZE=%d" % size])
socket.getaddrinfo(socket.getfqdn(), 0)
