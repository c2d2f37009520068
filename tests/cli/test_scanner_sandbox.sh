# The sandbox works for root and for an ordinary user, and the scan with it.
. "$PICKET_SRC/tests/cli/scanner.bash"
test=$PICKET_BUILD/tests/test_sandbox_sandbox
project shop
ln -s /etc/passwd shop/secret
ln -s /etc shop/src/etc
say "as this user the sandbox refuses what it must" "$test"
say "links that lead out are not read" gives 0 scanner scan --list-packages shop
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
	user() { setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=/nonexistent "$@"; }
	# The build may lie where an ordinary user cannot look.
	cp "$test" "$PICKET_BIN/scanner" .
	chmod 755 "$work" test_sandbox_sandbox scanner
	say "as an ordinary user the sandbox refuses what it must" user ./test_sandbox_sandbox
	say "as an ordinary user a scan works" user ./scanner scan --list-packages shop
	chmod 000 shop/node_modules/left-pad/package.json
	say "what an ordinary user cannot read makes the scan incomplete: exit 4" gives 4 user ./scanner scan --list-packages shop
	say "and is named" grep -q "left-pad/package.json" err
fi
