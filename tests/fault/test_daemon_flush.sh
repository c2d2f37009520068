# Power cuts: what a client was told is accepted, or has ended, is on the disk at that moment; and when it cannot be brought there,
# the client is not told so. The disk holds what was flushed (tests/fault/disk_shadow.c), and nothing else.
. "$PICKET_SRC/tests/cli/daemon.bash"
fail() { echo "FAILED: $1"; exit 1; }
${CC:-cc} -shared -fPIC -O1 -w -o "$DIR/disk_shadow.so" "$PICKET_SRC/tests/fault/disk_shadow.c" -ldl -lpthread
mkdir "$DIR/disk"
# In the environment of the daemon alone.
mkdir "$DIR/bin"
cat >"$DIR/bin/corpusd" <<W
#!/bin/sh
DISK_SHADOW="$DIR/disk" DISK_FAILS="$DIR/broken" LD_PRELOAD="$DIR/disk_shadow.so" exec "$PICKET_BIN/corpusd" "\$@"
W
chmod +x "$DIR/bin/corpusd"
real=$PICKET_BIN PICKET_BIN=$DIR/bin
daemon_start
PICKET_BIN=$real
lock=$PICKET_SRC/examples/app/package-lock.json
state_on_disk() { # DISK ID: its state as SQLite reads it from there, or "none"
	rm -rf "$DIR/read"
	cp -r "$1" "$DIR/read"
	python3 - "$DIR/read/jobs.db" "$2" <<'P'
import sqlite3, sys
try: row = sqlite3.connect(sys.argv[1]).execute("SELECT state FROM job WHERE id = ?", (sys.argv[2],)).fetchone()
except sqlite3.Error: row = None
print(row[0] if row else "none")
P
}
cat >"$DIR/cut.sh" <<'S' # all files as of this moment: no name changes meanwhile, and what has a name does not change
exec 9<>"$1/~guard"
flock 9
mkdir "$2"
for one in jobs.db jobs.db-wal audit.ndjson tokens token.key; do ln "$1/$one" "$2/$one"; done
S
cut() { bash -eu "$DIR/cut.sh" "$DIR/disk" "$1"; }
id() { sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body"; }

ask /readyz; expect 200 "a daemon on such a disk"
cut "$DIR/before"
for n in 1 2 3; do
	ask --data-binary "@$lock" "/v1/scans?name=package-lock.json"
	cut "$DIR/accepted$n"
	expect 202 "a scan is accepted"
	id >>"$DIR/ids"
	ask "/v1/scans/$(tail -1 "$DIR/ids")?wait=1"
	cut "$DIR/ended$n"
	expect 200 "and has ended"
done
n=0
while read -r one; do
	n=$((n + 1))
	[ "$(state_on_disk "$DIR/accepted$n" "$one")" != none ] || fail "scan $n was accepted, and a power cut takes it away"
	[ "$(state_on_disk "$DIR/ended$n" "$one")" = done ] || fail "scan $n had ended, and a power cut takes its end away"
	grep -q "$one" "$DIR/accepted$n/audit.ndjson" || fail "scan $n is not in the audit log that is on the disk"
	[ "$(state_on_disk "$DIR/before" "$one")" = none ] || fail "the disk of before has scan $n: this test says nothing"
done <"$DIR/ids"
echo "ok: $n scans were on the disk when they were accepted, and their ends when they were told"

# Many at once share flushes; none is told early.
cat >"$DIR/one.sh" <<'S'
body=$(curl -sS -m 120 -H "Authorization: Bearer $2" --data-binary "@$3" "$1/v1/scans?name=package-lock.json")
one=$(echo "$body" | sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p')
[ -n "$one" ] || { echo "no id: $body"; exit 1; }
bash -eu "$4/cut.sh" "$4/disk" "$4/cut-$one"
S
seq 8 | xargs -P 6 -I{} bash "$DIR/one.sh" "$URL" "$TOKEN" "$lock" "$DIR" || fail "a scan was not accepted"
n=0
for cut in "$DIR"/cut-*; do
	n=$((n + 1))
	[ "$(state_on_disk "$cut" "${cut##*/cut-}")" != none ] || fail "scan ${cut##*/cut-} was accepted before its flush"
done
[ "$n" = 8 ] || fail "$n scans of 8"
echo "ok: nor does a power cut take any of 8 that came together"
for _ in $(seq 600); do ask "/v1/scans?state=queued"; queued=$BODY; ask "/v1/scans?state=running"; [ "$queued$BODY" != '{"scans":[]}{"scans":[]}' ] || break; sleep 0.1; done

# A disk that breaks.
touch "$DIR/broken"
ask --data-binary "@$lock" "/v1/scans?name=package-lock.json"; expect 503 "when the disk breaks nothing is accepted"
holds DB-QUERY "with the reason"
rm "$DIR/broken"
ask --data-binary "@$lock" "/v1/scans?name=package-lock.json"; expect 503 "nor later: what the kernel dropped nobody knows"
daemon_stop

# A daemon on what the disk held when the first was accepted.
rm -rf "$DIR/state"
cp -r "$DIR/accepted1" "$DIR/state"
chmod 700 "$DIR/state"
daemon_start
one=$(head -1 "$DIR/ids")
ask "/v1/scans/$one?wait=1"; expect 200 "a daemon that starts on such a disk does what was accepted"
holds '"verdict":"complete"' "to its end"
