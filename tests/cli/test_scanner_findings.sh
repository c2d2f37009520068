# What a scan finds, says and answers, on the built-in corpus.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
[ -d "$PICKET_BIN/../share/picket/corpus" ] || { echo "no corpus is built here"; exit 0; }

project clean
project hit
sed -i 's/left-pad/@ctrl\/tinycolor/g; s/1\.3\.0/4.1.1/g' hit/package.json hit/package-lock.json
mkdir -p hit/node_modules/@ctrl && mv hit/node_modules/left-pad hit/node_modules/@ctrl/tinycolor
echo '{"name":"@ctrl/tinycolor","version":"4.1.1","main":"index.js"}' >hit/node_modules/@ctrl/tinycolor/package.json
json() { python3 -c "import json; d = json.load(open('out')); $1"; }

say "a clean project has no HIGH: exit 0 with --fail-on high" gives 0 scanner scan --fail-on high -f json clean
say "status complete" json 'assert d["status"] == "complete", d["status"]'
say "the packs are named, with their signers" json 'assert len(d["corpus"]) == 3 and all(p["signers"] for p in d["corpus"])'
say "a version of the corpus is found, and a scan that finishes gives 0" gives 0 scanner scan -f json hit
say "it is critical, exact, and names the row" json '
f = d["findings"][0]
assert (f["rule"], f["severity"], f["confidence"]) == ("L2-IOC-001", "critical", "exact"), f
assert f["package"]["name"] == "@ctrl/tinycolor" and f["package"]["version"] == "4.1.1", f
assert f["corpus"]["pack"] == "picket/npm-malware" and f["corpus"]["row"] == "shai-hulud-2025-09", f
assert f["package"]["path"], f'
say "--fail-on high: exit 1" gives 1 scanner scan --fail-on high hit
say "--exit-code: exit 1" gives 1 scanner scan --exit-code hit
say "check: exit 1, and nothing on standard output" gives 1 scanner check hit
say "really nothing" test ! -s out
say "check of the clean project: exit 0" gives 0 scanner check clean
say "--rules runs that rule only" gives 0 scanner scan -f json --show info --rules L2-IOC-001 hit
say "so all findings are its" json 'assert {f["rule"] for f in d["findings"]} == {"L2-IOC-001"}'
say "--skip-rules leaves it out" gives 0 scanner check --skip-rules 'L2-IOC-*,L2-CAMP-*' hit
say "--no-content reads no other file" gives 1 scanner check --no-content hit
say "the table names package, rule, place and remedy" gives 0 scanner scan hit
for word in '@ctrl/tinycolor 4.1.1' L2-IOC-001 package-lock.json: '->' 'signed by'; do
	say "the table shows $word" grep -q -- "$word" out
done
say "without a terminal the table has no escape sequence" not grep -q "$(printf '\033')" out
say "--color always colours" gives 0 scanner scan --color always hit
say "so it has one now" grep -q "$(printf '\033')" out
say "NO_COLOR is heard" env NO_COLOR=1 CLICOLOR_FORCE=1 scanner scan hit >out
say "so it has none" not grep -q "$(printf '\033')" out
say "lines keep to 100 columns" not grep -qE '^.{101,}$' <(scanner scan hit | cat)
say "--summary is the end of the table" test "$(scanner scan --summary hit | wc -l)" -le 6
for format in jsonl tsv sarif html cyclonedx spdx github gitlab junit markdown; do
	say "--format $format works" gives 0 scanner scan -f "$format" hit
	say "and is not empty" test -s out
done
if python3 -c 'import jsonschema' 2>/dev/null; then
	say "the JSON keeps to its schema" sh -c 'scanner scan -f json --show info hit >doc.json && python3 -c "
import json, os, jsonschema
schema = json.load(open(os.environ[\"PICKET_SRC\"] + \"/schema/scan-report.schema.json\"))
jsonschema.validate(json.load(open(\"doc.json\")), schema)"'
	say "so does a listing" sh -c 'scanner scan -f json --list-packages hit >doc.json && python3 -c "
import json, os, jsonschema
schema = json.load(open(os.environ[\"PICKET_SRC\"] + \"/schema/scan-report.schema.json\"))
jsonschema.validate(json.load(open(\"doc.json\")), schema)"'
fi

project rude
printf '{"name":"rude","version":"1.0.0","dependencies":{"\\u001b[31mred\\u001b]0;t\\u0007\\u202e":"*"}}' >rude/package.json
say "a name with control characters is a name" gives 0 scanner scan --show info rude
say "no escape sequence of a manifest reaches the terminal" not grep -q "$(printf '[\001-\010\013-\037\177]')" out
say "no bidi control does" not grep -q "$(printf '\342\200\256')" out
for format in json markdown html tsv github; do
	say "nor with --format $format" not grep -q "$(printf '[\033\007]')" <(scanner scan --show info -f $format rude)
done

say "a time that runs out: exit 3" gives 3 sh -c 'mkfifo never && exec scanner scan --timeout 1 - <>never'
say "and says so" grep -q SCAN-TIMEOUT err
mkfifo feed
scanner scan -o stopped.json - <feed 2>/dev/null &
pid=$!
exec 3>feed
for _ in $(seq 600); do [ -e stopped.json.new ] && break; sleep 0.1; done
say "a scan that waits has its output under another name" test -e stopped.json.new
kill -TERM $pid
wait $pid 2>/dev/null || true
exec 3>&-
say "a scan that is stopped leaves no half-written report" test ! -e stopped.json.new -a ! -e stopped.json
