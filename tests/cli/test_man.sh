# Every verb has an example, and its man page is sound.
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
for page in "$work"/*.1; do
	if ! mandoc -T lint -W error "$page"; then
		echo "FAILED: $(basename "$page") has errors"
		bad=1
	fi
done
[ $bad = 0 ] && echo "ok: every verb has an example, and every page is sound"
exit $bad
