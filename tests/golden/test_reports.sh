#!/bin/bash
# Every report of the two examples is, byte for byte, what tests/golden/reports holds: with a small pack of its own, so that
# the built-in corpus may grow, and with few rules. The page comes without its style and script.
#   PICKET_BIN=$PWD/build/release/bin PICKET_SRC=$PWD bash tests/golden/test_reports.sh --write
# writes them anew; look at the difference before it is committed.
. "$PICKET_SRC/tests/cli/scanner.bash"
[ -x "$PICKET_BIN/packtool" ] || { echo "packtool is not built here"; exit 0; }
golden=$PICKET_SRC/tests/golden/reports
rules='L2-IOC-001,L2-CRED-001,L2-POST-001,L2-LOCK-001,L2-FORK-001'
export HOME=$work XDG_CONFIG_HOME=$work/config

cp -r "$golden/source" source
packtool pack build -q source -o golden.iocpack --seq 7 --created 1795219200 --pack-version 2026.11.21
packtool keys generate -q --name golden -W -o keys
packtool pack sign -q golden.iocpack --key keys/golden.key
packtool keys trust -q keys/golden.pub --prefix 'golden/*' --first-use 2>/dev/null
packtool corpus import -q golden.iocpack
cp -r "$PICKET_SRC/examples/incident" "$PICKET_SRC/examples/app" .
cat >policy.yml <<'END'
suppress:
  - rule: L2-POST-001
    package: "pkg:npm/%40ctrl/*"
    reason: "an inert copy, read by hand <b>"
    owner: ann@example.com
    expires: 2999-01-31
END

render() { # render EXAMPLE FORMAT
	local format=$2 extra=
	[ "$format" != listing ] || { format=tsv extra=--list-packages; }
	scanner scan --deterministic-output --policy policy.yml --rules "$rules" -f "$format" $extra --show info "$1" |
		sed -E -e '/<style>/,/<\/style>/{/<style>.*|<\/style>/!d}' -e "s/'sha256-[^']*'/'sha256-...'/g" \
			-e 's|<style>.*|<style>...|' -e '/<script>/,/<\/script>/{/<script>|<\/script>/!d}' -e 's|<script>.*|<script>...|'
}

for format in table json jsonl tsv listing sarif github gitlab junit markdown html cyclonedx spdx ml-context; do
	render incident $format >incident.$format
done
for format in table html markdown listing; do
	render app $format >app.$format
done
if [ "${1:-}" = --write ]; then
	cp incident.* app.* "$golden/"
	echo "written: $(du -sh "$golden" | cut -f1)"
	exit 0
fi
for file in incident.* app.*; do
	say "$file is as it was" diff -u "$golden/$file" "$file"
done
say "nothing else lies there" test "$(cd "$golden" && ls | grep -v source)" = "$(ls -d incident.* app.*)"
