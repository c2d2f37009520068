# The store: import, sequences, equivocation, generations, export.
. "$PICKET_SRC/tests/cli/pack.sh"

make_key alice
"$packtool" keys trust --first-use -q keys/alice.pub
refused "without any pack there is no corpus" PACK-NONE "$packtool" corpus list
for n in 1 2 3 4 5; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
done
make_pack unsigned 9
refused "an unsigned pack is not imported" PACK-UNSIGNED "$packtool" corpus import unsigned
refused "and leaves nothing behind" PACK-NONE "$packtool" corpus list
is "a signed pack is imported" "$packtool" corpus import p2
is "it is listed" "$packtool" corpus list
says out 'acme/iocs *e1 s2'
says out 'key trusted on first use'
if [ -x "$PICKET_BIN/scanner" ]; then
	mkdir -p shop && echo '{"name":"shop","version":"1.0.0"}' >shop/package.json
	for format in table json jsonl html markdown sarif cyclonedx spdx junit ml-context; do
		"$PICKET_BIN/scanner" scan --format $format shop | tr -s '\n ^' ' ' >wrapped || true
		is "a scan says so in $format" grep -q 'alice.*key trusted on first use' wrapped
	done
	said=$("$packtool" keys list | sed -n 's/.*key alice *//p')
	"$packtool" keys trust -q keys/alice.pub --fingerprint "$said" --replace
	"$PICKET_BIN/scanner" scan shop >out
	is "until the fingerprint is compared" sh -c "! grep -q 'first use' out"
fi
is "importing it again changes nothing" "$packtool" corpus import p2
says out 'in use already'
refused "an older sequence is refused" PACK-ROLLBACK "$packtool" corpus import p1
is "a newer one is taken" "$packtool" corpus import p3
says out 's3, was e1 s2'
is "its rows can be counted" "$packtool" corpus show acme/iocs
says out "packages   npm 1"

make_pack other 3 "right-pad@1.0.0"
"$packtool" pack sign -q other --key keys/alice.key
refused "the same sequence with another id is refused" PACK-EQUIVOCATION "$packtool" corpus import other
is "both are kept as evidence" test "$(ls store/quarantine | wc -l)" = 2
is "the one in use stays in use" "$packtool" corpus verify
fails "a pack that is not there is a bad target" 2 FILE-OPEN "$packtool" corpus import nowhere
fails "a folder is none either" 2 'FILE-\|PACK-' "$packtool" pack verify keys
fails "nor is a pack that is not in force" 2 STORE-NO-PACK "$packtool" corpus show acme/other
make_far() { rm -rf far-source; "$packtool" ioc add -q npm far@1.0.0 --dir far-source --pack acme/far; "$packtool" pack build -q far-source -o far --created 4102444800; "$packtool" pack sign -q far --key keys/alice.key; }
make_far
is "a pack made in the future is imported" "$packtool" corpus import far
is "and does not move the floor of time" grep -qx 'floor 1795229340' store/state
"$packtool" doctor >health || true
is "its age alone is unknown" test "$(grep -c age-unknown health)" = 1
says health 'made in the future'
"$packtool" corpus remove acme/far >out
fails "going back to a version that is not kept fails" 1 STORE-NO-VERSION \
	"$packtool" corpus rollback acme/iocs --to 1
is "going back on purpose works" "$packtool" corpus rollback acme/iocs --to 2
is "and is said" "$packtool" corpus list
says out 'rolled back on purpose'
refused "going back does not lower what was newest" PACK-ROLLBACK "$packtool" corpus import p1
is "a newer pack ends it" "$packtool" corpus import p4
"$packtool" corpus import -q p5
is "three generations are kept" test "$(ls store/packs | wc -l)" = 3

is "a pack is exported as it is" "$packtool" corpus export acme/iocs -o exported
is "byte for byte" cmp p5 exported
is "a pack is exported for transport" "$packtool" corpus export acme/iocs --transport -o small
is "a transport form verifies" "$packtool" pack verify small
is "and is imported elsewhere" sh -c "
	$packtool keys trust --first-use -q keys/alice.pub --store elsewhere && $packtool corpus import -q small --store elsewhere &&
	$packtool corpus verify --store elsewhere"
make_pack t 6 "left-pad@1.3.6"
rm -rf source && "$packtool" ioc add -q npm "left-pad@1.3.6" --dir source --pack acme/iocs
"$packtool" pack build -q source -o t --seq 6 --created 1795229340 --transport
is "a transport form is signed too" "$packtool" pack sign t --key keys/alice.key
is "and imported" "$packtool" corpus import t

is "a pack's successor is built on it" "$packtool" pack build source -o u --prev exported --created 1795229341
"$packtool" pack inspect u >out
says out 'prev [0-9a-f]\{64\}'
says out 'seq 6'
says out 'stats add 2 upd 0 del 2' # another version of a package: its row and its record
is "or on its transport form" "$packtool" pack build source -o u2 --prev small --created 1795229341
is "which leaves nothing behind" test -z "$(ls -d u2.* 2>/dev/null)"
is "a time of creation of 0 is 1970, not now" sh -c "$packtool pack build source -o epoch --created 0 && $packtool pack inspect epoch | grep -q 1970"
fails "but not on another sequence" 1 'has seq 5, so that the next is 6' \
	"$packtool" pack build source -o u --prev exported --seq 9
