#!/bin/bash
# The index of popular names is made beside the reading of a large lockfile: what is found is the same without.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PICKET_STORE=$work/store
scanner=$PICKET_BIN/scanner
lockfile() { # PACKAGES: that many, three of them look like popular ones
	echo '{"name": "x", "version": "1.0.0", "lockfileVersion": 3, "packages": {'
	echo '"": {"name": "x", "version": "1.0.0", "dependencies": {"loadsh": "1.0.0", "expresss": "1.0.0", "@bable/core": "7.0.0"}},'
	for i in $(seq "$1"); do
		printf '"node_modules/@own-%d/part": {"version": "1.2.%d", "resolved": "https://registry.example.com/p.tgz"},\n' "$i" "$i"
	done
	echo '"node_modules/loadsh": {"version": "1.0.0", "hasInstallScript": true},'
	echo '"node_modules/expresss": {"version": "1.0.0"}, "node_modules/@bable/core": {"version": "7.0.0"}}}'
}
scan() { # OPTIONS TARGET
	"$scanner" scan --format json --deterministic-output "$@" || [ $? = 1 ]
}
names() { jq -c '[.findings[] | select(.rule == "L2-TYPO-001") | .package.name] | sort' "$1"; }

for size in 10 1200; do
	mkdir -p "$work/$size"
	lockfile "$size" >"$work/$size/package-lock.json"
	scan --threads 1 "$work/$size/package-lock.json" >"$work/alone"
	scan --threads 4 "$work/$size/package-lock.json" >"$work/beside"
	cmp "$work/alone" "$work/beside"
	[ "$(names "$work/beside")" = '["@bable/core","expresss","loadsh"]' ] || { echo "FAILED: found $(names "$work/beside")"; exit 1; }
	scan --threads 4 "$work/$size" >"$work/folder"
	[ "$(names "$work/folder")" = "$(names "$work/alone")" ] || { echo "FAILED: another result in a folder"; exit 1; }
	scan --threads 4 --as package-lock - <"$work/$size/package-lock.json" >"$work/stdin"
	[ "$(names "$work/stdin")" = "$(names "$work/alone")" ] || { echo "FAILED: another result from stdin"; exit 1; }
	echo "ok: a lockfile of $(stat -c %s "$work/$size/package-lock.json") bytes: the same with and without a second thread"
done
[ "$(stat -c %s "$work/1200/package-lock.json")" -gt 65536 ] || { echo "FAILED: the large one is small"; exit 1; }

# Where nothing can be read as meant, the thread is waited for all the same.
head -c 100000 "$work/1200/package-lock.json" >"$work/cut.json"
status=0
"$scanner" scan --threads 4 --as package-lock "$work/cut.json" >/dev/null 2>&1 || status=$?
[ "$status" = 4 ] || { echo "FAILED: a lockfile that is cut off ends with $status"; exit 1; }
echo "ok: a lockfile that is cut off is an incomplete scan"
