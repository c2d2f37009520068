# Same in, same out: whatever the path, the threads and the order of the folders.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
[ -d "$PICKET_BIN/../share/picket/corpus" ] || { echo "no corpus is built here"; exit 0; }

project one
for i in $(seq 40); do
	mkdir -p "one/node_modules/p$i/dist/build"
	echo "{\"name\":\"p$i\",\"version\":\"1.0.$i\",\"scripts\":{\"postinstall\":\"node dist/x.js\"}}" >"one/node_modules/p$i/package.json"
	echo "eval(atob('$i'))" >"one/node_modules/p$i/dist/x.js"
	for k in $(seq 5); do echo "exports.a = $k" >"one/node_modules/p$i/dist/build/$k.js"; done
done
mkdir -p far/away/build
cp -r one far/away/build/two
# The same content, made in another order: folders list it in another order.
mkdir three
(cd one && find . -type f | sort -r | while read -r f; do mkdir -p "../three/$(dirname "$f")"; cp "$f" "../three/$f"; done)

scan() { scanner scan --deterministic-output --show info -f json "$@"; }
scan one >want
has_findings() { python3 -c 'import json; assert len(json.load(open("want"))["findings"]) > 20'; }
say "there is something to compare" has_findings
for threads in 1 2 8 16; do
	say "$threads threads give the same bytes" cmp want <(scan --threads $threads one)
done
say "another path gives the same bytes, below a folder called build" cmp want <(scan far/away/build/two)
say "another order of making gives the same bytes" cmp want <(scan three)
say "an absolute path gives the same bytes" cmp want <(scan "$PWD/one")
say "a trailing slash gives the same bytes" cmp want <(scan one/)
say "another folder to stand in gives the same bytes" cmp want <(cd one && scan .)
for format in table tsv jsonl sarif html cyclonedx spdx github gitlab junit markdown; do
	say "--format $format gives the same bytes for the other path" cmp \
		<(scanner scan --deterministic-output -f $format one) \
		<(scanner scan --deterministic-output -f $format --threads 8 far/away/build/two)
done
say "--verify-determinism agrees with itself" gives 0 scanner scan --verify-determinism -f json one
id() { python3 -c 'import json, sys; print(json.load(sys.stdin)["scan_id"])'; }
first=$(scan one | id)
say "the scan id has 64 digits" test ${#first} = 64
say "it is the same without --deterministic-output" test "$(scanner scan -f json three | id)" = "$first"
printf ' ' >>three/node_modules/p7/dist/build/3.js
say "one byte more in one file gives another scan id" not test "$(scan three | id)" = "$first"
cp one/node_modules/p7/dist/build/3.js three/node_modules/p7/dist/build/3.js
say "that byte less gives the first one again" test "$(scan three | id)" = "$first"
mv three/src/index.js three/src/main.js
say "another name of a file gives another scan id" not test "$(scan three | id)" = "$first"
