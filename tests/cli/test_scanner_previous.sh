#!/bin/bash
# --previous LOCK (L2-MAINT-001): what changed since the lockfile before, of every kind; a lockfile before that cannot be
# read is never silence.
. "$PICKET_SRC/tests/cli/scanner.bash"

unset PICKET_CORPUS_DIR # the built-in packs
a=sha512-$(printf 'a%.0s' $(seq 86))== b=sha512-$(printf 'b%.0s' $(seq 85))A==
host=registry.example.com

npm() { # npm VERSION HOST DIGEST [MORE]
	printf '{"name":"s","lockfileVersion":3,"packages":{"":{"name":"s","dependencies":{"pad-it":"^1.0.0"}},
"node_modules/pad-it":{"version":"%s","resolved":"https://%s/pad-it/-/pad-it-%s.tgz","integrity":"%s"%s}}}\n' "$1" "$2" "$1" "$3" "${4-}"
}
npm1() { # npm1 VERSION DIGEST
	printf '{"name":"s","lockfileVersion":1,"dependencies":{
"pad-it":{"version":"%s","resolved":"https://%s/pad-it/-/pad-it-%s.tgz","integrity":"%s"}}}\n' "$1" $host "$1" "$2"
}
pnpm() { # pnpm VERSION DIGEST
	printf "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      pad-it:\n        specifier: ^1.0.0\n        version: %s\npackages:\n  pad-it@%s:\n    resolution: {integrity: %s}\nsnapshots:\n  pad-it@%s: {}\n" "$1" "$1" "$2" "$1"
}
classic() { # classic VERSION DIGEST
	printf '# yarn lockfile v1\n\n\npad-it@^1.0.0:\n  version "%s"\n  resolved "https://%s/pad-it/-/pad-it-%s.tgz#%040d"\n  integrity %s\n' "$1" $host "$1" 7 "$2"
}
berry() { # berry VERSION DIGEST
	printf '__metadata:\n  version: 8\n  cacheKey: 10c0\n\n"pad-it@npm:^1.0.0":\n  version: %s\n  resolution: "pad-it@npm:%s"\n  checksum: 10c0/%0128d\n  languageName: node\n  linkType: hard\n' "$1" "$1" "$2"
}
bun() { # bun VERSION DIGEST
	printf '{"lockfileVersion": 1, "workspaces": {"": {"dependencies": {"pad-it": "^1.0.0"}}},\n"packages": {"pad-it": ["pad-it@%s", "", {}, "%s"],}}\n' "$1" "$2"
}
before() { mkdir -p before; cat >"before/$1"; }
now() { mkdir -p now; cat >"now/$1"; }

# says LEVEL TEXT FILE [OPTION...]: the one finding of the rule; "none": none
says() {
	local level=$1 text=$2 file=$3
	shift 3
	gives 0 scanner scan --show info --format json --previous "before/$file" "$@" "now/$file" || return 1
	jq -r '.findings[] | select(.rule == "L2-MAINT-001") | .severity + " " + .message' out >found
	if [ "$level" = none ]; then
		[ ! -s found ] || { cat found; return 1; }
	else
		[ "$(wc -l <found)" = 1 ] && grep -q "^$level .*$text" found || { cat found; return 1; }
	fi
}

npm 1.0.0 $host $a | before package-lock.json
npm 1.0.0 $host $a | now package-lock.json
say "nothing is said where nothing changed" says none "" package-lock.json
npm 1.0.0 $host $b | now package-lock.json
say "another digest of the same version is high" says high "another digest" package-lock.json
say "and counts for --fail-on" gives 1 scanner check --previous before/package-lock.json now/package-lock.json
say "without --previous nobody knows" gives 0 scanner check now/package-lock.json
npm 1.1.0 $host $b | now package-lock.json
say "a new version has another digest as a matter of course" says none "" package-lock.json
npm 1.1.0 mirror.example.net $b | now package-lock.json
say "a new host is medium" says medium "another host" package-lock.json
npm 1.1.0 $host $b ',"hasInstallScript":true' | now package-lock.json
say "a hook that the version before did not have is medium" says medium "runs a command when installed, which pad-it@1.0.0 did not" package-lock.json
npm 1.0.0 $host $a ',"hasInstallScript":true' | before package-lock.json
say "one that it had is nothing new" says none "" package-lock.json

for kind in "npm1 package-lock.json" "pnpm pnpm-lock.yaml" "classic yarn.lock" "bun bun.lock"; do
	set -- $kind
	$1 1.0.0 $a | before "$2"
	$1 1.0.0 $b | now "$2"
	say "$1: another digest of the same version" says high "pad-it@1.0.0 has another digest" "$2"
	$1 1.0.1 $b | now "$2"
	say "$1: a new version" says none "" "$2"
done
berry 1.0.0 1 | before yarn.lock
berry 1.0.0 2 | now yarn.lock
say "berry: another checksum of the same version" says high "pad-it@1.0.0 has another digest" yarn.lock

npm 1.0.0 $host $a >before/package-lock.json
mkdir -p project
npm 1.0.0 $host $b >project/package-lock.json
echo '{"name":"s","dependencies":{"pad-it":"^1.0.0"}}' >project/package.json
gives 0 scanner scan --format json --previous before/package-lock.json project
say "a folder is compared too" jq -e '[.findings[] | select(.rule == "L2-MAINT-001" and .severity == "high")] | length == 1' out
pnpm 1.0.0 $a >before/pnpm-lock.yaml
gives 0 scanner scan --format json --previous before/pnpm-lock.yaml project
say "and with the lockfile of another package manager" jq -e '[.findings[] | select(.rule == "L2-MAINT-001")] | length == 1' out
say "two runs with other threads agree" gives 0 scanner scan --verify-determinism --previous before/package-lock.json project

id() { scanner scan --format json "$@" project | jq -r .scan_id; }
one=$(id --previous before/package-lock.json) two=$(id --previous before/pnpm-lock.yaml)
cp before/package-lock.json elsewhere-package-lock.json
say "the lockfile before is part of the scan id" test "$one" != "$two"
say "its place is not" test "$one" = "$(id --previous elsewhere-package-lock.json)"
say "without one the id is another" test "$one" != "$(id)"

printf '{"lockfileVersion":3,"packages":{' >before/package-lock.json
say "a broken lockfile before is no verdict" gives 4 scanner check --previous before/package-lock.json project
gives 0 scanner scan --allow-partial --format json --previous before/package-lock.json project
say "and is said" jq -e '.status == "partial" and ([.findings[] | select(.rule == "L2-SCAN-001" and (.message | contains("lockfile before")))] | length == 1)' out
echo '{"name":"s"}' >before/package.json
say "a manifest is no lockfile" gives 2 scanner check --previous before/package.json project
say "and the refusal says so" grep -q 'TARGET-KIND' err
echo text >before/notes.txt
say "nor are notes" gives 2 scanner check --previous before/notes.txt project
say "nor a folder" gives 2 scanner check --previous before project
say "nor what is not there" gives 2 scanner check --previous before/none.json project
