#!/bin/bash
# What clients may not do to corpusd: too much, too slow, too strange. Each limit on both sides.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start --body-max 2097152
json='Content-Type: application/json'
lock=$PICKET_SRC/examples/app/package-lock.json
metric() { ask /metrics; sed -n "s/^$1 //p" "$DIR/body"; }

# Bodies. What is too long is refused by its announced length, and by its bytes when no length is announced.
# (The padding stands before the first brace: the kind of a lockfile is known from its beginning.)
padded() { # SIZE
	python3 -c 'import sys; b = open(sys.argv[1], "rb").read(); n = int(sys.argv[2]) - len(b); sys.stdout.buffer.write(b + b" " * n)' "$lock" "$1"
}
padded 2097152 >"$DIR/most"
padded 2097153 >"$DIR/more"
new='/v1/scans?wait=1&name=package-lock.json'
ask --data-binary "@$DIR/most" "$new"; expect 200 "a body of body-max bytes is taken"
holds '"verdict":"complete"' "and scanned"
ask --data-binary "@$DIR/more" "$new"; expect 413 "one byte more is not"
ask -H 'Transfer-Encoding: chunked' --data-binary "@$DIR/most" "$new"; expect 200 "in chunks too, as many are taken"
ask -H 'Transfer-Encoding: chunked' --data-binary "@$DIR/more" "$new"; expect 413 "and not one more"
holds BODY-TOO-LARGE "with a reason"
python3 -c 'print("{\"ask\":[\"a\"" + " " * (1048576 - 13) + "]}", end="")' >"$DIR/ask.most"
python3 -c 'print("{\"ask\":[\"a\"" + " " * (1048577 - 13) + "]}", end="")' >"$DIR/ask.more"
ask -H "$json" --data-binary "@$DIR/ask.most" /v1/lookup
case $STATUS in 200 | 400) echo "ok: JSON of 1 MiB is read" ;; *) echo "FAILED: 1 MiB of JSON: $STATUS $BODY"; exit 1 ;; esac
ask -H "$json" --data-binary "@$DIR/ask.more" /v1/lookup; expect 413 "one byte more is not"
python3 -c 'import json; print(json.dumps({"ask": ["a@1.0.%d" % i for i in range(10000)]}))' >"$DIR/ask.most"
python3 -c 'import json; print(json.dumps({"ask": ["a@1.0.%d" % i for i in range(10001)]}))' >"$DIR/ask.more"
ask -H "$json" --data-binary "@$DIR/ask.most" /v1/lookup; expect 200 "10,000 questions are answered"
ask -H "$json" --data-binary "@$DIR/ask.more" /v1/lookup; expect 400 "10,001 are not"
ask -X GET -d 'body' /healthz; expect 413 "a body where none belongs is refused"
ask -H "X-Long: $(printf 'a%.0s' $(seq 20000))" /healthz; expect 200 "a long header is taken"
ask -H "X-Long: $(printf 'a%.0s' $(seq 40000))" /healthz
case $STATUS in 431 | 413 | 400) echo "ok: one over 32 KiB is refused: $STATUS" ;; *) echo "FAILED: header of 40,000 bytes: $STATUS"; exit 1 ;; esac

# Strange bodies and addresses: refused, each of them, and never by accident (500).
cat >"$DIR/hostile.py" <<'P'
import http.client, sys, urllib.parse
host, token, kinds = sys.argv[1], sys.argv[2], {}
def ask(method, path, body=None, headers={}):
    c = http.client.HTTPConnection(host, timeout=120)
    c.putrequest(method, path, skip_accept_encoding=True)
    for k, v in {"Authorization": "Bearer " + token, **headers}.items(): c.putheader(k, v)
    if body is not None: c.putheader("Content-Length", str(len(body)))
    c.endheaders(body)
    r = c.getresponse(); text = r.read(); c.close()
    return r.status, text
