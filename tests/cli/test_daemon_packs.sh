#!/bin/bash
# Packs while corpusd runs: new ones, bad ones, damaged ones, stale ones; each seen, and no verdict from what is not sound.
. "$PICKET_SRC/tests/cli/daemon.bash"
fail() { echo "FAILED: $1"; [ ! -f "$DIR/body" ] || head -c 1000 "$DIR/body"; [ ! -f "$DIR/err" ] || tail -5 "$DIR/err"; exit 1; }
ok() { echo "ok: $1"; }
json='Content-Type: application/json'
export PICKET_STORE=$DIR/store PICKET_CORPUS_DIR=$DIR/corpus
packtool=$PICKET_BIN/packtool
cp -r "${PICKET_BIN%/bin}/share/picket/corpus" "$DIR/corpus"
cd "$DIR"
"$packtool" keys generate -q --name alice -W -o keys
"$packtool" keys trust --first-use -q keys/alice.pub
for seq in 1 2 3 4; do
	"$packtool" ioc add -q npm "evil-$seq@1.0.0" --dir source --pack acme/iocs
	"$packtool" pack build -q source -o p$seq --seq $seq --accept-large $([ $seq = 1 ] || echo --prev p$((seq - 1)))
	[ $seq = 4 ] || "$packtool" pack sign -q p$seq --key keys/alice.key
done
cp p4 unsigned
"$packtool" pack sign -q p4 --key keys/alice.key
"$packtool" ioc add -q npm other@1.0.0 --dir other --pack acme/iocs
"$packtool" pack build -q other -o twin --seq 3 --accept-large --prev p2 && "$packtool" pack sign -q twin --key keys/alice.key
"$packtool" corpus import -q p1
daemon_start
cp -r "$PICKET_SRC/examples/incident" root/incident

verdict() { # QUESTION: sets VERDICT
	ask -H "$json" -d "{\"ask\":[\"$1\"]}" /v1/lookup
	VERDICT=$(jq -r '.answers[0].verdict // .error.code' body)
}
becomes() { # VERDICT QUESTION SENTENCE: within 30 s
	for _ in $(seq 300); do verdict "$2"; [ "$VERDICT" != "$1" ] || break; sleep 0.1; done
	[ "$VERDICT" = "$1" ] || fail "$3: $VERDICT"
	ok "$3"
}
metric() { ask /metrics; sed -n "s/^$1 //p" body; }
shows() { # METRIC VALUE SENTENCE: within 30 s
	for _ in $(seq 300); do [ "$(metric "$1")" != "$2" ] || break; sleep 0.1; done
	[ "$(metric "$1")" = "$2" ] || fail "$3: $1 is $(metric "$1")"
	ok "$3"
}
# SIGHUP.
verdict evil-1@1.0.0; [ "$VERDICT" = denied ] || fail "the site's pack is not asked: $VERDICT"
verdict evil-2@1.0.0; [ "$VERDICT" = allowed ] || fail "evil-2 is known too early"
truncate -s 400M root/incident/slow.bin
ask -H "$json" -d '{"path":"incident"}' /v1/scans; expect 202 "a scan begins with sequence 1"
long=$(jq -r .id body)
for _ in $(seq 300); do ask "/v1/scans/$long"; [ "$(jq -r .state body)" = queued ] || break; sleep 0.05; done
"$packtool" corpus import -q p2
kill -HUP "$DAEMON"
becomes denied evil-2@1.0.0 "after SIGHUP the new pack is asked"
rm root/incident/slow.bin
ask "/v1/scans/$long?wait=1"; expect 200 "the scan that ran meanwhile ends"
ask "/v1/scans/$long?format=json"
[ "$(jq '.corpus[] | select(.name == "acme/iocs").seq' body)" = 1 ] || fail "it did not keep its packs"
ok "with the packs it began with"
ask /v1/packs/acme/iocs; expect 200 "one pack is told"
[ "$(jq -c '[.seq, (.history | map([.seq, .in_use]))]' body)" = '[2,[[2,true],[1,false]]]' ] || fail "its history"
ok "with its history"
ask /v1/packs/acme/iocs/1; expect 200 "a version of before can be had"
cmp -s body p1 || fail "it is another file"
ok "byte by byte"
ask /v1/packs/acme/iocs/7; expect 404 "one that never was cannot"
ask /v1/packs/picket/npm-popular; [ "$(jq -c .history body)" = '[]' ] || fail "a built-in pack has a history"

