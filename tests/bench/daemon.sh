#!/bin/bash
# How fast corpusd answers, and what it keeps: needs wrk and cc; not part of the tests. Run with PICKET_BIN and PICKET_SRC set:
#   PICKET_SRC=$PWD PICKET_BIN=$PWD/build/gcc/bin tests/bench/daemon.sh [SECONDS [TURNS]]
# TURNS: look-ups so often, each beside a responder that does nothing (tests/bench/responder.c): what the machine allows.
seconds=${1:-5}
turns=${2:-1}
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start --queue 100000
host=$URL
front() {
	local pid
	for pid in $(pgrep -P "$DAEMON"); do
		if ls -l "/proc/$pid/fd" 2>/dev/null | grep -q 'jobs\.db'; then echo "$pid"; return; fi
	done
}
rss() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status"; }
load() { # NAME CONNECTIONS SECONDS PATH [LUA]
	wrk -t2 -c"$2" -d"${3}s" --latency ${5:+-s "$5"} -H "Authorization: Bearer $TOKEN" "$host$4" >"$DIR/wrk"
	awk -v name="$1" '/^ *99%/ {p99 = $2} /^ *50%/ {p50 = $2} /^Requests\/sec/ {rate = $2} /Non-2xx/ {bad = " NOT 2xx: " $NF}
		END {printf "%-28s %10s a second   p50 %8s   p99 %8s%s\n", name, rate, p50, p99, bad}' "$DIR/wrk"
}

cat >"$DIR/lookup.lua" <<'L'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"ask":["left-pad@1.3.0"]}'
L
lock=$PICKET_SRC/examples/app/package-lock.json
cat >"$DIR/scan.lua" <<L
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/octet-stream"
local f = io.open("$lock", "rb"); wrk.body = f:read("*a"); f:close()
L

echo "lockfile of $(stat -c %s "$lock") bytes, $(nproc) processors, $seconds s each, client on the same ones"
# Until packs are open clients only wait, and wrk counts one such wait as many slow requests.
within 120 answers 200 /readyz
load "health, 64 connections" 64 "$seconds" /healthz
${CC:-cc} -O2 -pthread -o "$DIR/responder" "$PICKET_SRC/tests/bench/responder.c"
coproc least { exec "$DIR/responder"; }
read -r port <&"${least[0]}"
steal() { awk '/^cpu / {print $9}' /proc/stat; }
for _ in $(seq "$turns"); do
	stolen=$(steal)
	host=http://127.0.0.1:$port
	load "responder, 64 connections" 64 "$seconds" /
	host=$URL
	load "lookup, 64 connections" 64 "$seconds" /v1/lookup "$DIR/lookup.lua"
	echo "   stolen from this machine meanwhile: $((($(steal) - stolen) * 1000 / $(getconf CLK_TCK))) ms"
done
exec {least[1]}>&-
load "lockfile scan, 64 waiting" 64 "$seconds" "/v1/scans?wait=1&name=package-lock.json" "$DIR/scan.lua"

# Memory over at least 100,000 requests more, of the same kinds.
f=$(front)
before=$(rss "$f")
count() { curl -sS -H "Authorization: Bearer $TOKEN" "$host/metrics" | awk '/^corpusd_http_requests_total/ {n += $NF} END {print n}'; }
first=$(count)
for _ in $(seq 40); do
	wrk -t2 -c64 -d1s -H "Authorization: Bearer $TOKEN" "$host/v1/packs" >/dev/null
	wrk -t2 -c64 -d1s -s "$DIR/lookup.lua" -H "Authorization: Bearer $TOKEN" "$host/v1/lookup" >/dev/null
	[ $(($(count) - first)) -lt 100000 ] || break
done
echo "memory of the front: $before KiB, after $(($(count) - first)) requests more $(rss "$f") KiB"