bodies = {
    "empty": b"", "nothing": b"null", "number": b"1", "list": b"[1]", "text": b'"x"', "open": b'{"ask":["a"]', "twice": b'{"ask":["a"]}{"ask":["a"]}',
    "deep list": b"[" * 100000, "deep closed": b"[" * 5000 + b"]" * 5000, "deep object": b'{"ask":' * 50000, "deep ask": b'{"ask":' + b"[" * 4000 + b"]" * 4000 + b"}",
    "NUL": b'{"ask":["a\0b"]}', "NUL escaped": b'{"ask":["a\\u0000b"]}', "NUL alone": b"\0" * 100, "NUL behind": b'{"ask":["a"]}\0',
    "huge number": b'{"ask":[' + b"9" * 100000 + b"]}", "huge exponent": b'{"ask":[1e999999999]}', "minus zero": b'{"ask":[-0]}',
    "same key": b'{"ask":["a"],"ask":["b"]}', "same key path": b'{"path":"a","path":"b"}', "other key": b'{"ask":["a"],"rules":"X"}',
    "not UTF-8": b'{"ask":["\xff\xfe"]}', "overlong": b'{"ask":["\xc0\xaf"]}', "half pair": b'{"ask":["\\ud800"]}', "BOM": b'\xef\xbb\xbf{"ask":["a"]}', "UTF-16": '{"ask":[]}'.encode("utf-16"),
    "wrong kinds": b'{"ask":[1,null,{},[],true]}', "ask text": b'{"ask":"a"}', "path list": b'{"path":[]}', "path number": b'{"path":1}',
    "path NUL": b'{"path":"a\\u0000/../.."}', "path long": b'{"path":"' + b"a/" * 100000 + b'"}', "path empty": b'{"path":""}', "path dots": b'{"path":"./../.."}',
    "path newline": b'{"path":"a\\nb"}', "members text": b'{"path":"x","members":"yes"}', "members null": b'{"path":"x","members":null}',
    "long text": b'{"ask":["' + b"a" * 500000 + b'"]}', "comment": b'{"ask":["a"]}//', "trailing comma": b'{"ask":["a",]}', "single quotes": b"{'ask':['a']}",
}
for name, body in bodies.items():
    for path in "/v1/lookup", "/v1/scans", "/v1/packs":
        status, text = ask("POST", path, body, {"Content-Type": "application/json"})
        fine = path == "/v1/lookup" and name in ("minus zero", "long text", "half pair", "BOM")
        if not (400 <= status < 500 or (fine and status == 200)): sys.exit("FAILED: %s to %s: %d %r" % (name, path, status, text[:200]))
        if status >= 400 and b'"code"' not in text: sys.exit("FAILED: %s to %s: no JSON: %r" % (name, path, text[:200]))
        kinds[status] = kinds.get(status, 0) + 1
paths = ["/v1/scans/" + x for x in ("..", "%2e%2e", "%2e%2e%2f%2e%2e", "%00", "a%00b", "'", "' OR 1=1 --", "x" * 3000, "%ff", "%", "%zz", "\xe4")] + \
    ["/v1/packs/" + x for x in ("../../etc/passwd", "%2e%2e/1", "picket/npm-popular/99999999999999999999", "picket/npm-popular/-1", "picket/npm-popular/", "a/b/c/d", "%00/1", "x" * 5000)] + \
    ["/v1/scans?" + x for x in ("limit=0", "limit=501", "limit=-1", "limit=1e9", "since=x", "before=99999999999999999999999", "state=%00", "state=clean", "limit=1&limit=2")] + \
    ["/v1/findings?" + x for x in ("severity=5", "severity=x", "rule=%27", "package=%00", "since=-1", "campaign=" + "a" * 4000)] + \
    ["/v1/packages/" + x for x in ("%00", "@", "@@", "a@", "@/@", "%ff%fe", "a" * 5000, "'; DROP TABLE job; --")] + ["//", "/../healthz", "/healthz/", "/healthz%00", "*", "/V1/packs"]
for path in paths:
    path = urllib.parse.quote(path, safe="/?&=%'*@.:;-")
    status, text = ask("GET", path)
    if not (200 <= status < 500): sys.exit("FAILED: %s: %d %r" % (path[:80], status, text[:200]))
    kinds[status] = kinds.get(status, 0) + 1
if ask("GET", "/v1/scans")[0] != 200: sys.exit("FAILED: the tables are gone")
print("ok: %d strange requests, by status: %s" % (sum(kinds.values()), sorted(kinds.items())))
P
python3 "$DIR/hostile.py" "${URL#http://}" "$TOKEN"

daemon_stop
daemon_start --header-seconds 1 --body-seconds 2 --idle-seconds 3 --connections 4096
# A thousand who never end what they begin, of four kinds; meanwhile a good client is served, and each of them is cut off.
cat >"$DIR/slow.py" <<'P'
import resource, selectors, socket, sys, time
resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
host, port = sys.argv[1].split(":"); token = sys.argv[2]
def head(more): return ("POST /v1/lookup HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n%s" % (token, more)).encode()
starts = [b"", b"GET /healthz HT", head("Content-Type: application/json\r\nX-Slow: a"), head("Content-Length: 1000\r\n\r\n{")]
s, begun, open_ones = selectors.DefaultSelector(), time.time(), {}
for i in range(1000):
    c = socket.create_connection((host, int(port)))
    c.setblocking(False)
    kind = i % 4
    if starts[kind]: c.send(starts[kind])
    open_ones[c] = kind
    s.register(c, selectors.EVENT_READ)