# What comes over HTTP: the refusals of the command line.
post() { ask --data-binary "@$1" /v1/packs; }
post unsigned; expect 422 "an unsigned pack is refused"; holds '"code":"' "with a code"
head -c 3000 p3 >cut; post cut; expect 422 "half a pack is refused"
post p1; expect 409 "an older one is refused"; holds PACK-ROLLBACK "as a rollback"
: >empty; post empty; expect 400 "an empty body is refused"
post p2; expect 200 "the one that is there changes nothing"; holds '"changed":false' "and says so"
[ "$("$packtool" corpus list --json | jq '.packs[] | select(.pack == "acme/iocs").seq')" = 2 ] || fail "a refused pack changed the store"
post p3; expect 201 "the next one is taken"
becomes denied evil-3@1.0.0 "and asked without a signal"
post twin; expect 409 "a second one of the same sequence is refused"; holds PACK-EQUIVOCATION "as an equivocation"
ask /v1/audit
[ "$(grep -c '"event":"refused".*"detail":"import ' body)" = 5 ] || fail "not every refusal of an import is in the log: $(grep import body)"
grep -q '"event":"import".*acme/iocs e1 s3' body || fail "the import is not in the log"
ok "imports and their refusals are in the log"

# A store that is bad when it is opened anew: the old stays, and somebody hears of it.
[ "$(metric corpusd_packs_behind)" = 0 ] && [ "$(metric corpusd_packs_sound)" = 1 ] || fail "an alarm without a reason"
use=store/packs/$(sed -n 's|^use acme/iocs 1 3 ||p' store/state)/pack.iocpack
cp "$use" kept
flip() { # FILE OFFSET
	local old; old=$(od -An -tu1 -j "$2" -N1 "$1"); printf "\\x$(printf %x $((old ^ 1)))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}
cp "$use" flipped
flip flipped "$(grep -abo evil-3 flipped | tail -1 | cut -d: -f1)"
mv -f flipped "$use"
verdict evil-3@1.0.0; [ "$VERDICT" = denied ] || fail "a file that came in its place is read: $VERDICT"
kill -HUP "$DAEMON"
shows corpusd_packs_behind 1 "a pack with one bit flipped is not taken on SIGHUP: alarm"
verdict evil-3@1.0.0; [ "$VERDICT" = denied ] || fail "the packs of before are not asked any more: $VERDICT"
ask /readyz; expect 200 "the packs of before stay in force"
grep -q PACK-PAGE err || fail "the log does not say why"
ask /v1/audit; grep -q '"event":"alarm".*PACK-PAGE' body || fail "no alarm in the audit log"
ok "the logs say why"
ask -H "$json" -d '{"path":"incident"}' "/v1/scans?wait=1"; holds '"verdict":"complete"' "scans go on with them too"
# Another pack in its place, sound and signed.
cp p1 swapped; mv -f swapped "$use"
before=$(metric corpusd_alarms_total)
kill -HUP "$DAEMON"
shows corpusd_alarms_total $((before + 1)) "nor is an older one in its place"
verdict evil-3@1.0.0; [ "$VERDICT" = denied ] || fail "the older one counts: $VERDICT"
cp kept restored; mv -f restored "$use"
kill -HUP "$DAEMON"
shows corpusd_packs_behind 0 "when the store is sound again the alarm is over"

chmod u+w "$use"
flip "$use" "$(grep -abo evil-3 "$use" | tail -1 | cut -d: -f1)"
verdict evil-3@1.0.0; [ "$STATUS" = 503 ] || fail "a changed bit of the open file is not noticed: $VERDICT"
holds PACK-PAGE "a bit that flips in an open pack ends its answers"
shows corpusd_packs_sound 0 "and is an alarm"
cat kept >"$use"
kill -HUP "$DAEMON"
becomes denied evil-3@1.0.0 "until it is mended and opened anew"
before=$(metric corpusd_alarms_total)

# A page that changes under a running daemon: a large pack is verified page by page as it is read.
big=corpus/npm-malware.iocpack
chmod u+w corpus "$big"
cp "$big" kept.big
python3 - "$big" <<'P'
import sys
with open(sys.argv[1], "r+b") as f:
    data = bytearray(f.read()); at = data.index(b"SQLite format 3\0")
    for page in range(at + 4096, len(data) - 4096, 4096): data[page + 100] ^= 1
    f.seek(0); f.write(data)
P
ask -H "$json" -d '{"path":"incident"}' "/v1/scans?wait=1"
case $BODY in *'"verdict":"complete"'*) fail "a verdict from a damaged pack" ;; *'"verdict":"refused"'* | *'"verdict":"failed"'*) ok "a scan with a damaged pack has no verdict" ;; *) fail "a scan with a damaged pack" ;; esac
case $BODY in *'"critical"'*) fail "and yet it counts" ;; esac
[ "$(metric corpusd_alarms_total)" -gt "$before" ] || fail "nobody is told"
ok "the scan that met it is an alarm"
for name in $(seq 20); do verdict "@ctrl/tinycolor$name@4.1.1"; [ "$VERDICT" = allowed ] || break; done
[ "$STATUS" = 503 ] || fail "questions are answered from a damaged pack"
holds PACK-PAGE "a question is not answered"
verdict @ctrl/tinycolor@4.1.1; [ "$STATUS" = 503 ] || fail "the next one is: $VERDICT"
ask /readyz; expect 503 "the daemon is not ready any more"
shows corpusd_packs_sound 0 "the counters say so"
kill -HUP "$DAEMON"
shows corpusd_packs_behind 1 "opened anew it is refused too"
verdict @ctrl/tinycolor@4.1.1; [ "$STATUS" = 503 ] || fail "the unsound packs came back: $VERDICT"
ask /; expect 200 "pages are there still"; holds "PACK-" "and say it"
cat kept.big >"$big"
kill -HUP "$DAEMON"
becomes denied @ctrl/tinycolor@4.1.1 "mended and opened anew, it answers"
ask /readyz; expect 200 "and is ready"
daemon_stop

