# What trips readers, in every kind of lockfile: bytes around the text, what is too deep, too long or there twice, a merge
# that did not end; and names on the malware list that are something else, or hidden behind something else.
. "$PICKET_SRC/tests/cli/scanner.bash"
at=https://registry.example.com
d=sha512-$(printf 'A%.0s' $(seq 86))==
e=sha512-$(printf 'B%.0s' $(seq 86))==
commit=$(printf 'ab%.0s' $(seq 20))
sha1=$(printf 'c%.0s' $(seq 40))
bom=$(printf '\357\273\277')

# One package a@1.0.0, asked for by the root, in each form.
form() { # form KIND: the lockfile on standard output
	case $1 in
	v1) printf '{"name":"s",\n"lockfileVersion":1,\n"dependencies":{\n"a":{"version":"1.0.0","resolved":"%s/a/-/a-1.0.0.tgz","integrity":"%s"}}}\n' $at $d ;;
	v3) printf '{"name":"s",\n"lockfileVersion":3,\n"packages":{"":{"name":"s"},\n"node_modules/a":{"version":"1.0.0","resolved":"%s/a/-/a-1.0.0.tgz","integrity":"%s"}}}\n' $at $d ;;
	pnpm5) printf 'lockfileVersion: 5.4\nspecifiers:\n  a: ^1.0.0\ndependencies:\n  a: 1.0.0\npackages:\n  /a/1.0.0:\n    resolution: {integrity: %s}\n    dev: false\n' $d ;;
	pnpm9) printf "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a:\n        specifier: ^1.0.0\n        version: 1.0.0\npackages:\n  a@1.0.0:\n    resolution: {integrity: %s}\nsnapshots:\n  a@1.0.0: {}\n" $d ;;
	classic) printf '# yarn lockfile v1\n\n\na@^1.0.0:\n  version "1.0.0"\n  resolved "%s/a/-/a-1.0.0.tgz#%s"\n  integrity %s\n' $at $sha1 $d ;;
	berry) printf '# generated\n\n__metadata:\n  version: 8\n  cacheKey: 10c0\n\n"a@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "a@npm:1.0.0"\n  checksum: 10c0/aa\n  languageName: node\n  linkType: hard\n' ;;
	bun) printf '{\n  "lockfileVersion": 1,\n  "workspaces": {\n    "": {\n      "name": "s",\n      "dependencies": { "a": "^1.0.0", },\n    },\n  },\n  "packages": {\n    "a": ["a@1.0.0", "", {}, "%s",],\n  },\n}\n' $d ;;
	deno) printf '{"version":"5",\n"specifiers":{"npm:a@^1.0.0":"1.0.0"},\n"npm":{\n"a@1.0.0":{"integrity":"%s"}}}\n' $d ;;
	esac
}
file() {
	case $1 in
	v1 | v3) echo package-lock.json ;;
	pnpm*) echo pnpm-lock.yaml ;;
	classic | berry) echo yarn.lock ;;
	*) echo $1.lock ;;
	esac
}
put() { # put KIND: standard input becomes its lockfile
	mkdir -p $1 && cat >$1/$(file $1)
}
reads() { # reads KIND: complete, with a@1.0.0
	gives 0 scanner scan --list-packages --format tsv $1/$(file $1) && grep -q '^a	1.0.0	registry	' out
}
says() { # says KIND WORDS: incomplete, and why
	gives 4 scanner scan --list-packages --format tsv $1/$(file $1) && grep -q "$2" err
}
for k in v1 v3 pnpm5 pnpm9 classic berry bun deno; do
	form $k | put $k
	say "$k is read" reads $k
	(printf %s "$bom" && form $k | sed 's/$/\r/') | put $k
	say "$k with a byte order mark and CRLF too" reads $k
	(form $k | sed 3q && printf '<<<<<<< HEAD\n=======\n>>>>>>> b\n' && form $k | sed 1,3d) | put $k
	say "$k with a conflict that nobody resolved is called so" says $k 'merge conflict was left in it (<<<<<<< in line 4)'
	case $k in
	pnpm*) form $k | sed '/^packages:/q' | put $k ;;
	*) form $k | head -c 70 | put $k ;;
	esac
	case $k in
	classic | berry) ;; # a whole entry may be missing at its end, and nobody can know
	*) say "$k that is cut off is incomplete" says $k 'not complete' ;;
	esac
	: | put $k
	case $k in
	classic | berry) ;; # yarn itself makes an empty one to mark where a project begins
	*) say "$k that is empty is incomplete" says $k 'not complete' ;;
	esac