is "JSON names what is in force" "$packtool" corpus list --json
says out '"seq": 6'

chmod u+w store/packs/*/pack.iocpack
f=store/packs/$(sed -n 's|^use acme/iocs 1 6 ||p' store/state)/pack.iocpack
where=$(grep -abo 'left-pad' "$f" | tail -1 | cut -d: -f1)
printf X | dd of="$f" bs=1 seek="$where" conv=notrunc status=none
refused "a changed byte of the installed pack is found" PACK-PAGE "$packtool" corpus verify
is "importing the pack again mends it" "$packtool" corpus import t
is "it verifies again" "$packtool" corpus verify

mv store/packs away
refused "a pack that is gone is missed" PACK-MISSING "$packtool" corpus list
mv away store/packs
if [ -d "$PICKET_BUILD/share/picket/corpus" ]; then
	refused "a program without its built-in corpus does not judge by less" PACK-BUILTIN \
		env PICKET_CORPUS_DIR=nowhere "$packtool" corpus list
fi

"$packtool" ioc add -q npm second@1.0.0 --dir second --pack acme/second
"$packtool" pack build -q second -o second.iocpack --created 1795229340 && "$packtool" pack sign -q second.iocpack --key keys/alice.key
rm store/state
refused "a lost state is not taken for an empty one" STATE-LOST "$packtool" corpus list
mkdir apart && mv store/packs/* apart && "$packtool" corpus import -q second.iocpack && mv apart/* store/packs && rm store/state
is "it can be begun again" "$packtool" corpus import --new-state t
says out 'packs that stood here and verify are known again'
is "with the other packs that were here" "$packtool" corpus list
says out 'acme/iocs *e1 s6'
says out 'acme/second *e1 s1'
refused "and what was newest of them" PACK-ROLLBACK "$packtool" corpus import p5
is "which the log tells" "$packtool" audit show --json
says out '"event":"new-state"'
"$packtool" doctor >out || true
says out 'ok    log        [0-9]* records, unbroken'
cp store/audit.ndjson whole-log && sed -i "2s/event/evens/" store/audit.ndjson
"$packtool" doctor >out || true
says out 'note  log .*line 2 was changed.*AUDIT-BROKEN'
cp whole-log store/audit.ndjson
"$packtool" corpus remove -q acme/second 2>/dev/null || "$packtool" corpus remove acme/second >out
is "a pack is removed" "$packtool" corpus remove acme/iocs
refused "then there is no corpus" PACK-NONE "$packtool" corpus list
refused "what was newest stays known" PACK-ROLLBACK "$packtool" corpus import p5
printf 'picket-state 1\nfloor 01\n' >store/state
refused "a state that is not canonical is refused" STATE-MALFORMED "$packtool" corpus list

is "the log holds" "$packtool" audit verify
is "for people it tells a line for each" "$packtool" audit show
says out " 1  20[0-9-]* [0-9:]*Z  trust-first-use  all  "
is "and tells of each step" "$packtool" audit show --json
says out '"event":"trust","subject":"all"'
says out '"event":"import","subject":"acme/iocs","detail":"e1 s2 '
says out '"event":"refused","subject":"acme/iocs","detail":"PACK-EQUIVOCATION"'
says out '"event":"rollback"'
says out '"event":"remove"'
cp store/audit.ndjson whole-log
is "a log without a tail is whole" "$packtool" audit verify --json
is "it has nothing behind its end" jq -e '.unfinished == 0' out
truncate -s -10 store/audit.ndjson
is "a record that is cut does not count" "$packtool" audit verify
says out 'behind them [0-9]* bytes of one that was not finished, or that was cut'
rm store/audit.ndjson && ln -s nowhere store/audit.ndjson
fails "a link that leads nowhere is no empty log" 2 FILE-OPEN "$packtool" audit verify
rm store/audit.ndjson && : >store/audit.ndjson
mv store/state state.kept # was made malformed above
printf 'picket-state 1\nfloor 0\nhigh acme/iocs 1 5 %064d\nsum 0\n' 1 >store/state && resum store/state
"$packtool" doctor >out || true
says out 'note  log .*the log is gone'
mv state.kept store/state
cp whole-log store/audit.ndjson
sed -i 's/e1 s3/e1 s9/' store/audit.ndjson
fails "a changed line is named" 1 'line [0-9]* was changed.*AUDIT-BROKEN' "$packtool" audit verify

mkdir gone && cp -r store/audit.ndjson store/roots gone
is "a store whose state and packs are gone looks new, and doctor says that it is not" sh -c "
	PICKET_STORE=gone $packtool doctor >health || true; grep -q 'what was the newest' health"
