# Every verb has an example, its man page is sound, and its help fits a terminal of 80 columns.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
for name in picket scanner packtool corpusd; do
	[ -x "$PICKET_BIN/$name" ] || continue
	sh "$PICKET_SRC/docs/man.sh" "$PICKET_BIN" "$name" "$work"
	for page in $(sed -n 's,^.fBpicket.-\(.*\).fR(1)$,picket-\1,p' "$work/$name.1" | tr -d '\\'); do
		test "$page" = picket || test -e "$work/$page.1" || { echo "FAILED: $name.1 names $page, which is no page"; bad=1; }
	done
done
test "$(ls "$work"/picket-*.1 | wc -l)" -ge 60 || { echo "FAILED: hardly any page"; ls "$work"; bad=1; }
for page in "$work"/picket-*.1; do
	verb=$(basename "$page" .1)
	grep -q '^\.SH EXAMPLE' "$page" || { echo "FAILED: $verb has no example"; bad=1; }
	grep -q '^.fBpicket ' "$page" || { echo "FAILED: $verb's synopsis does not begin with picket"; bad=1; }
done
# Examples are lines to paste: those alone may be longer.
for name in picket scanner packtool corpusd; do
	[ -x "$PICKET_BIN/$name" ] || continue
	"$PICKET_BIN/$name" help >"$work/help"
	verbs=$(sed -n 's/^  \([a-z][a-z]*\( [a-z]*\)\{0,2\}\)  .*/\1/p' "$work/help" | tr ' ' _)
	for verb in $verbs; do
		# Unquoted on purpose: a verb may be several words.
		"$PICKET_BIN/$name" help $(echo "$verb" | tr _ ' ') | sed '/^example:/,$d' >>"$work/help"
	done
	awk 'length($0) > 80' "$work/help" >"$work/wide"
	test "$(wc -l <"$work/help")" -ge 20 || { echo "FAILED: hardly any help of $name"; bad=1; }
	test ! -s "$work/wide" || { echo "FAILED: help of $name is wider than 80 columns:"; cat "$work/wide"; bad=1; }
done
for page in "$work"/*.1; do
	if ! mandoc -T lint -W error "$page"; then
		echo "FAILED: $(basename "$page") has errors"
		bad=1
	fi
done
[ $bad = 0 ] && echo "ok: every verb has an example, and every page is sound"
exit $bad
