# Exit statuses and messages of the scanner that need no corpus.
. "$PICKET_SRC/tests/cli/scanner.bash"
project shop
says() { grep -q -- "$1" err; }

say "a target that does not exist: exit 2" gives 2 scanner scan nowhere
say "with its code" says "TARGET-MISSING"
say "no target at all: exit 2" gives 2 scanner scan
say "an unknown option: exit 2" gives 2 scanner scan --formt json shop
say "with the nearest one" says 'did you mean "--format"'
say "an unknown format: exit 2" gives 2 scanner scan --format jsom shop
say "with the nearest one" says 'did you mean "json"'
say "an unknown rule: exit 2" gives 2 scanner scan --rules L2-IOC-01 shop
say "with the nearest one" says 'did you mean "L2-IOC-001"'
say "an unknown level: exit 2" gives 2 scanner scan --fail-on severe shop
say "an unknown kind of input: exit 2" gives 2 scanner scan --as package-lok shop
say "with the nearest one" says 'did you mean "package-lock"'
say "no threads: exit 2" gives 2 scanner scan --threads 0 shop
say "too many threads: exit 2" gives 2 scanner scan --threads 17 shop
say "too little memory: exit 2" gives 2 scanner scan --max-memory 63M shop
say "no time: exit 2" gives 2 scanner scan --timeout 0 shop
say "an unknown verb: exit 2" gives 2 scanner scna shop
say "with the nearest one" says 'did you mean "scan"'

say "no pack anywhere is a refusal: exit 5" gives 5 scanner scan --format json shop
say "with its code and what to do" says "PACK-NONE"
refused() { python3 - <<-'END'
	import json
	d = json.load(open("out"))
	assert d["status"] == "refused" and d["findings"] == [] and d["packages"] == [], d
	assert d["refused"]["code"] == "PACK-NONE" and d["refused"]["message"] and d["refused"]["hint"], d
	END
}
say "the JSON says refused and has no finding" refused
say "check refuses too, and prints nothing" gives 5 scanner check shop
say "nothing is on standard output" test ! -s out

say "an output in a folder that does not exist: exit 2" gives 2 scanner scan --list-packages -o no/where.json shop
say "an output is written whole" gives 0 scanner scan --list-packages --format json -o list.json shop
say "as valid JSON" python3 -c 'import json; json.load(open("list.json"))'
echo old >kept.json
say "a bad target leaves the old output alone: exit 2" gives 2 scanner scan -o kept.json nowhere
say "byte for byte" grep -qx old kept.json
say "and leaves no half-written file" test ! -e kept.json.new

mkdir -p heavy
for i in $(seq 40); do
	mkdir "heavy/$i"
	{ printf '{"name":"p%s","version":"1.0.0"' "$i"; head -c 1000000 /dev/zero | tr '\0' ' '; echo '}'; } >"heavy/$i/package.json"
done
say "manifests of 40 MB fit the usual memory" gives 0 scanner scan --list-packages heavy
say "and not into 64 MB, of which half may hold files: exit 4" gives 4 scanner scan --list-packages --max-memory 64M heavy
say "with its code and what to do" says "LIMIT-MEMORY"

mkfifo pipe
say "a pipe is no target: exit 2" gives 2 timeout 120 scanner scan pipe
say "rules lists them" gives 0 scanner rules
say "sorted by id" sort -c -k1,1 out
say "rules --json is JSON" gives 0 scanner rules --json
say "that parses" python3 -c 'import json; assert json.load(open("out"))[0]["id"]'
say "explain tells what a rule means" gives 0 scanner explain L2-IOC-001
say "explain of an unknown rule: exit 2" gives 2 scanner explain L2-IOC-002
say "version --json is JSON" gives 0 scanner version --json
say "that parses" python3 -c 'import json; assert json.load(open("out"))["name"] == "scanner"'
for verb in scan check workspace rules explain version; do
	say "$verb --help helps" gives 0 scanner "$verb" --help
	say "$verb --help has an example" grep -q "^example:" out
done
say "an unknown format: exit 2" gives 2 scanner scan --format pdf shop
say "and all that there are" sh -c 'for f in table html sarif ml-context; do grep -q "$f" err || exit 1; done'
say "a listing is no report of findings: exit 2" gives 2 scanner scan --list-packages --format sarif shop
say "but it is an inventory" gives 0 scanner scan --list-packages --format cyclonedx shop
thin() { COLUMNS=$1 scanner scan --color never "$PICKET_SRC/examples/incident" >out; wide=$(wc -L <out); test "$wide" -le "$1" && test "$wide" -gt $(($1 - 12)); }
unset PICKET_CORPUS_DIR
if [ -d "$PICKET_BUILD/share/picket/corpus" ]; then
	say "COLUMNS says how wide the table is" thin 80
	say "or how wide it may be" thin 120
	COLUMNS=x scanner scan "$PICKET_SRC/examples/incident" >wrong
	scanner scan "$PICKET_SRC/examples/incident" >none
	say "what is no number counts as none" cmp wrong none
fi