done
many() { printf "$1%.0s" $(seq $2); }
for k in v1 v3 bun deno; do
	form $k | sed "1s/{/{\"n\":$(many 9 5000),/" | put $k
	say "$k with a number of 5,000 digits is read" reads $k
	form $k | sed "1s/{/{\"n\":$(many '[' 400)$(many ']' 400),/" | put $k
	say "$k with 400 brackets inside each other is read" reads $k
	form $k | sed "1s/{/{\"n\":$(many '[' 10000)$(many ']' 10000),/" | put $k
	say "$k with 10,000 is incomplete" says $k 'nested deeper'
done
for k in pnpm5 pnpm9; do
	form $k | sed "s/^packages:/settings:\n  n: $(many 9 5000)\n&/" | put $k
	say "$k with a number of 5,000 digits is read" reads $k
	form $k | sed "s/^packages:/settings: $(many '[' 10000)$(many ']' 10000)\n&/" | put $k
	say "$k with 10,000 brackets is incomplete" says $k 'nested too deep'
	form $k | sed 's/^snapshots:.*//; s/^packages:/&\n  b@1.0.0: {resolution: {integrity: sha512-x}}\n&/' | put $k
	say "$k with a section twice is incomplete: pnpm refuses it" says $k 'stands twice'
done
form bun | sed 's/"packages": {/&\n    "a": ["a@2.0.0", "", {}, "sha512-x"],/' | put bun
say "of a key that is twice in bun.lock the last counts" reads bun
say "and not the first" not grep -q '	2.0.0	\|^a	2' out
form v3 | sed 's/"version":"1.0.0"/"name":12345,&/' | put v3
say "a name that is a number takes nothing away: the key names the package" reads v3

if [ ! -e "$PICKET_BUILD/share/picket/corpus/npm-malware.iocpack" ]; then
	echo "no corpus is built here"
	exit 0
fi
unset PICKET_CORPUS_DIR
bad=$(awk -F'\t' '$1 == "npm" && $5 == "all" && $2 ~ /^[a-z]+-[a-z-]+$/ {print $2; exit}' \
	"$PICKET_SRC/corpus/npm-malware/affected.tsv")
git=https://code.example.com/a/b.git
# good: an alias of it. own: a member, linked: a folder, pinned: a repository, of that name. two: one version with two digests.
pnpm9() { # pnpm9 IMPORTER PACKAGES SNAPSHOTS
	printf "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n%b  packages/x: {}\npackages:\n%bsnapshots:\n%b" "$1" "$2" "$3" | put pnpm9
}
finds() { # finds KIND RULE SEVERITY
	gives 0 scanner scan --format json --show info $1/$(file $1) && python3 - "$2" "$3" <<-'END'
	import json, sys
	found = [f["severity"] for f in json.load(open("out"))["findings"] if f["rule"] == sys.argv[1]]
	assert sys.argv[2] in found, found
	END
}
quiet() { gives 0 scanner scan --format json --show info $1/$(file $1) && not grep -q L2-IOC-001 out; }
below_high() { gives 0 scanner scan --fail-on high $1/$(file $1); }

pnpm9 "      good: {specifier: 'npm:$bad@1.0.0', version: $bad@1.0.0}\n" "  $bad@1.0.0: {resolution: {integrity: $d}}\n" "  $bad@1.0.0: {}\n"
say "pnpm: an alias of known malware is known malware" finds pnpm9 L2-IOC-001 critical
pnpm9 "      $bad: {specifier: 'workspace:*', version: 'link:packages/x'}\n" "  a@1.0.0: {resolution: {integrity: $d}}\n" "  a@1.0.0: {}\n"
say "pnpm: a member of that name is not" quiet pnpm9
pnpm9 "      $bad: {specifier: 'file:lib', version: 'file:lib'}\n" "  $bad@file:lib: {resolution: {directory: lib, type: directory}}\n" "  $bad@file:lib: {}\n"
say "pnpm: a folder of that name is not" quiet pnpm9
pnpm9 "      $bad: {specifier: 'git+$git', version: 'git+$git#$commit'}\n" "  $bad@git+$git#$commit: {resolution: {commit: $commit, repo: '$git', type: git}, version: 1.0.0}\n" "  $bad@git+$git#$commit: {}\n"
say "pnpm: a repository by commit is a lesser finding" finds pnpm9 L2-IOC-001 medium
say "pnpm: with nothing HIGH" below_high pnpm9

