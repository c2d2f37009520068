#!/bin/bash
# Killed with -9 at any place, corpusd loses no scan that it accepted, and calls none clean that did not end.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start --workers 2
cp -r "$PICKET_SRC/examples/incident" "$DIR/root/incident"
json='Content-Type: application/json'
submit() { # COUNT: as many scans of the incident, their ids into $DIR/ids
	for _ in $(seq "$1"); do
		ask -H "$json" -d '{"path":"incident"}' /v1/scans
		[ "$STATUS" = 202 ] || { echo "FAILED: not accepted: $STATUS $BODY"; exit 1; }
		sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body" >>"$DIR/ids"
	done
}
children() { pgrep -P "$1" || true; }
# The front is the child that talks HTTP: the one with the database open.
front_of() {
	local pid
	for pid in $(children "$DAEMON"); do
		if ls -l "/proc/$pid/fd" 2>/dev/null | grep -q 'jobs\.db'; then echo "$pid"; return; fi
	done
}
other_front() { local now; now=$(front_of); [ -n "$now" ] && [ "$now" != "$1" ]; }
settle() { # until every scan has ended
	for _ in $(seq 1500); do
		ask "/v1/scans?state=queued"; local queued=$BODY
		ask "/v1/scans?state=running"
		[ "$queued$BODY" = '{"scans":[]}{"scans":[]}' ] && return
		sleep 0.2
	done
	echo "FAILED: scans never ended: $queued $BODY"; exit 1
}
verdicts() { # each accepted scan: the right verdict, or failed; never "complete" without its findings. Partial: a file went away
	while read -r id; do
		ask "/v1/scans/$id"
		[ "$STATUS" = 200 ] || { echo "FAILED: scan $id was lost: $STATUS $BODY"; exit 1; }
		case $BODY in
		*'"verdict":"complete"'*'"critical":6'*) ;;
		*'"verdict":"partial"'*'"critical":6'*) [ "$slow" = yes ] || { echo "FAILED: scan $id is partial: $BODY"; exit 1; } ;;
		*'"verdict":"failed"'*) failed=$((failed + 1)) ;;
		*) echo "FAILED: scan $id: $BODY"; exit 1 ;;
		esac
	done <"$DIR/ids"
}
failed=0 slow=no

for _ in 1 2 3; do
	submit 6
	front=$(front_of)
	[ -n "$front" ] || { echo "FAILED: no front"; exit 1; }
	kill -9 "$front"
	within 60 other_front "$front"
done
settle
verdicts
[ "$failed" = 0 ] || { echo "FAILED: $failed scans failed although only the front died"; exit 1; }
echo "ok: three fronts killed in the middle of $(wc -l <"$DIR/ids") scans: none lost"

# Workers: children of the zygote, which is the other child of the keeper. A target that takes a while, so that they are met.
truncate -s 800M "$DIR/root/incident/slow.bin"
slow=yes # it goes away under scans that have listed it
killed=0
for _ in $(seq 6); do
	submit 3
	front=$(front_of)
	for _ in $(seq 20); do
		for pid in $(children "$DAEMON"); do
			[ "$pid" != "$front" ] || continue
			for worker in $(children "$pid"); do
				kill -9 "$worker" 2>/dev/null && killed=$((killed + 1)) || true
			done
		done
		[ "$killed" -lt 4 ] || break 2
	done
done
rm "$DIR/root/incident/slow.bin"
settle
verdicts
[ "$killed" -gt 0 ] || { echo "FAILED: no worker was ever seen"; exit 1; }
echo "ok: $killed workers killed: every scan has ended, $failed of them as failed, none clean"

submit 6
kill -9 "$DAEMON"
wait "$DAEMON" 2>/dev/null || true
DAEMON=
rest=$(pgrep -f "corpusd serve.*$DIR/state" || true)
for _ in $(seq 1200); do rest=$(pgrep -f "corpusd serve.*$DIR/state" || true); [ -z "$rest" ] && break; sleep 0.05; done
[ -z "$rest" ] || { echo "FAILED: processes outlive their keeper: $rest"; exit 1; }
echo "ok: nothing outlives the keeper"
daemon_start --workers 2
settle
verdicts
echo "ok: a new daemon goes on with what the killed one had accepted"