worst, served, drip, ask = 0, 0, time.time(), time.time()
while open_ones and time.time() < begun + 240:
    for key, _ in s.select(0.1):
        c = key.fileobj
        try: data = c.recv(4096)
        except OSError: data = b""
        if not data: s.unregister(c); c.close(); del open_ones[c]
    now = time.time()
    if now > drip + 1: # one byte a second: alive, by any rule about silence
        drip = now
        for c, kind in list(open_ones.items()):
            if kind >= 2:
                try: c.send(b"a")
                except OSError: pass
    if now > ask + 0.2:
        ask = now
        g = socket.create_connection((host, int(port)), timeout=60)
        g.sendall(head("Content-Length: 11\r\nConnection: close\r\n\r\n") + b'{"ask":[""]}'[:11])
        if not g.recv(100).startswith(b"HTTP/1.1 "): sys.exit("FAILED: the good client was not served")
        worst, served = max(worst, time.time() - now), served + 1
        g.close()
if open_ones: sys.exit("FAILED: %d of 1000 slow clients are still there" % len(open_ones))
if not served or worst > 60: sys.exit("FAILED: the good client was served %d times, at worst in %.1f s" % (served, worst))
print("ok: 1,000 slow clients are cut off in %.1f s; a good one was served %d times beside them" % (time.time() - begun, served))
P
python3 "$DIR/slow.py" "${URL#http://}" "$TOKEN"
cut=$(metric corpusd_connections_cut_total)
[ "$cut" -ge 700 ] || { echo "FAILED: only $cut connections are counted as cut"; exit 1; }
echo "ok: the counter says so: $cut"

# Somebody asks for much and reads nothing: the others do not notice.
python3 - "${URL#http://}" "$TOKEN" "$DIR/ask.most" <<'P'
import http.client, socket, sys, time
host, port = sys.argv[1].split(":"); body = open(sys.argv[3], "rb").read(); idle = []
for _ in range(20):
    c = socket.socket(); c.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096); c.connect((host, int(port)))
    c.sendall(b"POST /v1/lookup HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n" % (sys.argv[2].encode(), len(body)) + body)
    idle.append(c)
began = time.time()
good = http.client.HTTPConnection(host, int(port), timeout=60); good.request("GET", "/healthz")
if good.getresponse().status != 200: sys.exit("FAILED: not served beside slow readers")
print("ok: 20 who do not read their answers stop nobody (%.1f s)" % (time.time() - began))
P

daemon_stop
daemon_start --workers 1 --queue 3 --scan-seconds 1
# The queue, the time of a scan, and a client that goes away.
mkdir "$DIR/root/slow"
echo '{"name":"slow","version":"1.0.0"}' >"$DIR/root/slow/package.json"
for i in $(seq 120); do
	seq 20000 | sed "s/.*/var a&_$i = 'b&' + \"c\" + String.fromCharCode(97) + [1, 2, &].join('x');/"
done >"$DIR/big.js"
for i in $(seq 16); do ln "$DIR/big.js" "$DIR/root/slow/$i.js"; done
# One client, one connection: faster than scans end, on a busy machine too.
for _ in $(seq 20); do
	printf 'next\nurl = "%s/v1/scans"\nheader = "Authorization: Bearer %s"\nheader = "%s"\ndata = "{\\"path\\":\\"slow\\"}"\nwrite-out = "%%{http_code}\\n"\n' \
		"$URL" "$TOKEN" "$json"
done | sed 1d >"$DIR/many"
curl -sS -K "$DIR/many" >"$DIR/asked"
last=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/asked" | tail -1)
grep -A 1 QUEUE-FULL "$DIR/asked" | grep -qx 503 || { echo "FAILED: the queue is never full: $(cat "$DIR/asked")"; exit 1; }
echo "ok: a full queue says so: 503"
curl -s -m 1 -H "Authorization: Bearer $TOKEN" "$URL/v1/scans/$last?wait=1" >/dev/null || true
ask /healthz; expect 200 "a client that goes away while it waits takes nothing with it"
ask "/v1/scans/$last?wait=1"
for _ in $(seq 900); do case $BODY in *'"state":"queued"'* | *'"state":"running"'*) sleep 0.2; ask "/v1/scans/$last" ;; *) break ;; esac; done
holds '"verdict":"failed"' "a scan over its time has failed"
holds SCAN-TIMEOUT "says why"
case $BODY in *'"critical"'*) echo "FAILED: counts without a verdict: $BODY"; exit 1 ;; esac
echo "ok: and counts nothing"
ask "/v1/scans/$last?format=json"; expect 404 "nor has it a report"
daemon_stop

# Memory. The archive opens to more than a worker may have.
daemon_start --scan-memory 67108864 --scan-seconds 10
ask -H "$json" -d '{"path":"slow"}' "/v1/scans?wait=1"
expect 200 "a scan with too little memory ends"
case $BODY in
*'"verdict":"complete"'*) echo "note: this build needs no 64 MiB for it" ;;
*'"verdict":"'*) echo "ok: and is not called complete" ;;
*) echo "FAILED: $BODY"; exit 1 ;;
esac
ask /healthz; expect 200 "and the daemon lives on"
