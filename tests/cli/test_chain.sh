# From a made-up indicator to a finding, and every way in which an installed pack is refused by a scan.
. "$PICKET_SRC/tests/cli/pack.sh"
scanner=$PICKET_BIN/scanner
[ -x "$scanner" ] || { echo "the scanner is not built"; exit 1; }

mkdir -p project/node_modules/made-up-pad
echo '{"name":"p","version":"1.0.0","dependencies":{"made-up-pad":"^4.7.0"}}' >project/package.json
echo '{"name":"made-up-pad","version":"4.7.11"}' >project/node_modules/made-up-pad/package.json
cat >project/package-lock.json <<'JSON'
{"name":"p","version":"1.0.0","lockfileVersion":3,"packages":{
"":{"name":"p","version":"1.0.0","dependencies":{"made-up-pad":"^4.7.0"}},
"node_modules/made-up-pad":{"version":"4.7.11","resolved":"https://registry.example.com/made-up-pad/-/made-up-pad-4.7.11.tgz",
"integrity":"sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="}}}
JSON
scan() { "$scanner" scan --format json project "$@"; }

make_key alice
"$packtool" keys trust --first-use -q keys/alice.pub
make_pack p1 1 'made-up-pad@4.7.10'
make_pack p2 2 'made-up-pad@4.7.11'
for p in p1 p2; do "$packtool" pack sign -q $p --key keys/alice.key; done

refused "a scan without any pack is refused" PACK-NONE scan
"$packtool" corpus import -q p1
scan >json 2>err
is "another version than the one meant is not hit" sh -c '! grep -q "\"L2-IOC-001\"" json'
"$packtool" corpus import -q p2
scan >json 2>err || true
says json 'L2-IOC-001'
says json 'made-up-pad'
says json 'acme/iocs'
says json 'alice'
echo "ok: ioc add, pack build, sign, import, scan: found"

cp -r store whole
file() { echo "store/packs/$(sed -n 's|^use acme/iocs 1 2 ||p' store/state)/pack.iocpack"; }
# no "sentence" CODE: the scan is refused, says so in its JSON, and shows no finding.
no() {
	status=0
	scan >json 2>err || status=$?
	if [ $status != 5 ] || ! grep -q "$2" json || grep -q 'L2-' json || ! grep -q "\[$2[A-Z-]*\]" err; then
		echo "FAILED: $1: exit $status, wanted 5 and $2"
		cat json err
		exit 1
	fi
	echo "ok: $1"
	rm -rf store && cp -r whole store
}
where=$(grep -abo 'made-up-pad' "$(file)" | tail -1 | cut -d: -f1)
printf X | dd of="$(file)" bs=1 seek="$where" conv=notrunc status=none
no "one changed byte of the installed pack, found while it is read" PACK-PAGE
printf x >>"$(file)"
no "a byte behind the end" PACK-
head -c 20000 "$(file)" >cut && cat cut >"$(file)"
no "a pack cut short" PACK-
cp p1 unsigned && make_pack unsigned 2 'made-up-pad@4.7.11' && cat unsigned >"$(file)"
no "an unsigned pack put in its place" PACK-UNSIGNED
cat p1 >"$(file)"
no "another signed pack put in its place" PACK-NAME
sed -i 's/^high acme.iocs 1 2 /high acme\/iocs 1 3 /' store/state
resum store/state
no "an older pack in use than was seen" PACK-ROLLBACK
id=$(sed -n 's|^high acme/iocs 1 2 ||p' store/state)
sed -i "s/^high .*/high acme\/iocs 1 2 $(echo "$id" | tr '0123456789abcdef' '123456789abcdef0')/" store/state
resum store/state
no "another pack of the same sequence than was seen" PACK-EQUIVOCATION
rm store/roots/all.root
no "a key that is trusted no more" PACK-UNKNOWN-KEY
make_key bob
"$packtool" keys trust --first-use -q keys/alice.pub keys/bob.pub --threshold 2 --replace
no "a threshold that was raised" PACK-THRESHOLD
rm store/state
no "a state that was lost" STATE-LOST
