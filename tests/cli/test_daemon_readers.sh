#!/bin/bash
# Clients that ask and do not take their answers, or take them too slowly: cut off, and nobody else notices.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start --workers 2 --body-seconds 1 --idle-seconds 60 --answer-pace 2097152
ask /v1/packs
pack=/v1/packs/picket/npm-malware/$(jq '.packs[] | select(.name == "picket/npm-malware").seq' "$DIR/body")
ask "$pack"; expect 200 "a large answer is given to who takes it"
size=$(stat -c %s "$DIR/body")
[ "$size" -gt 5000000 ] || { echo "FAILED: the answer has only $size bytes: sockets hold as many"; exit 1; }
cat >"$DIR/readers.py" <<'P'
import http.client, select, socket, sys, time
host, port = sys.argv[1].split(":"); token, pack, size = sys.argv[2], sys.argv[3], int(sys.argv[4])
def begin():
    c = socket.socket(); c.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096); c.connect((host, int(port)))
    c.sendall(("GET %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n\r\n" % (pack, token)).encode())
    return c
def ask(path):
    c = http.client.HTTPConnection(host, int(port), timeout=30); c.request("GET", path, headers={"Authorization": "Bearer " + token})
    r = c.getresponse(); text = r.read().decode(); c.close(); return r.status, text
def metric(name): return [int(l.split()[1]) for l in ask("/metrics")[1].splitlines() if l.startswith(name + " ")][0]
def check(what, good, why=""):
    if not good: sys.exit("FAILED: %s %r" % (what, why))
    print("ok: " + what)
def gone(c): # reset, or closed
    c.setblocking(False)
    try:
        while c.recv(1 << 20): pass
        return True
    except ConnectionResetError: return True
    except BlockingIOError: return False
deaf, drips = [begin() for _ in range(10)], [begin() for _ in range(10)]
began, worst, got = time.time(), 0, 0
# Each drip takes a little ten times a second: never silent, never done.
while time.time() < began + 90 and drips:
    for c in list(drips):
        if not select.select([c], [], [], 0)[0]: continue
        try: data = c.recv(2048)
        except ConnectionResetError: data = b""
        got += len(data)
        if not data: drips.remove(c)
    then = time.time(); status, _ = ask("/healthz"); worst = max(worst, time.time() - then)
    if status != 200: sys.exit("FAILED: the good client got %d" % status)
    time.sleep(0.1)
check("10 who take their answers by drops are cut off (%.0f s)" % (time.time() - began), not drips, len(drips))
check("long before they had them", got < 10 * size, got)
end = time.time() + 60
left = metric("corpusd_connections") # asked once: the connection of the question before may be counted yet
while time.time() < end and left > 1: time.sleep(0.1); left = metric("corpusd_connections")
check("10 who take nothing are cut off", left == 1, left)
check("really", all(gone(c) for c in deaf))
check("a good client was served beside them", worst < 20, worst)
check("the counter says so", metric("corpusd_connections_cut_total") == 20, metric("corpusd_connections_cut_total"))
P
python3 "$DIR/readers.py" "${URL#http://}" "$TOKEN" "$pack" "$size"
