#!/bin/bash
# docs/rules.md and the table of rules say the same: every rule of the table has its chapter, in the
# table's order, every chapter has its rule, and the rule's title stands in it.
set -eu
cd "$PICKET_SRC"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The ids in the order of the rows, from the files that define the rules.
grep -oE '^[[:space:]]*&rule_[a-z0-9_]+' scanner/rule/table.c | sed 's/.*&//' > "$work/rows"
while read -r row; do
	file=$(grep -lE "^const struct rule $row = " scanner/rule/*.c) || { echo "no file defines $row"; exit 1; }
	sed -n "/^const struct rule $row = /,/^};/p" "$file" > "$work/rule"
	id=$(sed -n 's/.*\.id = "\([^"]*\)".*/\1/p' "$work/rule" | head -1)
	title=$(sed -n 's/.*\.title = "\([^"]*\)".*/\1/p' "$work/rule" | head -1)
	echo "$id"
	grep -qF "**$title" docs/rules.md || { echo "docs/rules.md lacks the title of $id: $title" >&2; exit 1; }
done < "$work/rows" > "$work/ids"
[ -s "$work/ids" ] || { echo "no rule found in the table"; exit 1; }

sort -c "$work/ids" || { echo "the table is not sorted by id"; exit 1; }
sed -n 's/^## \(L2-[A-Z]*-[0-9*]*\).*/\1/p' docs/rules.md > "$work/chapters"
diff "$work/ids" "$work/chapters" || { echo "the table (<) and docs/rules.md (>) differ"; exit 1; }
