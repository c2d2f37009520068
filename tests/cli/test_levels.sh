# A copy of a pack that lacks levels: its signature holds, so it must be said what is not there.
. "$PICKET_SRC/tests/cli/pack.sh"
scanner=$PICKET_BIN/scanner
[ -x "$scanner" ] || { echo "the scanner is not built here"; exit 0; }

is "a key" "$packtool" keys generate -q -W --name alice -o keys
is "which is trusted" "$packtool" keys trust -q keys/alice.pub --first-use --prefix 'acme/*'
is "an indicator for all" "$packtool" ioc add -q npm left-pad@1.3.0 --dir iocs --pack acme/iocs
is "one for partners" "$packtool" ioc add -q npm right-pad@1.0.0 --tlp amber --dir iocs
is "and one for few" "$packtool" ioc add -q npm up-pad@1.0.0 --tlp red --dir iocs
is "a pack of three levels" "$packtool" pack build -q iocs -o full.iocpack --seq 1
is "signed" "$packtool" pack sign -q full.iocpack --key keys/alice.key
is "comes whole" "$packtool" corpus import full.iocpack
! grep -q 'without' out || { echo "FAILED: a whole pack lacks nothing"; exit 1; }
mkdir shop
echo '{"name":"shop","version":"1.0.0","private":true,"dependencies":{"left-pad":"1.3.0","right-pad":"1.0.0"}}' >shop/package.json
cat >shop/package-lock.json <<'END'
{"name":"shop","version":"1.0.0","lockfileVersion":3,"packages":{
 "":{"name":"shop","version":"1.0.0","dependencies":{"left-pad":"1.3.0","right-pad":"1.0.0"}},
 "node_modules/left-pad":{"version":"1.3.0","resolved":"https://registry.example.com/left-pad/-/left-pad-1.3.0.tgz","integrity":"sha512-eA=="},
 "node_modules/right-pad":{"version":"1.0.0","resolved":"https://registry.example.com/right-pad/-/right-pad-1.0.0.tgz","integrity":"sha512-eA=="}}}
END
scan() { "$scanner" scan --rules L2-IOC-001 --format json -o "$1" shop; }
is "a scan asks all levels" scan whole.json
is "and finds both" jq -e '(.findings | length) == 2 and (.corpus[0] | has("without") | not)' whole.json
is "copies with fewer levels are exported" "$packtool" corpus export acme/iocs --max-tlp amber -o amber/
is "to be carried" "$packtool" corpus export acme/iocs --max-tlp clear -o clear/

is "the same version with fewer levels comes again" "$packtool" corpus import clear/*.iocpack
says out 'the copy was not taken'
is "what is in use stays whole" scan again.json
is "so the scan is the same" sh -c 'jq -e .scan_id whole.json >id && jq -e .scan_id again.json | cmp - id'

other=$work/other
is "another site trusts the key" "$packtool" keys trust -q keys/alice.pub --first-use --prefix 'acme/*' --store "$other"
is "and gets the copy for all" "$packtool" corpus import clear/*.iocpack --store "$other"
says out 'without its level amber, red'
is "its list says so" "$packtool" corpus list --store "$other"
says out 'without its level amber, red'
is "as JSON too" sh -c "\"$packtool\" corpus list --json --store \"$other\" | jq -e '.packs[0].without == \"amber, red\"'"
is "doctor too" "$packtool" doctor --store "$other"
says out 'note.*without its level amber, red'
is "a scan there" "$scanner" scan --rules L2-IOC-001 --format json -o less.json --store "$other" shop
is "finds less and says why" jq -e '(.findings | length) == 1 and .corpus[0].without == "amber, red"' less.json
is "under another id" sh -c '! jq -e .scan_id less.json | cmp -s - id'
is "in each report" env COLUMNS=200 "$scanner" scan --rules L2-IOC-001 --store "$other" shop
says out 'without its level amber, red'
for format in html markdown ml-context; do
	is "as $format" "$scanner" convert --format $format less.json
	says out 'amber,.red'
done
is "more levels of the same version are taken" "$packtool" corpus import amber/*.iocpack --store "$other"
says out 'without its level red'
is "and count" "$scanner" scan --rules L2-IOC-001 --format json -o more.json --store "$other" shop
is "at once" jq -e '(.findings | length) == 2 and .corpus[0].without == "red"' more.json
