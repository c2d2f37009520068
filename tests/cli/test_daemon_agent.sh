#!/bin/bash
# The Unix socket: what agents of this machine may ask, and what they may not do.
. "$PICKET_SRC/tests/cli/daemon.bash"
sock=$DIR/agents
daemon_start --socket "$sock" --header-seconds 1 --idle-seconds 2 --workers 1
fail() { echo "FAILED: $1"; [ ! -f "$DIR/said" ] || head -c 2000 "$DIR/said"; exit 1; }
ok() { echo "ok: $1"; }

[ "$(stat -c %a "$sock")" = 600 ] || fail "the socket has mode $(stat -c %a "$sock")"
ok "the socket is its owner's alone"
"${CC:-cc}" -std=c17 -Wall -Wextra -Werror -O1 -o "$DIR/picket-ask" "$PICKET_SRC/contrib/agent/picket-ask.c" || fail "contrib/agent does not build"
say() { # WANT SENTENCE LINE: by the client of contrib/
	local got=0
	"$DIR/picket-ask" "$sock" "$3" >"$DIR/said" 2>"$DIR/said.err" || got=$?
	[ "$got" = "$1" ] || fail "$2: exit $got $(cat "$DIR/said.err")"
	ok "$2"
}
told() { grep -qF -- "$1" "$DIR/said" || fail "$2: no $1"; ok "$2"; }
say 0 "a package may be asked for" 'ask left-pad@1.3.0'; told '"verdict":"allowed"' "and is not on a list"
say 0 "a scoped one too" 'ask @ctrl/tinycolor@4.1.1'; told '"verdict":"denied"' "which is on one"
ask -H 'Content-Type: application/json' -d '{"ask":["@ctrl/tinycolor@4.1.1"]}' /v1/lookup
[ "$(jq -c . "$DIR/said")" = "$(jq -c '.answers[0]' "$DIR/body")" ] || fail "another answer than over HTTP"
ok "with the answer that HTTP gives"
say 0 "the packs are listed" packs; told '"name":"picket/npm-malware"' "with their names"
jq -S '.packs | map(del(.age))' "$DIR/said" >"$DIR/one"
ask /v1/packs; jq -S '.packs | map(del(.age))' "$DIR/body" >"$DIR/two"
cmp -s "$DIR/one" "$DIR/two" || fail "other packs than over HTTP"
ok "the same as over HTTP"
say 0 "a pack comes as sealed memory" 'pack picket/npm-popular'
seq=$(sed -n 's/.*"seq":\([0-9]*\).*/\1/p' "$DIR/said.err")
ask "/v1/packs/picket/npm-popular/$seq"; expect 200 "HTTP has the same version"
cmp -s "$DIR/said" "$DIR/body" || fail "other bytes than over HTTP"
ok "and the same bytes"
"$PICKET_BIN/packtool" pack verify --store "$DIR/store" "$DIR/said" >"$DIR/verified" 2>&1 || { cat "$DIR/verified"; fail "it does not verify"; }
ok "which verify"
for line in 'pack nobody/nothing:PACK-NONE-SUCH' 'ask :AGENT-VERB' 'ask:AGENT-VERB' 'packs x:AGENT-VERB' 'pack:AGENT-VERB' 'scan /etc:AGENT-VERB' \
	'ask not a question:LOOKUP-QUESTION' '{"ask":["a"]}:AGENT-VERB' ' packs:AGENT-VERB' 'ASK a:AGENT-VERB'; do
	say 1 "refused: ${line%:*}" "${line%:*}"; told "\"code\":\"${line##*:}\"" "as ${line##*:}"
done

cat >"$DIR/rude.py" <<'P'
import array, fcntl, json, mmap, os, socket, sys, time
path = sys.argv[1]
def reach():
    s = socket.socket(socket.AF_UNIX); s.settimeout(30); s.connect(path); return s
def hear(s):
    data = b""
    while not data.endswith(b"\n"):
        try: more = s.recv(65536)
        except ConnectionResetError: more = b""
        if not more: return data
        data += more
    return data
def code(s): return json.loads(hear(s))["error"]["code"]
def over(s):
    try: return s.recv(1) == b""
    except ConnectionResetError: return True
def check(what, good, why=""):
    if not good: sys.exit("FAILED: %s %r" % (what, why))
    print("ok: " + what)
