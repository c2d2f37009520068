#!/bin/bash
# How fast is a whole scan, against what people call fast, on the same tree in the same run?
#	tests/bench/scan.sh TREE [RUNS]		(PICKET_BIN: the folder of the programs)
# Prints the best of RUNS, in wall and in processor seconds, for: rg for one literal; reading every byte;
# the scan; the scan when an earlier one left what it found (content/recall.h), which the others do not use; a scan of the tree twice (hard links beside it); a project of ten packages; a file of
# 10 MB in one obfuscated line, and a small one. Best, not mean: what else the machine does only ever
# adds. Then the ratios and the peak memory.
set -eu
tree=${1:?usage: scan.sh TREE [RUNS]}
runs=${2:-7}
scanner=${PICKET_BIN:?PICKET_BIN is not set}/scanner
times=$(mktemp)
made=$(mktemp -d -p "$(dirname "$(realpath "$tree")")" .bench-XXXXXX) # where links to the tree can be
trap 'rm -rf "$times" "$times".* "$made"' EXIT

# An obfuscator's file of about $1 bytes in one line: a table of texts, and calls that look them up.
obfuscated() {
	awk -v size="$1" 'BEGIN {
		printf "var _0x1a=["
		for (n = 0; n < size / 2; i++) { s = sprintf("\x27\\x68\\x74\\x74%x\x27,", i); printf "%s", s; n += length(s) }
		printf "];function _0x2b(_0x3c){return _0x1a[_0x3c-0x1]}"
		for (; n < size; j++) { s = sprintf("_0x4d[_0x2b(0x%x)](_0x2b(0x%x)+_0x2b(0x1));", j % 99 + 1, j % 77 + 1); printf "%s", s; n += length(s) }
	}'
}

mkdir -p "$made/twice" "$made/line" "$made/small" "$made/ten/node_modules"
cp -al "$tree" "$made/twice/a"
cp -al "$tree" "$made/twice/b"
obfuscated 10000000 >"$made/line/index.js"
obfuscated 880 >"$made/small/index.js"
echo '{"name":"ten","version":"1.0.0"}' >"$made/ten/package.json"
find "$tree/node_modules" -mindepth 2 -maxdepth 2 -name package.json | sort | head -10 |
	while read -r file; do cp -al "$(dirname "$file")" "$made/ten/node_modules/"; done

names=(rg read scan again scan-1-thread twice ten-packages one-line-10MB obfuscated-880B)
run() { # NAME: what it stands for
	case $1 in
	rg) rg -uuu -c zzqqxx "$tree" ;;
	read) find "$tree" -type f -print0 | xargs -0 cat ;;
	scan) "$scanner" scan --summary --no-cache "$tree" ;;
	again) "$scanner" scan --summary "$tree" ;;
	scan-1-thread) "$scanner" scan --summary --no-cache --threads 1 "$tree" ;;
	twice) "$scanner" scan --summary --no-cache "$made/twice" ;;
	ten-packages) "$scanner" scan --summary "$made/ten" ;;
	one-line-10MB) "$scanner" scan --summary "$made/line" ;;
	obfuscated-880B) "$scanner" scan --summary "$made/small" ;;
	esac
}
export -f run
export tree scanner made

run again >/dev/null 2>&1 || true
# By turns: a machine that is faster for a minute is so for all of them.
for ((i = 0; i < runs; i++)); do
	for name in "${names[@]}"; do
		/usr/bin/time -a -o "$times.$name" -f "%e %U %S %M" bash -c 'run "$0"' "$name" >/dev/null 2>&1 || true
	done
done
for name in "${names[@]}"; do
	grep -v '^Command' "$times.$name" | awk -v name="$name" '
		{ cpu = $2 + $3 }
		NR == 1 || $1 < wall { wall = $1 }
		NR == 1 || cpu < least { least = cpu }
		$4 > memory { memory = $4 }
		END { print name, wall, least, memory }' >>"$times"
done
awk '{ wall[$1] = $2; cpu[$1] = $3; memory[$1] = $4
	printf "%-14s %6.2f s wall %6.2f s processor %8.1f MB\n", $1, $2, $3, $4 / 1024 }
	END { printf "scan / rg: %.2f (wall), %.2f (processor); goal 3\n", wall["scan"] / wall["rg"], cpu["scan"] / cpu["rg"]
	printf "again / rg: %.2f (wall), %.2f (processor)\n", wall["again"] / wall["rg"], cpu["again"] / cpu["rg"]
	printf "twice the tree: %.2f times (wall), %.2f times (processor)\n", wall["twice"] / wall["scan"], cpu["twice"] / cpu["scan"]
	printf "10 MB in one obfuscated line: %.2f s; goal 1 s\n", wall["one-line-10MB"]
	printf "peak memory: %.0f MB; goal 150\n", memory["scan"] / 1024 }' "$times"
