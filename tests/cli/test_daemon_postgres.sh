#!/bin/bash
# Two daemons share a PostgreSQL database: one is killed in the middle, and no accepted scan is lost or done twice.
. "$PICKET_SRC/tests/cli/daemon.bash"
bin=$(echo /usr/lib/postgresql/*/bin | tr ' ' '\n' | tail -1)
[ -x "$bin/initdb" ] || { echo "FAILED: PostgreSQL is not installed (tools/install-packages test)"; exit 1; }
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid postgres --regid postgres --clear-groups "$@"; else "$@"; fi; }
pg=$(mktemp -d)
second=
ending() {
	[ -z "$second" ] || kill -9 "$second" 2>/dev/null || true
	daemon_stop
	as_postgres "$bin/pg_ctl" -D "$pg/data" -m immediate stop >/dev/null 2>&1 || true
	rm -rf "$pg" "$DIR"
}
trap ending EXIT
[ "$(id -u)" != 0 ] || chown postgres "$pg"
chmod 755 "$pg"
as_postgres "$bin/initdb" -D "$pg/data" -A trust -U picket --no-sync >"$DIR/initdb" 2>&1 || { cat "$DIR/initdb"; exit 1; }
as_postgres "$bin/pg_ctl" -D "$pg/data" -w -l "$pg/log" -o "-c listen_addresses='' -c unix_socket_directories=$pg -c fsync=off" start >/dev/null
url="postgresql://picket@/postgres?host=$pg"
json='Content-Type: application/json'

daemon_start --store "$url" --host one --lease-seconds 3 --workers 1
cp -r "$PICKET_SRC/examples/incident" "$DIR/root/incident"
# The second one: another state folder and port, the same tables and tokens of its own.
"$PICKET_BIN/corpusd" serve --listen 127.0.0.1:0 --state "$DIR/state2" --packs "$DIR/store" --scan-root "$DIR/root" \
	--store "$url" --host two --lease-seconds 3 --workers 1 >"$DIR/out2" 2>"$DIR/err2" &
second=$!
listening "$DIR/out2" "$second"

ask -H "$json" -d '{"path":"incident"}' "/v1/scans?wait=1"; expect 200 "a scan by way of PostgreSQL"
holds '"critical":6' "with what it found"
id=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
ask "/v1/scans/$id?format=sarif"; expect 200 "its report comes back whole"
ask "/v1/findings?package=@ctrl/tinycolor&severity=critical"; holds "$id" "questions across scans"
ask "/v1/findings?campaign=shai-hulud-2025-09"; holds "$id" "by campaign too"
ask "/v1/packages/@ctrl/tinycolor"; holds "$id" "who has this package?"
ask /; expect 200 "the overview"; holds 'class="grave"' "draws the scans of its days"
ask "/search?q=@ctrl/tinycolor@4.1.1"; holds "/scans/$id" "the search over all scans"
ask "/search?campaign=shai-hulud-2025-09"; holds "/scans/$id" "and by campaign"
ask "/v1/scans?state=done&limit=1"; holds "$id" "the list"
ask "/v1/findings?since=4000000000"; holds '"findings":[]' "a time bounds them"
ask -X DELETE "/v1/scans/$id"; expect 204 "removed"
ask "/v1/scans/$id"; expect 404 "and gone"

truncate -s 800M "$DIR/root/incident/slow.bin"
for _ in $(seq 8); do
	ask -H "$json" -d '{"path":"incident"}' /v1/scans
	sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body" >>"$DIR/ids"
done
# Until the second one is at work; then all of it at once, as when a machine dies.
at_work() { "$bin/psql" -h "$pg" -U picket -At -c "SELECT COUNT(*) FROM job WHERE state = 'running' AND host = 'two'" postgres; }
caught() { # held still while it is looked at, so that it does not end just then
	kill -STOP $(pgrep -f "serve.*$DIR/state2")
	[ "$(at_work)" = 0 ] || return 0
	kill -CONT $(pgrep -f "serve.*$DIR/state2")
	return 1
}
within 60 caught || { echo "FAILED: the second one never worked"; exit 1; }
kill -9 $(pgrep -f "serve.*$DIR/state2")
wait "$second" 2>/dev/null || true
second=
rm "$DIR/root/incident/slow.bin"
for _ in $(seq 1500); do
	ask "/v1/scans?state=queued"; queued=$BODY
	ask "/v1/scans?state=running"
	[ "$queued$BODY" = '{"scans":[]}{"scans":[]}' ] && break
	sleep 0.1
done
while read -r id; do
	ask "/v1/scans/$id"
	holds '"verdict":"complete"' "scan $id has its verdict"
	holds '"critical":6' "and its findings"
done <"$DIR/ids"
rows=$("$bin/psql" -h "$pg" -U picket -At -c "SELECT COUNT(*), COUNT(DISTINCT job) FROM finding" postgres)
[ "$(echo "$rows" | cut -d'|' -f2)" = 8 ] || { echo "FAILED: findings of $rows"; exit 1; }
hosts=$("$bin/psql" -h "$pg" -U picket -At -c "SELECT COUNT(*) FROM job WHERE tries > 1" postgres)
[ "$hosts" -ge 1 ] || { echo "FAILED: no scan was taken over"; exit 1; }
echo "ok: $hosts scans of the killed daemon were taken over, none lost, none twice"
