# Feeds of every format become rows that say where they came from.
. "$PICKET_SRC/tests/cli/pack.sh"
feeds=$PICKET_SRC/tests/fuzz/seeds
import() { "$packtool" ioc import --dir iocs --pack acme/feeds --retrieved 2026-11-20 "$@"; }
row() { is "$1" grep -qP "$2" "iocs/$3.tsv"; }

is "OSV records, one a line" import "$feeds/feed_osv/lines.ndjson" --source osv --licence Apache-2.0 --url https://osv.example.org/npm.zip
says out 'osv: 4 added'
row "every version from introduced 0" '^npm\tevil-all\tMAL-2026-1\t0\tall\t$' affected
row "a range and versions are a union" '^npm\tevil-both\tMAL-2026-2\t1\tversions\t3.0.0$' affected
row "several ranges" '^npm\tholey\tGHSA-aaaa-bbbb-cccc\t1\tevents\tintroduced:2.0.0 last_affected:2.1.0$' affected
row "an advisory has its vector and fixes" '^GHSA-aaaa-bbbb-cccc\tadvisory\thigh\thigh\tCVSS:3.1/[^\t]*\t\t[^\t]*\tCVE-2026-1\t1.2.3' record
row "the source has address, licence, day and hash of the input" "^osv\.[0-9a-f]{12}\tosv\thttps://osv.example.org/npm.zip\tApache-2.0\t2026-11-20\t$(sha256sum <"$feeds/feed_osv/lines.ndjson" | cut -c1-64)$" source
is "withdrawn ones are not taken" sh -c '! grep -q MAL-2026-9 iocs/record.tsv'
is "the same feed changes nothing" import "$feeds/feed_osv/lines.ndjson" --source osv
says out '0 added, 0 changed, 4 unchanged'
sed 's/3\.0\.0/3.0.1/; /evil-all/s/"id"/"withdrawn":"2026-11-21T00:00:00Z","id"/' "$feeds/feed_osv/lines.ndjson" >newer.ndjson
cp -r iocs before
is "a newer one changes what changed" import newer.ndjson --source osv
says out '1 changed, 2 unchanged'
is "and nothing else" sh -c '[ "$(diff before/record.tsv iocs/record.tsv | grep -c "^>")" = 1 ]'
row "what its source took back is withdrawn" '^MAL-2026-1\t\t2026-11-21\twithdrawn by its source' life
grep -v evil-both newer.ndjson >fewer.ndjson
is "--replace drops what is gone" import fewer.ndjson --source osv --replace
says out '1 removed'
is "zstd is unpacked" sh -c "zstd -q newer.ndjson -o n.zst && $packtool ioc import n.zst --dir z --pack a/z"
is "and gzip" sh -c "gzip -k newer.ndjson && $packtool ioc import newer.ndjson.gz --dir z"
mkdir -p folder/deep
split -l 1 newer.ndjson folder/deep/r- --additional-suffix=.json
is "a folder of records" "$packtool" ioc import folder --dir f --pack a/f
says out '3 added'
is "a zip of records" sh -c "cd folder && python3 -m zipfile -c ../all.zip deep && cd .. && $packtool ioc import all.zip --dir g --pack a/g"
is "is the same as the folder" sh -c 'cut -f1-13 f/record.tsv >a; cut -f1-13 g/record.tsv >b; cmp a b && cmp f/affected.tsv g/affected.tsv'

is "OSV's indicators beside the packages" "$packtool" ioc import "$feeds/feed_osv/iocs.ndjson" --source ioc --dir h --pack a/h
says err '4 passed over: an indicator beside the packages that is none; the first: .*not a domain'
cut -f1-3 h/indicator.tsv | sed 1d | tr '\t\n' ' ;' >got
z=00000000000000000000000000000000
echo "domain evil.example MAL-2026-1;domain evil.example MAL-2026-2;ip 2001:db8::1 MAL-2026-1;ip 203.0.113.9 MAL-2026-1;sha1 ${z}000000a2 MAL-2026-1;sha256 $z${z%??}a1 MAL-2026-1;url https://evil.example/x.js MAL-2026-1;" | tr -d '\n' >want
is "are rows, each once, and those of a vulnerability are not" cmp got want

