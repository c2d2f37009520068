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
row "its hash" '^sha256\taec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f\tindicator--a' indicator
row "its level" '^indicator--a\tamber' life
row "its campaign" '^acme-worm\tAcme Worm\t2026-11-01' campaign
row "its last day" 'indicator--a\tindicator\thigh\thigh\t\tacme-worm\t.*\t2027-01-01\tpartner' record
is "MISP: attributes for detection" import "$feeds/feed_misp/event.json" --source misp
row "both halves of domain|ip" '^ip\t45.33.32.156\tMISP-5b7c1f2e' indicator
row "the tag of the event is the level" '^MISP-5b7c1f2e-0001-4f7a-9d9f-000000000002\tgreen' life
is "ClamAV hashes" import "$feeds/feed_clamav/a.hsb" --source clam
says err 'section of a program'
is "CycloneDX VEX" import "$feeds/feed_vex/vex.json" --source vex
row "becomes allow rows" '^VEX-[0-9a-f]{16}\tallow\tinfo\thigh\t\t\tnot_affected, code_not_reachable: never called\tCVE-2026-1 GHSA-aaaa-bbbb-cccc' record
row "with the version of the component" '^npm\t@acme/x\tVEX-[0-9a-f]{16}\t0\tversions\t1.2.3$' affected
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
is "all of it builds" "$packtool" pack build -q iocs -o p.iocpack --allow LINT-PRIVATE
is "in parts by level" "$packtool" pack inspect p.iocpack
says out 'part amber'
for t in clear green amber; do says out "part $t"; done
is "what only the amber part names is not in the sources everybody gets" sh -c "tar xOf p.iocpack sources | grep -q '^osv' && ! tar xOf p.iocpack sources | grep -q '^partner'"
