# scanner scan --list-packages: what a target is made of, whatever shape it has.
. "$PICKET_SRC/tests/cli/scanner.bash"
project shop
printf 'name\tversion\tsource\tresolved\tintegrity\n' >want
printf '@acme/ui\t2.1.0\tregistry\thttps://registry.example.com/@acme/ui/-/ui-2.1.0.tgz\tsha512-eQ==\n' >>want
printf 'left-pad\t1.3.0\tregistry\thttps://registry.example.com/left-pad/-/left-pad-1.3.0.tgz\tsha512-eA==\n' >>want

list() { gives 0 scanner scan --list-packages --format tsv "$@" && cmp out want; }

say "a project folder lists its packages, without any corpus" list shop
say "a lockfile alone gives the same list" list shop/package-lock.json
cp shop/package-lock.json odd-name
say "--as names the kind of a file with another name" list --as package-lock odd-name
stdin() { list --as package-lock - <odd-name; }
say "a document on standard input gives the same list" stdin
echo shop/package-lock.json >targets
say "--files-from names the targets" list --files-from targets
stdin() { list --files-from - <targets; }
say "--files-from - reads the targets from standard input" stdin
say "the same target twice lists every package once" list shop shop/package-lock.json
json() { gives 0 scanner scan --list-packages --format json shop && python3 - <<-'END'
	import json
	d = json.load(open("out"))
	assert [p["name"] for p in d["packages"]] == ["@acme/ui", "left-pad"], d
	assert d["status"] == "complete" and "findings" not in d, d
	END
}
say "the JSON form has packages and no findings" json
mkdir package && cp shop/node_modules/left-pad/* package/ && tar czf left-pad.tgz package
say "a tarball is read without being unpacked" gives 0 scanner scan --list-packages left-pad.tgz
say "nothing was written beside it" test ! -e index.js
head -c 100 left-pad.tgz >cut.tgz
say "a damaged tarball is incomplete: exit 4" gives 4 scanner scan --list-packages cut.tgz
say "and says so on standard error" grep -q "not a tar archive\|damaged" err
printf '{"name":' >shop/package.json
say "a manifest that is cut short makes the listing incomplete: exit 4" gives 4 scanner scan --list-packages shop
say "and names the file" grep -q "package.json" err
say "--allow-partial turns that into 0" gives 0 scanner scan --list-packages --allow-partial shop

project tested
mkdir -p tested/node_modules/left-pad/test/broken && echo '{"name":' >tested/node_modules/left-pad/test/broken/package.json
say "a manifest that a dependency's tests break on purpose makes nothing incomplete" gives 0 scanner scan --list-packages tested
echo '{"name":' >tested/node_modules/left-pad/package.json
say "its own does" gives 4 scanner scan --list-packages tested