is "STIX: values joined by OR" import "$feeds/feed_stix/bundle.json" --source partner
says err '1 passed over: a pattern that is more than values'
echo '{"type":"bundle","id":"bundle--1","objects":[{"type":"indicator","id":"indicator--c1","pattern":"[ipv4-addr:value ISSUBSET '"'198.51.100.0/24'"']","pattern_type":"stix"}]}' >subset.json
is "STIX: an address in a network" import subset.json --source subset
row "is a network" '^cidr\t198.51.100.0/24\tindicator--c1' indicator
row "its hash" '^sha256\taec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f\tindicator--a' indicator
row "its level" '^indicator--a\tamber' life
row "its campaign" '^acme-worm\tAcme Worm\t2026-11-01' campaign
row "its last day" 'indicator--a\tindicator\thigh\thigh\t\tacme-worm\t.*\t2027-01-01\tpartner' record
is "MISP: attributes for detection" import "$feeds/feed_misp/event.json" --source misp
row "both halves of domain|ip" '^ip\t45.33.32.156\tMISP-5b7c1f2e' indicator
row "the tag of the event is the level" '^MISP-5b7c1f2e-0001-4f7a-9d9f-000000000002\tgreen' life
mkdir -p feed && cp "$feeds/feed_misp/event.json" feed/5b7c1f2e.json
echo '{"5b7c1f2e-0001-4f7a-9d9f-000000000001":{"info":"x","Orgc":{"name":"y"}}}' >feed/manifest.json
echo d41d8cd98f00b204e9800998ecf8427e,5b7c1f2e >feed/hashes.csv
is "a folder as MISP publishes it, with its indexes" import feed --source misp --strict
says out '0 added, 0 changed'
echo '{"response":{"Attribute":[{"type":"md5","to_ids":true,"uuid":"5b7c1f2e-0001-4f7a-9d9f-0000000000aa","value":"d41d8cd98f00b204e9800998ecf8427e","Tag":[{"name":"tlp:red"}],"Event":{"uuid":"5b7c1f2e-0001-4f7a-9d9f-000000000001","info":"a worm"}},
{"type":"regkey","to_ids":true,"uuid":"u2","value":"HKLM","Event":{"uuid":"u","info":"x"}},{"type":"snort","to_ids":true,"uuid":"u3","value":"alert","Event":{"uuid":"u","info":"x"}}]}}' >attributes.json
is "MISP: what a search for attributes answers" import attributes.json --source misp
says err '2 passed over: a type that is not looked for; the first: attributes.json:2 regkey; then snort$'
row "with the level of the attribute" '^MISP-5b7c1f2e-0001-4f7a-9d9f-0000000000aa\tred' life
echo d41d8cd98f00b204e9800998ecf8427f:3:harmless >main.fp
is "ClamAV's list of what is harmless is no list of indicators" import main.fp --source clam
says out '0 added.* 1 passed over'
is "ClamAV hashes" import "$feeds/feed_clamav/a.hsb" --source clam
says err 'section of a program'
is "CycloneDX VEX" import "$feeds/feed_vex/vex.json" --source vex
row "becomes allow rows" '^VEX-[0-9a-f]{16}\tallow\tinfo\thigh\t\t\tnot_affected, code_not_reachable: never called\tCVE-2026-1 GHSA-aaaa-bbbb-cccc' record
row "with the version of the component" '^npm\t@acme/x\tVEX-[0-9a-f]{16}\t0\tversions\t1.2.3$' affected
cat >vex.json <<'END'
{"bomFormat":"CycloneDX","specVersion":"1.5","serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
"components":[{"bom-ref":"lod","purl":"pkg:npm/lod@1.0.0"}],"vulnerabilities":[
{"id":"CVE-2026-7","analysis":{"state":"not_affected"},"affects":[{"ref":"urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#lod"}]},
{"id":"CVE-2026-8","analysis":{"state":"not_affected"},"affects":[{"ref":"urn:cdx:00000000-395b-41f5-a30f-a58921a69b79/1#lod"}]},
{"id":"CVE-2026-9","analysis":{"state":"not_affected"},"affects":[{"ref":"lod","versions":[{"version":"1.0.0"}]}]}]}
END
is "VEX: links, and what contradicts itself" import vex.json --source vex
says out '1 added.* 2 passed over'
says err '1 passed over: its versions are named as affected'
row "a link to its own component" '^npm\tlod\tVEX-[0-9a-f]{16}\t0\tversions\t1.0.0$' affected
printf '"Indicator Type","Indicator","Colour"\n"Domain","c2[.]evil-one.org",red\n"Registry Key","HKLM",blue\n' >types.csv
is "CSV: names of columns as people write them" import types.csv --source team
says err 'columns that were not used: "Colour"'
says err '1 passed over: a kind that is not looked for; the first: types.csv:3 Registry Key'
printf 'indicator\nc2[.]evil-two.org\nHKLM\nevil-two@1.0.0\n' >bare.csv
is "CSV: values of no kind" import bare.csv --source team
says err 'refused: bare.csv:3: what is "HKLM"'
row "one that was made harmless is a domain" '^domain\tc2.evil-two.org' indicator
is "and a word is no package" sh -c '! grep -q HKLM iocs/affected.tsv'
is "CSV with quotes" import "$feeds/feed_csv/quotes.csv" --source team
says err 'quotes.csv:4: not a row'
row "its versions" '^npm\tevil-a\tIOC-[0-9a-f]{16}\t0\tversions\t1.0.0 1.0.1$' affected
printf 'Indikator\tArt\nEvil[.]Org\thostname\nx\tcolour\n' >t.tsv
is "TSV with a map of columns" import t.tsv --column value=Indikator --column kind=Art --source map
says err 'a kind that is not looked for'
row "defanged names are made whole" '^domain\tevil.org\t' indicator
is "plain lists" import "$feeds/feed_list/list.txt" --source list --campaign "Acme Worm" --tlp amber
says err 'could be a package or a domain'
row "a url" '^url\thttp://evil.example.org/x\t' indicator
fails "--strict takes nothing" 1 FEED-REFUSED "$packtool" ioc import --strict "$feeds/feed_list/list.txt" --dir strict
is "and leaves nothing" test ! -e strict
is "--dry-run writes nothing" "$packtool" ioc import -n "$feeds/feed_clamav/a.hsb" --dir dry
is "but the folder's name" test ! -e dry/record.tsv
fails "bytes that are no feed" 1 'what kind of feed' sh -c "head -c 3000 /dev/zero | $packtool ioc import - --source x --dir n"
fails "JSON cut short is told with its place" 1 FEED-REFUSED sh -c "head -c 300 '$feeds/feed_misp/event.json' | $packtool ioc import - --as misp --source x --dir n"
fails "a damaged archive" 1 FEED-REFUSED sh -c "head -c 200 all.zip | $packtool ioc import - --source x --dir n"
fails "no such format" 2 'wants osv' "$packtool" ioc import x --as xml --dir n
is "what one source says another does not take over" sh -c "printf 'evil-pad@9.0.0\n' >o.txt; $packtool ioc import -q o.txt --dir o --source one; $packtool ioc import o.txt --dir o --source two"
says out '1 elsewhere'
is "what a person withdrew stays away" sh -c "$packtool ioc withdraw -q npm evil-pad@9.0.0 --reason no --dir o && $packtool ioc import -q o.txt --dir o --source one && grep -q '	no$' o/life.tsv"
mkfifo pipe
fails "a pipe is no file, and is not waited for" 2 FILE-KIND timeout 120 "$packtool" ioc import pipe --source x --dir n
says err 'pipe: neither a regular file nor a folder'
says err '^  -> .*import -'
fails "nor is a device" 2 FILE-KIND timeout 120 "$packtool" ioc import /dev/zero --source x --dir n
is "what comes out of it is read with -" sh -c "echo evil-pad@9.0.0 >pipe & timeout 120 $packtool ioc import - --source x --dir p --pack a/p <pipe"
mkdir mixed && echo evil-pad@9.0.0 >mixed/list.txt && mkfifo mixed/pipe && ln -s ../o.txt mixed/link
is "links and pipes below a folder are passed over" timeout 120 "$packtool" ioc import mixed --dir m --pack a/m
says err '^2 passed over: links and others that are no file; the first: mixed/link$'
says out 'mixed: 1 added'
is "all of it builds" "$packtool" pack build -q iocs -o p.iocpack --allow LINT-PRIVATE
is "in parts by level" "$packtool" pack inspect p.iocpack
says out 'part amber'
for t in clear green amber; do says out "part $t"; done
is "what only the amber part names is not in the sources everybody gets" sh -c "tar xOf p.iocpack sources | grep -q '^osv' && ! tar xOf p.iocpack sources | grep -q '^partner'"
