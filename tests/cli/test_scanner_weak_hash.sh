#!/bin/bash
# Rows of old hashes are found where they can be; a row may tell how its file begins, and then no other file is it.
. "$PICKET_SRC/tests/cli/pack.sh"
mkdir -p target/node_modules/p
echo '{"name":"app","version":"1.0.0"}' >target/package.json
echo '{"name":"p","version":"1.0.0"}' >target/node_modules/p/package.json
printf 'MZ\220\0\3\0\0\0 a program for Windows' >target/node_modules/p/tool.exe
printf '\177ELF\2\1\1\0 a program for Linux' >target/node_modules/p/tool.node
md5() { md5sum <"target/node_modules/p/$1" | cut -d' ' -f1; }
make_key team
is "the key is trusted" "$packtool" keys trust --first-use --prefix 'local/*' keys/team.pub
findings() { "$PICKET_BIN/scanner" scan --format json target | jq -r '.findings[] | select(.rule == "L2-IOC-001") | .file' | sort | tr '\n' ' '; }
pack() { # NOTE-OF-EXE NOTE-OF-ELF: a pack with both MD5 rows, in force
	rm -rf src ioc.iocpack store/packs store/state
	is "row of the exe" "$packtool" ioc add md5 "$(md5 tool.exe)" --dir src
	is "row of the elf" "$packtool" ioc add md5 "$(md5 tool.node)" --dir src
	sed -i "s/^\(md5	$(md5 tool.exe)	[^	]*	\).*/\1$1/; s/^\(md5	$(md5 tool.node)	[^	]*	\).*/\1$2/" src/indicator.tsv
	is "built" "$packtool" pack build src -o ioc.iocpack --seq "$((++seq))"
	is "signed" "$packtool" pack sign --key keys/team.key ioc.iocpack
	is "imported" "$packtool" corpus import --new-state ioc.iocpack
}
expect() { [ "$(findings)" = "$1" ] || { echo "FAILED: $2: found \"$(findings)\""; exit 1; }; echo "ok: $2"; }
seq=0
both="node_modules/p/tool.exe node_modules/p/tool.node "
pack "a dropper" "another"; expect "$both" "without a beginning told, both are found"
pack "head=4d5a a dropper" "head=7f454c46"; expect "$both" "with the right beginnings, both are found"
pack "head=4d5a a dropper" "head=4d5a"; expect "node_modules/p/tool.exe " "a file that begins otherwise is not looked at"
pack "head=4d5a a dropper" "head=4d5"; expect "$both" "a beginning that is not hex counts as none"
