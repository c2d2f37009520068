#!/bin/bash
# What one scan may take: a place in the queue, time, memory.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start --workers 1 --queue 3 --scan-seconds 1
json='Content-Type: application/json'

# The queue, the time of a scan, and a client that goes away.
mkdir "$DIR/root/slow"
echo '{"name":"slow","version":"1.0.0"}' >"$DIR/root/slow/package.json"
truncate -s 16G "$DIR/root/slow/slow.bin" # nothing on the disk, and many seconds to read
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

# Memory: what fits in a GiB does not in 64 MiB, and only the setting differs.
python3 - "$DIR/large" <<'P'
import json, sys
packages = {"": {"name": "large", "version": "1.0.0", "dependencies": {"p0": "1.0.0"}}}
for i in range(16000):
    packages["node_modules/p%d" % i] = {"version": "1.0.%d" % i, "resolved": "https://registry.example.com/p%d/-/p%d-1.0.%d.tgz" % (i, i, i),
        "integrity": "sha512-" + "A" * 86 + "==", "dependencies": {"p%d" % (i + 1): "1.0.0"}}
json.dump({"name": "large", "version": "1.0.0", "lockfileVersion": 3, "packages": packages}, open(sys.argv[1], "w"))
P
daemon_start --scan-memory 67108864 --scan-seconds 120 --workers 1
ask -m 120 --data-binary "@$DIR/large" "/v1/scans?wait=1&name=package-lock.json"; expect 200 "a scan with too little memory ends"
case $BODY in
*'"verdict":"complete"'*) echo "FAILED: scan-memory does not limit: $BODY"; exit 1 ;;
*'"verdict":"partial"'*LIMIT-MEMORY* | *'"verdict":"failed"'*) echo "ok: and is not called complete" ;;
*) echo "FAILED: $BODY"; exit 1 ;;
esac
ask /healthz; expect 200 "and the daemon lives on"

# The kernel holds workers to it, whatever the scanner counts itself.
mkdir "$DIR/root/long"
echo '{"name":"long","version":"1.0.0"}' >"$DIR/root/long/package.json"
truncate -s 800M "$DIR/root/long/long.bin"
zygote_and_worker() { # sets ZYGOTE and WORKER: a grandchild of the keeper
	for ZYGOTE in $(pgrep -P "$DAEMON"); do
		WORKER=$(pgrep -P "$ZYGOTE" | head -1)
		[ -z "$WORKER" ] || return 0
	done
	return 1
}
look() { zygote_and_worker && cat "/proc/$WORKER/limits" >"$DIR/limits" 2>/dev/null && grep -q '^Max file size *0 ' "$DIR/limits"; }
seen=
for _ in $(seq 20); do
	ask -H "$json" -d '{"path":"long"}' /v1/scans; expect 202 "a scan to look at"
	for _ in $(seq 200); do ! look || { seen=yes; break; }; done
	[ -z "$seen" ] || break
done
[ -n "$seen" ] || { echo "FAILED: no worker with limits was met: $(cat "$DIR/limits")"; exit 1; }
grep -q '^Max core file size *0 *0 ' "$DIR/limits" || { echo "FAILED: a worker may leave a core"; cat "$DIR/limits"; exit 1; }
grep -q '^Max cpu time *[0-9]' "$DIR/limits" || { echo "FAILED: a worker's processor time has no limit"; cat "$DIR/limits"; exit 1; }
echo "ok: a worker has limits of its own: no file, no core, processor time"
if grep -q __asan_init "$PICKET_BIN/corpusd"; then
	echo "ok: (no limit of address space under ASan, whose shadow takes terabytes of it)"
else
	for _ in $(seq 100); do # it is set after the others
		space=$(sed -n 's/^Max address space *\([0-9]*\) .*/\1/p' "$DIR/limits")
		[ -z "$space" ] || break
		cat "/proc/$WORKER/limits" >"$DIR/limits" 2>/dev/null || break
	done
	start=$(($(sed -n 's/^VmSize:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$ZYGOTE/status") * 1024))
	[ -n "$space" ] && [ $((space - start)) -gt 33554432 ] && [ $((space - start)) -lt 134217728 ] ||
		{ echo "FAILED: address space ${space:-without limit}, of the zygote $start"; cat "$DIR/limits"; exit 1; }
	echo "ok: and of address space what scan-memory says, above its start"
fi
kill -9 "$DAEMON" # it would wait for the long scan
wait "$DAEMON" 2>/dev/null || true
DAEMON=
rm "$DIR/root/long/long.bin"
daemon_start --scan-seconds 120
ask -m 120 --data-binary "@$DIR/large" "/v1/scans?wait=1&name=package-lock.json"; expect 200 "with the usual memory"
holds '"verdict":"complete"' "the same scan is complete"