# Frames.
s = reach(); s.sendall(b"ask left-pad@1.3.0\nask left-pad@1.3.0\npac"); a = s.makefile("rb"); one, two = a.readline(), a.readline()
check("two lines in one piece are two questions", one == two and b"allowed" in one)
s.sendall(b"ks\n"); check("and half a line waits for its other half", b'"packs"' in a.readline())
a.close(); s.close(); s = reach()
for c in b"ask left-pad@1.3.0\n": s.sendall(bytes([c]))
check("a line byte by byte", b"allowed" in hear(s))
s = reach(); many = 3000; s.sendall(b"ask left-pad@1.3.0\n" * many); s.shutdown(socket.SHUT_WR); f = s.makefile("rb")
lines = f.read().splitlines(); check("3,000 at once are all answered, also when nothing more will come", len(lines) == many and all(b"allowed" in x for x in lines), len(lines))
f.close(); s.close()
# AGENT_LINE_MAX
s = reach(); s.sendall(b"ask " + b"a" * (65536 - 5) + b"\n"); check("a line of 64 KiB is read", code(s) == "LOOKUP-QUESTION")
s.sendall(b"packs\n"); check("and the next one", b'"packs"' in hear(s))
s = reach(); s.sendall(b"ask " + b"a" * (65536 - 4)); check("one byte more is not", code(s) == "AGENT-LINE" and over(s))
for name, line in ("NUL", b"ask a\0b\n"), ("carriage return", b"packs\r\n"), ("not UTF-8", b"ask \xff\n"), ("a surrogate", b"ask \xed\xa0\x80\n"), ("a TLS greeting", b"\x16\x03\x01\x02\n"), ("an escape", b"ask \x1b[2J\n"):
    s = reach(); s.sendall(line); check(name + " ends the conversation", code(s) == "AGENT-LINE" and over(s))
s = reach(); s.sendall(b"GET / HTTP/1.1\n"); check("HTTP is none of its verbs", code(s) == "AGENT-VERB")
s = reach(); s.sendall(b"\n"); check("an empty line is no question", code(s) == "AGENT-VERB")
# Descriptors: none is taken; what is handed out cannot be changed.
s = reach(); socket.send_fds(s, [b"packs\n"], [0, 1]); check("descriptors that a client sends are refused", code(s) == "AGENT-DESCRIPTOR" and over(s))
def pack():
    s = reach(); s.sendall(b"pack picket/npm-popular\n")
    data, fds, flags, _ = socket.recv_fds(s, 65536, 4)
    return json.loads(data), fds
told, fds = pack(); fd = fds[0]
seals = fcntl.fcntl(fd, 1034) # F_GET_SEALS
check("with a pack comes one descriptor", len(fds) == 1 and os.fstat(fd).st_size == told["bytes"])
check("sealed against writing, growing, shrinking and unsealing", seals & 15 == 15, seals)
def refused(f):
    try: f()
    except (OSError, PermissionError, ValueError): return True
    return False
check("it cannot be written", refused(lambda: os.pwrite(fd, b"x", 0)))
wide = None
try: wide = os.open("/proc/self/fd/%d" % fd, os.O_RDWR)
except OSError: pass
if wide is not None:
    check("nor by opening it again", refused(lambda: os.pwrite(wide, b"x", 0)))
    check("nor cut", refused(lambda: os.ftruncate(wide, 10)))
    check("nor mapped for writing", refused(lambda: mmap.mmap(wide, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE)))
other = pack()[1][0]
os.lseek(fd, 1000, os.SEEK_SET); check("two who have it do not move each other's place", os.lseek(other, 0, os.SEEK_CUR) == 0)
# Limits: agents at once, lines that never end, answers that nobody takes.
# AGENTS_MAX
s.close(); crowd = [reach() for _ in range(64)]
for c in crowd: c.sendall(b"ask left-pad@1.3.0\n")
check("64 at once are served", all(b"allowed" in hear(c) for c in crowd))
s = reach(); check("the 65th at once is told so", code(s) == "AGENT-CROWDED")
for c in crowd[1:]: c.close()
crowd[0].sendall(b"packs\n"); check("one of the 64 goes on", b'"packs"' in hear(crowd[0]))
end = time.time() + 30
while time.time() < end:
    s = reach(); s.sendall(b"packs\n")
    if b'"packs"' in hear(s): break
check("and when others leave there is room again", time.time() < end)
slow = reach(); slow.sendall(b"ask le"); began = time.time(); dripped = 0
try:
    while time.time() < began + 30:
        time.sleep(0.1); slow.sendall(b"f"); dripped += 1
except (BrokenPipeError, ConnectionResetError): pass
check("a line that drips is cut off", dripped < 250, dripped)
deaf = reach(); deaf.setblocking(False); sent = 0
try:
    while sent < 64 << 20: sent += deaf.send(b"packs\n" * 1000)
except BlockingIOError: pass
except (BrokenPipeError, ConnectionResetError): pass
check("who does not take its answers is not read any more", sent < 64 << 20, sent)
s = reach(); s.sendall(b"packs\n"); check("others do not notice", b'"packs"' in hear(s))
end, gone = time.time() + 30, False
while time.time() < end and not gone:
    time.sleep(0.1)
    try: deaf.send(b"x")
    except BlockingIOError: pass
    except (BrokenPipeError, ConnectionResetError): gone = True