# Killed in the middle of imports: the old pack or the new one, whole.
for delay in 0 0.02 0.05 0.1; do
	rm -rf store/packs/incoming
	daemon_start
	"$packtool" corpus rollback -q acme/iocs --to 3 --reason test >rolled 2>&1 || true
	curl -s -m 30 -o /dev/null -H "Authorization: Bearer $TOKEN" --data-binary @p4 "$URL/v1/packs" &
	posting=$!
	sleep "$delay"
	kill -9 "$DAEMON"; wait "$DAEMON" 2>/dev/null || true; DAEMON=
	wait "$posting" || true
	"$packtool" corpus verify -q >verified 2>&1 || { cat verified; fail "after kill -9 in an import (${delay} s) the store is broken"; }
	ok "killed $delay s into an import: sequence $("$packtool" corpus list --json | jq '.packs[] | select(.pack == "acme/iocs").seq') is in force, whole"
done

# Old packs.
"$packtool" ioc add -q npm ancient@1.0.0 --dir old --pack acme/old
"$packtool" pack build -q old -o old.pack --seq 1 --created 1500000000
"$packtool" pack sign -q old.pack --key keys/alice.key
"$packtool" corpus import -q old.pack
daemon_start
ask /v1/packs; [ "$(jq -r '.packs[] | select(.name == "acme/old").state' body)" = stale ] || fail "an old pack is not called stale"
ok "a stale pack is called so"
daemon_stop
got=0
timeout 60 "$PICKET_BIN/corpusd" serve --enterprise --state state --packs store --listen 127.0.0.1:0 >out 2>err || got=$?
[ "$got" = 5 ] && grep -q PACK-STALE err || fail "--enterprise with a stale pack: exit $got"
ok "and --enterprise does not start with it"
"$packtool" corpus remove -q acme/old
daemon_start --enterprise
ask /readyz; expect 200 "without it, it does"
