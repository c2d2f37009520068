#!/bin/bash
# How corpusd meets the network: TLS with clients' certificates, a socket it is handed, and what it refuses to start with.
. "$PICKET_SRC/tests/cli/daemon.bash"
corpusd=$PICKET_BIN/corpusd
mkdir -p "$DIR/pki"
cd "$DIR/pki"
quiet() { "$@" >"$DIR/openssl" 2>&1 || { cat "$DIR/openssl"; exit 1; }; }
authority() { # NAME
	quiet openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout "$1.key" -out "$1.pem" -subj "/CN=$1"
}
certificate() { # NAME AUTHORITY DAYS USAGE
	quiet openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.csr" -subj "/CN=$1"
	printf 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=%s\n' "$4" >"$1.ext"
	quiet openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -days "$3" -extfile "$1.ext" -out "$1.pem"
}
authority site
authority other
certificate host site 2 serverAuth
certificate alice site 2 clientAuth
certificate mallory other 2 clientAuth
certificate late site 0 clientAuth
sleep 1.2 # its last second must be over
tls=(--tls-cert "$DIR/pki/host.pem" --tls-key "$DIR/pki/host.key")
export CURL_CA_BUNDLE=$DIR/pki/site.pem

daemon_start "${tls[@]}"
case $URL in https://*) ;; *) echo "FAILED: it says $URL"; exit 1 ;; esac
ask /v1/packs; expect 200 "HTTPS answers"
no_answer() { # SENTENCE CURL OPTIONS...: the connection fails; no status at all
	local sentence=$1 status; shift
	status=$(curl -s -m 60 -o "$DIR/body" -w '%{http_code}' -H "Authorization: Bearer $TOKEN" "$@" || true)
	[ "$status" = 000 ] || { echo "FAILED: $sentence: status $status: $(head -c 200 "$DIR/body")"; exit 1; }
	echo "ok: $sentence"
}
no_answer "plain HTTP to it is no conversation" "http${URL#https}/healthz"
no_answer "a client that does not know the authority turns away" --cacert other.pem "$URL/healthz"
# SECLEVEL 0: so that this client offers TLS 1.1 at all.
! openssl s_client -connect "${URL#https://}" -tls1_1 -cipher 'ALL:@SECLEVEL=0' </dev/null >"$DIR/s" 2>&1 ||
	{ echo "FAILED: TLS 1.1 was taken"; cat "$DIR/s"; exit 1; }
grep -q 'written [1-9][0-9]' "$DIR/s" || { echo "FAILED: TLS 1.1 was never offered: $(cat "$DIR/s")"; exit 1; }
echo "ok: TLS 1.1 is refused"
for version in 1_2 1_3; do
	openssl s_client -connect "${URL#https://}" -tls$version -CAfile site.pem -verify_return_error </dev/null >"$DIR/s" 2>&1 ||
		{ echo "FAILED: TLS $version: $(cat "$DIR/s")"; exit 1; }
	echo "ok: TLS $version is spoken"
done
daemon_stop

daemon_start "${tls[@]}" --tls-client-ca "$DIR/pki/site.pem"
ask --cert alice.pem --key alice.key /v1/packs; expect 200 "a client with a certificate of the authority is heard"
TOKEN_KEPT=$TOKEN
TOKEN=
ask --cert alice.pem --key alice.key /v1/packs; expect 401 "and needs its token still"
TOKEN=$TOKEN_KEPT
for path in /healthz /v1/packs; do
	no_answer "a client without one is refused: $path" "$URL$path"
	no_answer "with one of another authority too: $path" --cert mallory.pem --key mallory.key "$URL$path"
	no_answer "with one that is over too: $path" --cert late.pem --key late.key "$URL$path"
	no_answer "with a server's certificate too: $path" --cert host.pem --key host.key "$URL$path"
done
ask --cert alice.pem --key alice.key /healthz; expect 200 "and the good one is served still"
daemon_stop
cd "$DIR"

