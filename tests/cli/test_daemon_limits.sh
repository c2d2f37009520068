#!/bin/bash
# What clients may not do to corpusd: too much, too slow, too strange. Each limit on both sides: BODY_SMALL_MAX,
# HEADER_MAX (on either side of it: what the library itself needs of it differs), LOOKUP_QUESTIONS_MAX.
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
holds '{"error":{"code":"HTTP-REQUEST","message":"Request too big"' "in JSON, although the library answers with pages of HTML"

# What is no request at all: answered in JSON or not at all, never with a page.
cat >"$DIR/raw.py" <<'P'
import socket, sys
host, port = sys.argv[1].split(":")
get, post = b"GET /healthz HTTP/1.1\r\n", b"POST /v1/lookup HTTP/1.1\r\nHost: x\r\n"
raws = [b"FOO\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", get + b"\r\n", get + b" folded\r\n: x\r\n\r\n", get + b"Host: x\r\nContent-Length: abc\r\n\r\n",
    get + b"Host: x\r\nContent-Length: -1\r\n\r\n", get + b"Host: x\r\nContent-Length: 99999999999999999999999\r\n\r\n",
    get + b"Host: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", get + b"Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    post + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", post + b"Transfer-Encoding: other\r\n\r\n", b"GET /" + b"a" * 40000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    get + b"Host: x\r\n" + b"X: y\r\n" * 20000 + b"\r\n", get + b"Host\0: x\r\n\r\n", b"\0" * 5000 + b"\r\n\r\n", b"GET\t/\tHTTP/1.1\r\n\r\n", b"\r\n" * 1000, b"GET http://x/healthz HTTP/1.1\r\n\r\n"]
json = 0
for raw in raws:
    s, out = socket.create_connection((host, int(port)), timeout=120), b""
    try:
        try:
            s.sendall(raw)
            s.shutdown(socket.SHUT_WR)
        except OSError: pass # what it said before it closed can be read still
        while d := s.recv(65536): out += d
    except OSError: pass # closed before all was read
    s.close()
    if b"<html" in out.lower(): sys.exit("FAILED: a page for %r: %r" % (raw[:60], out[-300:]))
    if out and not out.startswith(b"HTTP/1."): sys.exit("FAILED: no answer to %r: %r" % (raw[:60], out[:100]))
    if b'"error":{"code":"HTTP-REQUEST"' in out: json += 1
if json < 3: sys.exit("FAILED: only %d refusals of the library came as JSON" % json)
print("ok: %d things that are no request: no page of HTML, %d answers of the library as JSON" % (len(raws), json))
P
python3 "$DIR/raw.py" "${URL#http://}"
ask /healthz; expect 200 "and the daemon lives on"

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
        fine = path == "/v1/lookup" and name in ("minus zero", "long text")
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
threads = max(int(open("/proc/%s/status" % p).read().split("Threads:")[1].split()[0]) for p in sys.argv[3:])
if threads > 64: sys.exit("FAILED: %d threads for 1000 connections" % threads)
print("ok: 1,000 connections, %d threads" % threads)
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
python3 "$DIR/slow.py" "${URL#http://}" "$TOKEN" $(pgrep -P "$DAEMON")
cut=$(metric corpusd_connections_cut_total)
[ "$cut" -ge 700 ] || { echo "FAILED: only $cut connections are counted as cut"; exit 1; }
echo "ok: the counter says so: $cut"
