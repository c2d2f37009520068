# A name on the malware list is the registry's package of that name, and nothing else of that name.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
if [ ! -e "$PICKET_BUILD/share/picket/corpus/npm-malware.iocpack" ]; then
	echo "no corpus is built here"
	exit 0
fi
bad=$(awk -F'\t' '$1 == "npm" && $5 == "all" && $2 ~ /^[a-z]+-[a-z-]+$/ {print $2; exit}' \
	"$PICKET_SRC/corpus/npm-malware/affected.tsv")
say "the corpus lists a package of which every version is bad" test -n "$bad"
digest=sha512-$(printf 'A%.0s' $(seq 86))==
commit=$(printf 'ab%.0s' $(seq 20))
at=https://registry.example.com
lock() { # lock FOLDER ROOT-FIELDS ENTRIES: a project with a lockfile
	mkdir -p "$1"
	printf '{"name":"shop","version":"1.0.0",%s}' "$2" >"$1/package.json"
	printf '{"name":"shop","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"shop","version":"1.0.0",%s},%s}}' \
		"$2" "$3" >"$1/package-lock.json"
}
finds() { # finds RULE SEVERITY FOLDER: some finding of that rule has exactly that severity
	gives 0 scanner scan --format json --show info "$3" && python3 - "$1" "$2" <<-'END'
	import json, sys
	found = [f["severity"] for f in json.load(open("out"))["findings"] if f["rule"] == sys.argv[1]]
	assert sys.argv[2] in found, found
	END
}
quiet() { # quiet FOLDER: the list says nothing about it, at any level
	gives 0 scanner scan --format json --show info "$1" && not grep -q L2-IOC-001 out
}

entry() { printf '"node_modules/%s":{%s"version":"1.0.0","resolved":"%s","integrity":"%s"}' "$1" "$2" "$3" "$digest"; }
lock registry "\"dependencies\":{\"$bad\":\"1.0.0\"}" "$(entry "$bad" "" "$at/$bad/-/$bad-1.0.0.tgz")"
say "from a registry it is known malware" finds L2-IOC-001 critical registry
lock alias "\"dependencies\":{\"good\":\"npm:$bad@1.0.0\"}" "$(entry good "\"name\":\"$bad\"," "$at/$bad/-/$bad-1.0.0.tgz")"
say "under another name it still is" finds L2-IOC-001 critical alias
lock called "\"dependencies\":{\"$bad\":\"npm:left-pad@1.0.0\"}" "$(entry "$bad" '"name":"left-pad",' "$at/left-pad/-/left-pad-1.0.0.tgz")"
say "another package under its name is not" quiet called
member="{\"name\":\"$bad\",\"version\":\"1.0.0\"}"
lock member '"workspaces":["packages/*"]' "\"packages/x\":$member,\"node_modules/$bad\":{\"resolved\":\"packages/x\",\"link\":true}"
mkdir -p member/packages/x && echo "$member" >member/packages/x/package.json
say "a member of the workspace is not" quiet member
lock link "\"dependencies\":{\"$bad\":\"file:lib/x\"}" "\"lib/x\":$member,\"node_modules/$bad\":{\"resolved\":\"lib/x\",\"link\":true}"
mkdir -p link/lib/x && echo "$member" >link/lib/x/package.json
say "a linked folder is not" quiet link
lock fixture '"license":"MIT"' '"node_modules/a":{"version":"1.0.0"}'
mkdir -p fixture/test/fixtures/a && echo "$member" >fixture/test/fixtures/a/package.json
say "a fixture of a test is not" quiet fixture
git=git+ssh://git@code.example.com/a/b.git#$commit
lock pinned "\"dependencies\":{\"$bad\":\"$git\"}" "\"node_modules/$bad\":{\"version\":\"1.0.0\",\"resolved\":\"$git\"}"
say "a repository by commit is a lesser finding" finds L2-IOC-001 medium pinned
say "and nothing in it is HIGH" gives 0 scanner scan --fail-on high pinned
lock override '"overrides":{"z":"git+https://code.example.com/z.git"}' "$(entry a "" "$at/a/-/a-1.0.0.tgz")"
say "an override that leads to a repository by branch is HIGH" finds L2-SIDELOAD-001 high override
other=${digest//A/B}
lock two '"dependencies":{"a":"1.0.0","b":"1.0.0"}' "$(entry a "" "$at/a/-/a-1.0.0.tgz"),$(entry b "" "$at/b/-/b-1.0.0.tgz"),$(entry b/node_modules/a "" "$at/a/-/a-1.0.0.tgz" | sed "s|$digest|$other|")"
say "two digests for one version are HIGH" finds L2-LOCK-001 high two

many=$(for i in $(seq 300); do printf '%s,' "$(entry "part-$i-of-many" "" "$at/part-$i-of-many/-/part-$i-of-many-1.0.0.tgz")"; done)
lock lone '"license":"MIT"' "$many$(entry zed "" "https://elsewhere.example.net/zed/-/zed-1.0.0.tgz")"
say "one foreign host among hundreds is HIGH" finds L2-LOCK-001 high lone
lock plain '"license":"MIT"' "$many$(entry zed "" "http://registry.example.com/zed/-/zed-1.0.0.tgz")"
say "http among hundreds is HIGH" finds L2-LOCK-001 high plain
lock scoped '"license":"MIT"' "$many$(entry @acme/zed "" "https://npm.example.net/@acme/zed/-/zed-1.0.0.tgz")"
echo '@acme:registry=https://npm.example.net/' >scoped/.npmrc
trusted() { gives 0 scanner scan --format json --show info scoped && not grep -q 'L2-LOCK-001\|L2-DEPC-001' out; }
say "a host that .npmrc gives to the scope is trusted" trusted
lock confused '"license":"MIT"' "$many$(entry @acme/zed "" "$at/@acme/zed/-/zed-1.0.0.tgz")"
cp scoped/.npmrc confused/
say "and the scope from any other host is dependency confusion" finds L2-DEPC-001 critical confused

text=$(cat registry/package-lock.json)
mkdir bom crlf digits twice conflict deep
printf '\357\273\277%s' "$text" >bom/package-lock.json
say "a byte order mark hides nothing" finds L2-IOC-001 critical bom
printf '%s' "$text" | sed 's/,/,\r\n/g' >crlf/package-lock.json
say "nor do CRLF ends of line" finds L2-IOC-001 critical crlf
printf '{"x":%s,%s' "$(printf '9%.0s' $(seq 5000))" "${text#\{}" >digits/package-lock.json
say "nor a number of 5,000 digits" finds L2-IOC-001 critical digits
printf '%s' "$text" | sed "s|\"node_modules/$bad\":|\"node_modules/$bad\":{\"version\":\"2.0.0\",\"link\":true},&|" >twice/package-lock.json
twice() { scanner scan --format json --show info twice >out 2>err || true; grep -q L2-IOC-001 out; }
say "nor a key that is there twice" twice
printf '<<<<<<< HEAD\n%s\n=======\n%s\n>>>>>>> b\n' "$text" "$text" >conflict/package-lock.json
say "a conflict nobody resolved is incomplete: exit 4" gives 4 scanner scan conflict
say "and is called so" grep -q "merge conflict was left in it" out
say "with what to do about it" grep -q "Mend the file" out
printf '{"lockfileVersion":3,"packages":%s' "$(printf '[%.0s' $(seq 10000))" >deep/package-lock.json
say "10,000 brackets are incomplete: exit 4" gives 4 scanner scan deep