classic() { printf "# yarn lockfile v1\n\n\n%b" "$1" | put classic; }
classic "\"good@npm:$bad@1.0.0\":\n  version \"1.0.0\"\n  resolved \"$at/$bad/-/$bad-1.0.0.tgz#$sha1\"\n  integrity $d\n"
say "yarn 1: an alias of known malware is known malware" finds classic L2-IOC-001 critical
classic "\"$bad@file:./lib\":\n  version \"1.0.0\"\n"
say "yarn 1: a folder of that name is not" quiet classic
classic "\"$bad@git+$git#$commit\":\n  version \"1.0.0\"\n  resolved \"git+$git#$commit\"\n"
say "yarn 1: a repository by commit is a lesser finding" finds classic L2-IOC-001 medium
say "yarn 1: with nothing HIGH" below_high classic
classic "a@^1.0.0:\n  version \"1.0.0\"\n  resolved \"$at/a/-/a-1.0.0.tgz#$sha1\"\n  integrity $d\n\na@1.0.0:\n  version \"1.0.0\"\n  resolved \"$at/a/-/a-1.0.0.tgz#$sha1\"\n  integrity $e\n"
say "yarn 1: two digests for one version are HIGH" finds classic L2-LOCK-001 high

berry() { (form berry && printf "%b" "$1") | put berry; }
berry "\n\"good@npm:$bad@1.0.0\":\n  version: 1.0.0\n  resolution: \"$bad@npm:1.0.0\"\n  checksum: 10c0/aa\n  languageName: node\n  linkType: hard\n"
say "yarn 4: an alias of known malware is known malware" finds berry L2-IOC-001 critical
berry "\n\"$bad@workspace:packages/x\":\n  version: 0.0.0-use.local\n  resolution: \"$bad@workspace:packages/x\"\n  languageName: unknown\n  linkType: soft\n"
say "yarn 4: a member of that name is not" quiet berry
berry "\n\"$bad@portal:./lib::locator=s%%40workspace%%3A.\":\n  version: 0.0.0-use.local\n  resolution: \"$bad@portal:./lib::locator=s%%40workspace%%3A.\"\n  languageName: node\n  linkType: soft\n"
say "yarn 4: a folder of that name is not" quiet berry
berry "\n\"$bad@$git#commit=$commit\":\n  version: 1.0.0\n  resolution: \"$bad@$git#commit=$commit\"\n  checksum: 10c0/aa\n  languageName: node\n  linkType: hard\n"
say "yarn 4: a repository by commit is a lesser finding" finds berry L2-IOC-001 medium
say "yarn 4: with nothing HIGH" below_high berry

bun() { form bun | sed "s|\"packages\": {|&\n    $1|" | put bun; }
bun "\"good\": [\"$bad@1.0.0\", \"\", {}, \"$d\"],"
say "bun: an alias of known malware is known malware" finds bun L2-IOC-001 critical
bun "\"$bad\": [\"$bad@workspace:packages/x\"],"
say "bun: a member of that name is not" quiet bun
bun "\"$bad\": [\"$bad@file:lib\", {}],"
say "bun: a folder of that name is not" quiet bun
bun "\"$bad\": [\"$bad@git+$git#$commit\", {}, \"$commit\"],"
say "bun: a repository by commit is a lesser finding" finds bun L2-IOC-001 medium
say "bun: with nothing HIGH" below_high bun
bun "\"b\": [\"b@1.0.0\", \"\", {}, \"$d\"],\n    \"a/b\": [\"b@1.0.0\", \"\", {}, \"$e\"],"
say "bun: two digests for one version are HIGH" finds bun L2-LOCK-001 high
