#!/bin/bash
# Each ceiling of the headers in limits.txt has a row there, and the test that the row names mentions it. In a limits.h every
# constant is one; in another header those whose names say so.
set -eu
cd "$PICKET_SRC"
bad=0 count=0
wrong() { echo "$*"; bad=1; }
rows() { grep -vE '^(#|$)' tests/arch/limits.txt; }

while read -r header; do
	while read -r name; do
		count=$((count + 1))
		[ "$(rows | awk -v h="$header" -v n="$name" '$1 == h && $2 == n' | wc -l)" = 1 ] ||
			wrong "$header: $name needs one row in tests/arch/limits.txt"
	done < <(sed -nE 's/^#define[[:space:]]+([A-Z][A-Z0-9_]*)[[:space:]]+[^[:space:]].*/\1/p' "$header" |
		{ case $header in */limits.h) cat ;; *) grep '_MAX$' || true ;; esac; })
done < <(rows | awk '{print $1}' | sort -u)
while read -r header name test why; do
	grep -qE "^#define[[:space:]]+$name[[:space:]]" "$header" || wrong "limits.txt: $header has no $name"
	if [ "$test" = - ]; then
		[ -n "$why" ] || wrong "limits.txt: $name has neither a test nor a reason"
	elif ! grep -qw "$name" "$test"; then
		wrong "limits.txt: $test does not name $name"
	fi
done < <(rows)
[ "$count" -gt 40 ] || wrong "only $count ceilings seen: the check is broken"
exit $bad
