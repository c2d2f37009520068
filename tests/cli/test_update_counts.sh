# `update` from the long list of downloads, and from lists of one's own in every shape: files and addresses.
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_CACHE=$work/cache npm_config_globalconfig=$work/none
unset npm_config_registry NPM_CONFIG_REGISTRY HTTPS_PROXY https_proxy HTTP_PROXY http_proxy || true
# What sanitizers keep of freed memory is not what the program needs.
export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}quarantine_size_mb=1
mkdir reg
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout reg/key.pem -out reg/cert.pem \
	-days 30 -subj /CN=test -addext 'subjectAltName=IP:127.0.0.1,DNS:localhost' 2>/dev/null
"$packtool" keys generate -q --name site -W -o keys
"$packtool" keys trust -q keys/site.pub --prefix 'site/*' --first-use

registry=
trap 'kill $registry 2>/dev/null; rm -rf "$work"' EXIT
serve() { # serve COUNT: a registry whose list has so many names
	[ -z "$registry" ] || { kill "$registry"; wait "$registry" 2>/dev/null || true; }
	rm -f reg/port && echo "$1" >reg/counts
	node "$PICKET_SRC/tests/cli/registry.mjs" reg >reg/out 2>&1 &
	registry=$!
	for _ in $(seq 1200); do [ -e reg/port ] && break; sleep 0.1; done
	http=http://127.0.0.1:$(cat reg/port)
}
# The most memory that any process of it had, in KiB, to FILE.
peak() { python3 -c 'import resource, subprocess, sys
status = subprocess.call(sys.argv[2:])
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)' "$@"; }
counts() { peak "$1" "$packtool" update --key keys/site.key --source download-counts --registry "$http/counts/" --top 1000 --dry-run; }
serve 1000
is "a short list of downloads" counts short
serve 300000
is "a list of more than 16 MB" counts long
says out 'download-counts 1.0.0'
test "$(stat -c %s reg/counts.json)" -gt 16000000 || { echo "FAILED: the list is too short"; exit 1; }
grown=$(($(cat long) - $(cat short)))
test $grown -lt 4096 || { echo "FAILED: $(cat long) KiB for the long list, $(cat short) for the short one"; exit 1; }
echo "ok: it takes no more memory than the short one ($grown KiB)"
is "installed" "$packtool" update --key keys/site.key --source download-counts --registry "$http/counts/" --top 1000 --accept-large
says out 'site/npm-popular e1 s1'
python3 - <<'END'
import json
counts = json.load(open('reg/counts.json'))
best = sorted(counts, key=lambda n: -counts[n])
rows = [l.rstrip('\n').split('\t') for l in open('cache/update/source/popular.tsv')][1:]
mine = {r[1]: int(r[2]) for r in rows}
assert len(mine) == 1000, len(mine)
least = min(counts[n] for n in mine)
assert all(n in mine for n in counts if counts[n] > least), 'a more popular name is missing'
assert [n for n in best[:124]] == sorted(best[:124], key=lambda n: mine[n]), 'ranks'
END
echo "ok: these are the thousand most popular ones"

mkdir lists && cd lists
printf 'name\tdownloads\nfirst\t30\nthird\t10\nsecond\t20\n' >counts.tsv
printf 'rank\tname\n1\tfirst\n2\tsecond\n3\tthird\n' >ranks.tsv
printf 'rank\tname\n2\tsecond\n1\tfirst\n' >unsorted.tsv
printf '# mine\nfirst\nsecond\nthird\n' >names.txt
printf '["first","second","third"]' >names.json
printf '[{"name":"third","downloads":1},{"name":"first","downloads":9},{"downloads":2,"name":"second"}]' >objects.json
printf '{"second":2,"first":9,"third":1}' >counts.json
node -e 'const fs = require("fs"); require("http").createServer((q, s) => fs.createReadStream("." + q.url).on("error", () => s.writeHead(404).end()).pipe(s)).listen(0, "127.0.0.1", function () { fs.writeFileSync("../lists.new", String(this.address().port)); fs.renameSync("../lists.new", "../lists.port"); })' & web=$!
trap 'kill $registry $web 2>/dev/null; rm -rf "$work"' EXIT
cd ..
for _ in $(seq 1200); do [ -e lists.port ] && break; sleep 0.1; done
web_at=http://127.0.0.1:$(cat lists.port)
export PICKET_STORE=$work/other
"$packtool" keys trust -q keys/site.pub --prefix 'site/*' --first-use
for from in lists/counts.tsv lists/ranks.tsv lists/names.txt lists/names.json lists/counts.json "$web_at/objects.json" "$web_at/counts.tsv"; do
	rm -rf other/packs other/state cache
	is "from $from" "$packtool" update -q --key keys/site.key --from "$from" --accept-large
	[ "$(sed 1d cache/update/source/popular.tsv | cut -f2,3 | sort -k2n | cut -f1 | tr '\n' ' ')" = "first second third " ] ||
		{ echo "FAILED: $from: wrong ranks"; cat cache/update/source/popular.tsv; exit 1; }
done
fails "ranks that do not rise" 1 LIST-SYNTAX "$packtool" update --key keys/site.key --from lists/unsorted.tsv
fails "a page that is not there" 1 FETCH-NOT-FOUND "$packtool" update --key keys/site.key --from "$web_at/nothing"
fails "an address, offline" 1 UPDATE-OFFLINE "$packtool" update --key keys/site.key --from "$web_at/names.txt" --offline
is "a file, offline" "$packtool" update -q --key keys/site.key --from lists/names.txt --offline
