#!/bin/bash
# A saved report in another format: the same bytes as if it had been written so at first.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work
for example in app incident; do
	scan() { "$PICKET_BIN/scanner" scan --show info --deterministic-output --format "$1" -o "$2" "$PICKET_SRC/examples/$example"; }
	scan json "$work/scan.json"
	for format in json jsonl table sarif html cyclonedx spdx gitlab github junit markdown tsv ml-context; do
		scan "$format" "$work/first"
		"$PICKET_BIN/scanner" convert --format "$format" "$work/scan.json" >"$work/second"
		cmp "$work/first" "$work/second" || { echo "FAILED: $example as $format"; exit 1; }
	done
	echo "ok: $example in every format"
done
refuses() {
	status=0
	"$PICKET_BIN/scanner" convert "$work/bad" >/dev/null 2>"$work/err" || status=$?
	[ "$status" = 2 ] && grep -q "$1" "$work/err" || { echo "FAILED: $2: $status $(cat "$work/err")"; exit 1; }
	echo "ok: $2"
}
echo '{"schema":"another"}' >"$work/bad"; refuses SAVED-FORMAT "another document is refused"
jq '.findings[0].severity = "terrible"' "$work/scan.json" >"$work/bad"; refuses SAVED-FORMAT "a severity that does not exist"
jq '.edges += [{"from": 999999, "to": 0}]' "$work/scan.json" >"$work/bad"; refuses SAVED-FORMAT "an edge to no package"
jq '.findings[0].behaviours = [range(99) | tostring]' "$work/scan.json" >"$work/bad"; refuses SAVED-FORMAT "more behaviours than there can be"
jq '.findings[0].line = 4294967296' "$work/scan.json" >"$work/bad"; refuses SAVED-FORMAT "a line past the last"