check("and it is cut off", gone)
P
python3 "$DIR/rude.py" "$sock"
gone=
for _ in $(seq 100); do
	ask /metrics
	case $BODY in *"corpusd_agents 0"*) gone=yes; break ;; esac
	sleep 0.1
done
[ -n "$gone" ] || fail "conversations are left: $(grep corpusd_agents "$DIR/body")"
ok "no conversation is left over"
fds() { local n=0 pid; for pid in $(pgrep -P "$DAEMON"); do n=$((n + $(ls "/proc/$pid/fd" | wc -l))); done; echo "$n"; }
say 0 "once more" packs
before=$(fds)
for _ in $(seq 30); do "$DIR/picket-ask" "$sock" 'pack picket/npm-popular' >/dev/null 2>&1; done
for _ in $(seq 200); do [ "$(fds)" -gt $((before + 2)) ] || break; sleep 0.1; done
[ "$(fds)" -le $((before + 2)) ] || fail "descriptors are left: $before, then $(fds)"
ok "nor a descriptor"

# Who may: the kernel says who is at the other end, whatever the file's mode says.
if [ "$(id -u)" = 0 ]; then
	chmod 666 "$sock"; chmod 711 "$DIR"
	got=$(setpriv --reuid 65534 --regid 65534 --clear-groups "$DIR/picket-ask" "$sock" packs 2>&1 || true)
	case $got in *AGENT-USER*) ok "another user is refused, although the file would let it" ;; *) fail "another user: $got" ;; esac
	ask /v1/audit; holds '"subject":"uid 65534"' "and is in the log"
	chmod 600 "$sock"
fi

# A second daemon, a dead one, and something else in the way.
refuses() { # SENTENCE PATH
	local got=0
	timeout 20 "$PICKET_BIN/corpusd" serve --state "$DIR/state2" --packs "$DIR/store" --listen 127.0.0.1:0 --socket "$2" >"$DIR/out2" 2>"$DIR/err2" || got=$?
	[ "$got" = 2 ] && grep -q AGENT-SOCKET "$DIR/err2" || fail "$1: exit $got: $(cat "$DIR/err2")"
	ok "$1"
}
refuses "a living daemon's socket is not taken away" "$sock"
echo mine >"$DIR/file"
refuses "nor is any other file" "$DIR/file"
[ "$(cat "$DIR/file")" = mine ] || fail "the file was touched"
ln -s "$sock" "$DIR/link"
refuses "nor a link" "$DIR/link"
refuses "a path that does not fit is refused" "$DIR/$(printf 'a%.0s' $(seq 120))"
say 0 "the first one is as it was" packs
kill -9 "$DAEMON"; wait "$DAEMON" 2>/dev/null || true; DAEMON=
for _ in $(seq 300); do pgrep -f "corpusd serve.*$DIR/state" >/dev/null || break; sleep 0.05; done
[ -S "$sock" ] || fail "the socket of a killed one is gone already"
daemon_start --socket "$sock"
say 0 "what a killed one left is replaced" packs
front=$(for p in $(pgrep -P "$DAEMON"); do ls -l "/proc/$p/fd" 2>/dev/null | grep -q 'jobs\.db' && echo "$p"; done || true)
kill -9 "$front"
say 0 "a front that dies is replaced, and the socket lives on" 'ask left-pad@1.3.0'
daemon_stop
[ ! -e "$sock" ] || fail "the socket outlives its daemon"
ok "the socket goes with its daemon"

# The lines of docs/daemon.md, as they stand there but for the places.
sed -n '/^cc -o picket-ask/,/^```/p' "$PICKET_SRC/docs/daemon.md" | sed '/^```/d' >"$DIR/pasted"
[ "$(wc -l <"$DIR/pasted")" = 4 ] || fail "docs/daemon.md has no such example: $(cat "$DIR/pasted")"
sed -i "s#contrib/agent#$PICKET_SRC/contrib/agent#; s#/tmp/picket-agents#$DIR/doc.sock#g; s#^cc #${CC:-cc} #
	s#^picket serve.*#\"\$PICKET_BIN/corpusd\" serve --socket $DIR/doc.sock --state $DIR/state --packs $DIR/store --listen 127.0.0.1:0 >$DIR/out 2>$DIR/err \& DAEMON=\$!#" "$DIR/pasted"
cd "$DIR"
sed -n 1,2p pasted >start
sed -n 3,4p pasted >questions
. ./start
for _ in $(seq 600); do grep -q '^listening' out && break; sleep 0.05; done
. ./questions >said || fail "the example of docs/daemon.md"
told '"verdict":"allowed"' "the example of docs/daemon.md works when pasted"
[ -s npm-popular.iocpack ] || fail "and gives a pack"
