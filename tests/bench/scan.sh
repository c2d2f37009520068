#!/bin/bash
# How fast is a whole scan, against what people call fast, on the same tree in the same run?
#	tests/bench/scan.sh TREE [RUNS]		(PICKET_BIN: the folder of the programs)
# Prints the best of RUNS, in wall and in processor seconds, for: rg for one literal; reading every byte;
# the scan. Best, not mean: what else the machine does only ever adds. Then the peak memory.
set -eu
tree=${1:?usage: scan.sh TREE [RUNS]}
runs=${2:-7}
scanner=${PICKET_BIN:?PICKET_BIN is not set}/scanner
times=$(mktemp)
trap 'rm -f "$times"' EXIT

measure() { # measure NAME COMMAND...: "name wall processor kilobytes"
	local name=$1 i
	shift
	for ((i = 0; i < runs; i++)); do
		/usr/bin/time -a -o "$times.one" -f "%e %U %S %M" "$@" >/dev/null 2>&1 || true
	done
	grep -v '^Command' "$times.one" | awk -v name="$name" '
		{ cpu = $2 + $3 }
		NR == 1 || $1 < wall { wall = $1 }
		NR == 1 || cpu < least { least = cpu }
		$4 > memory { memory = $4 }
		END { print name, wall, least, memory }' >>"$times"
	rm -f "$times.one"
}

measure rg rg -uuu -c zzqqxx "$tree"
measure read sh -c 'find "$0" -type f -print0 | xargs -0 cat' "$tree"
measure scan "$scanner" scan --summary "$tree"
measure scan-1-thread "$scanner" scan --summary --threads 1 "$tree"
awk '{ wall[$1] = $2; cpu[$1] = $3; memory[$1] = $4
	printf "%-14s %6.2f s wall %6.2f s processor %8.1f MB\n", $1, $2, $3, $4 / 1024 }
	END { printf "scan / rg: %.2f (wall), %.2f (processor); goal 3\n", wall["scan"] / wall["rg"], cpu["scan"] / cpu["rg"]
	printf "peak memory: %.0f MB; goal 150\n", memory["scan"] / 1024 }' "$times"
