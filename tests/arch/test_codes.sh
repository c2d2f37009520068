# Every code of an error belongs to a family of lib/base/hint.c, so that none ends without a next step.
set -eu
cd "$PICKET_SRC"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n 's/^	{"\([A-Z-]*\)", .*/\1/p' lib/base/hint.c >"$work/families"
git grep -hoE '(err_set|err_errno|fail|refuse)\([^;"]*"[A-Z][A-Z0-9]+(-[A-Z0-9]+)*"' -- 'lib/*.c' 'scanner/*.c' 'packtool/*.c' 'corpusd/*.c' 'picket/*.c' |
	grep -oE '"[A-Z][A-Z0-9-]+"' | tr -d '"' | sort -u >"$work/codes"
test "$(wc -l <"$work/codes")" -gt 100 || { echo "FAILED: hardly any code was found"; exit 1; }
bad=0
while read -r code; do
	known=0
	while read -r family; do
		case $code in "$family"*) known=1 ;; esac
	done <"$work/families"
	[ $known = 1 ] || { echo "FAILED: $code has no next step in lib/base/hint.c"; bad=1; }
done <"$work/codes"
[ $bad = 0 ] && echo "ok: all $(wc -l <"$work/codes") codes have a next step"
exit $bad
