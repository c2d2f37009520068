#!/bin/bash
# SIGTERM while clients wait for scans that have not begun: the daemon ends well, and after its next start none of them is lost.
# (Waiting clients that were woken waited again while the HTTP library was ending, which it answers with an abort.)
. "$PICKET_SRC/tests/cli/daemon.bash"
fail() { echo "FAILED: $1"; exit 1; }
lock=$PICKET_SRC/examples/app/package-lock.json
scans() { ask "/v1/scans$1"; echo "$BODY" | grep -o '"id"' | wc -l; }
many() { [ "$(scans '')" -ge $((12 * n)) ]; } # of all starts so far
for n in 1 2 3 4 5; do
	daemon_start --workers 2
	clients=()
	for _ in $(seq 24); do
		curl -s -m 120 -o /dev/null -H "Authorization: Bearer $TOKEN" --data-binary "@$lock" \
			"$URL/v1/scans?wait=1&name=package-lock.json" 2>/dev/null &
		clients+=($!)
	done
	within 120 many || fail "only $(scans '') of 24 scans were accepted"
	kill -TERM "$DAEMON"
	status=0
	wait "$DAEMON" || status=$?
	DAEMON=
	wait "${clients[@]}" || true
	[ "$status" = 0 ] || fail "stop $n: status $status: $(cat "$DIR/err")"
done
echo "ok: it ends well, five times, while clients wait"
daemon_start
all=$(scans '')
settled() { [ "$(scans '?state=queued')$(scans '?state=running')" = 00 ]; }
within 120 settled || fail "scans do not come to their end"
[ "$(scans '?state=done')" = "$all" ] && [ "$all" -ge 60 ] || fail "$(scans '?state=done') of $all scans are done"
echo "ok: and all $all that were accepted are done after the next start"