refuses() { # CODE SENTENCE OPTIONS...: it must not start
	local code=$1 sentence=$2 got=0; shift 2
	timeout 120 "$corpusd" serve --state "$DIR/state" --packs "$DIR/store" --listen 127.0.0.1:0 "$@" >"$DIR/out" 2>"$DIR/err" || got=$?
	[ "$got" != 0 ] && [ "$got" != 124 ] && [ "$got" -lt 128 ] || { echo "FAILED: $sentence: exit $got: $(cat "$DIR/err")"; exit 1; }
	grep -q "\[$code\]" "$DIR/err" || { echo "FAILED: $sentence: no $code: $(cat "$DIR/err")"; exit 1; }
	echo "ok: $sentence"
}
refuses SETTING-UNSAFE "no-auth where others can reach it" --no-auth --listen 0.0.0.0:0
refuses SETTING-UNSAFE "a certificate without its key" --tls-cert "$DIR/pki/host.pem"
refuses SETTING-UNSAFE "a client authority without TLS" --tls-client-ca "$DIR/pki/site.pem"
refuses SETTING-UNSAFE "half of OIDC" --oidc-issuer https://id.example.com
refuses HTTP-START "a key that is another's" --tls-cert "$DIR/pki/host.pem" --tls-key "$DIR/pki/alice.key"
refuses SETTING-VALUE "a name to listen on" --listen localhost:7465
refuses SETTING-VALUE "a number out of range" --workers 65
refuses SETTING-UNSAFE "enterprise: no authentication" --enterprise --no-auth
refuses SETTING-UNSAFE "enterprise: an open address without TLS" --enterprise --listen 0.0.0.0:0
echo "quueue 10" >"$DIR/conf"
refuses SETTING-UNKNOWN "enterprise: a setting that it does not know" --enterprise --config "$DIR/conf"
printf 'quueue 10\nenterprise yes\n' >"$DIR/conf"
refuses SETTING-UNKNOWN "also when only the file asks for enterprise" --config "$DIR/conf"
mv "$DIR/state/audit.ndjson" "$DIR/audit.kept"
mkdir "$DIR/state/audit.ndjson"
refuses AUDIT-WRITE "enterprise: a log that cannot be written" --enterprise
! grep -q '^listening' "$DIR/out" || { echo "FAILED: it listened before it looked at its log"; exit 1; }
rmdir "$DIR/state/audit.ndjson"
sed '1s/start/stert/' "$DIR/audit.kept" | head -1 >"$DIR/state/audit.ndjson"
refuses AUDIT-BROKEN "a log whose last line was changed" --enterprise
mv "$DIR/audit.kept" "$DIR/state/audit.ndjson"
chmod 755 "$DIR/state"
refuses SERVE-STATE "a state folder that others may look into"
chmod 700 "$DIR/state"
echo "quueue 10" >"$DIR/conf"
daemon_start --config "$DIR/conf" --pid-file "$DIR/pid"
grep -q SETTING-UNKNOWN "$DIR/err" || { echo "FAILED: nobody is warned of an unknown setting"; exit 1; }
echo "ok: without enterprise an unknown setting is a warning"
[ "$(cat "$DIR/pid")" = "$DAEMON" ] || { echo "FAILED: the pid file says $(cat "$DIR/pid")"; exit 1; }
refuses PID-RUNNING "a second daemon beside the first" --pid-file "$DIR/pid"
ask /healthz; expect 200 "the first one lives on"
[ "$(cat "$DIR/pid")" = "$DAEMON" ] || { echo "FAILED: the second one took the pid file"; exit 1; }
kill -9 "$DAEMON"; wait "$DAEMON" 2>/dev/null || true; DAEMON=
daemon_start --pid-file "$DIR/pid" --enterprise
[ "$(cat "$DIR/pid")" = "$DAEMON" ] || { echo "FAILED: a stale pid file stayed"; exit 1; }
echo "ok: the pid file of a killed one is replaced"
ask /readyz; expect 200 "and enterprise starts when nothing is weak"
daemon_stop
[ ! -e "$DIR/pid" ] || { echo "FAILED: the pid file outlives its daemon"; exit 1; }
echo "ok: the pid file goes with its daemon"

# A socket that somebody else has bound (systemd's protocol: descriptor 3, LISTEN_FDS, LISTEN_PID).
cat >"$DIR/hand.py" <<'P'
import os, socket, sys
s = socket.socket()
s.bind((sys.argv[2], 0))
s.listen(16)
open(sys.argv[1], "w").write(str(s.getsockname()[1]))
if s.fileno() == 3: s.set_inheritable(True)
else: os.dup2(s.fileno(), 3, inheritable=True)
os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()))
os.execv(sys.argv[3], sys.argv[3:])
P
rm -f "$DIR/out"
python3 "$DIR/hand.py" "$DIR/port" 127.0.0.1 "$corpusd" serve --state "$DIR/state" --packs "$DIR/store" >"$DIR/out" 2>"$DIR/err" &
DAEMON=$!
listening "$DIR/out" "$DAEMON"
URL=http://127.0.0.1:$(cat "$DIR/port")
ask /v1/packs; expect 200 "a socket that it was handed is served"
grep -q "^listening on .*:$(cat "$DIR/port")\$" "$DIR/out" || { echo "FAILED: it says $(cat "$DIR/out")"; exit 1; }
echo "ok: and it says its port"
daemon_stop
# What systemd is told: when packs are verified, that the front goes on, and the way out.
cat >"$DIR/told.py" <<'P'
import os, socket, subprocess, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
s.settimeout(120)
daemon = subprocess.Popen(sys.argv[2:], env=dict(os.environ, NOTIFY_SOCKET=sys.argv[1], WATCHDOG_USEC="60000000"), stdout=subprocess.DEVNULL)
def hears(wanted):
    for _ in range(1000):
        got = s.recv(4096).decode()
        if got == wanted: return
        assert wanted != "READY=1" or got == "WATCHDOG=1", got
    raise SystemExit("never " + wanted)
hears("READY=1"); hears("WATCHDOG=1"); hears("WATCHDOG=1")
daemon.send_signal(1)
hears("RELOADING=1"); hears("READY=1"); hears("WATCHDOG=1")
daemon.terminate()
hears("STOPPING=1")
assert daemon.wait() == 0
P
python3 "$DIR/told.py" "$DIR/told" "$corpusd" serve --state "$DIR/state" --packs "$DIR/store" --listen 127.0.0.1:0 || { echo "FAILED: what systemd is told"; exit 1; }
echo "ok: systemd is told of start, life, reload and end"
for weak in --no-auth --enterprise; do
	got=0
	timeout 120 python3 "$DIR/hand.py" "$DIR/port" 0.0.0.0 "$corpusd" serve $weak --state "$DIR/state" --packs "$DIR/store" \
		>"$DIR/out" 2>"$DIR/err" || got=$?
	[ "$got" = 2 ] && grep -q SETTING-UNSAFE "$DIR/err" || { echo "FAILED: $weak on a handed open socket: $got $(cat "$DIR/err")"; exit 1; }
	echo "ok: $weak looks at where a handed socket is bound"
done
