# linear PROGRAM LEAST ADDED [ARGUMENT...]: twice the input, twice the instructions. The program dumps a count for each of its
# inputs at once, twice and four times its size; at least so many inputs must have been counted.
# Instructions are counted by valgrind, so that a busy machine changes nothing.
linear() {
	local program=$PICKET_BUILD/tests/$1 least=$2 added=$3
	shift 3
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	mkdir -m 700 "$work/store"
	cd "$work"
	if grep -q __asan_init "$program"; then
		"$program" "$@"
		echo "with sanitizers: every input was read, none was counted"
		return
	fi
	valgrind --tool=callgrind --instr-atstart=no --callgrind-out-file="$work/out" "$program" "$@" >log 2>&1 || {
		cat log
		return 1
	}
	for dump in "$work"/out.*; do
		awk '/^desc: Trigger: Client Request:/ { sub(/.*Request: /, ""); kind = $0 }
			/^(summary|totals):/ { count = $2 }
			END { if (kind != "") print kind, count }' "$dump"
	done | sort -k1,1 -k2,2n >counts
	# Four times the input: at most six times the instructions, and the second doubling at most 2.5 times (a
	# bound that is reached only by the larger input may make the first one look worse). Without what any input costs:
	# if ADDED is 1, the second doubling may add 2.5 times what the first did.
	awk -v least="$least" -v added="$added" '$1 != kind { kind = $1; n = 0 }
		{ n++; c[n] = $3 }
		n == 3 {
			kinds++
			worse = (c[3] > 2.5 * c[2] || c[3] > 6 * c[1] || (added && c[3] - c[2] > 2.5 * (c[2] - c[1])))
			printf("%-18s %10d %10d %10d  %5.2f%s\n", kind, c[1], c[2], c[3], c[3] / c[2], worse ? "  more than linear" : "")
			bad += worse
		}
		END {
			if (kinds < least) { print "only " kinds + 0 " inputs were counted"; exit 1 }
			exit (bad > 0)
		}' counts
}
