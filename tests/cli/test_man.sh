# Every verb has an example, and its man page is sound.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
for name in scanner packtool corpusd; do
	[ -x "$PICKET_BIN/$name" ] || continue
	sh "$PICKET_SRC/docs/man.sh" "$PICKET_BIN/$name" "$name" "$work"
	test "$(ls "$work/$name"-*.1 | wc -l)" -ge 4 || { echo "FAILED: $name has hardly any page"; bad=1; }
	for page in "$work/$name"-*.1; do
		verb=$(basename "$page" .1)
		case $verb in
		*-version) ;;
		*) grep -q '^\.SH EXAMPLE' "$page" || { echo "FAILED: $verb has no example"; bad=1; } ;;
		esac
	done
done
for page in "$work"/*.1 "$PICKET_SRC"/docs/man/*.1; do
	if ! mandoc -T lint -W error "$page"; then
		echo "FAILED: $(basename "$page") has errors"
		bad=1
	fi
done
[ $bad = 0 ] && echo "ok: every verb has an example, and every page is sound"
exit $bad
