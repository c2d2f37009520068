# YARA rules: from a file into a signed pack, and looked for in files of every kind; never silently not looked for.
. "$PICKET_SRC/tests/cli/pack.sh"
scanner=$PICKET_BIN/scanner
cat >rules.yar <<'END'
/* a collection's head, which no rule keeps */
rule Acme_Worm : worm {
	meta:
		author = "a team" // who	says so
	strings:
		$a = "acme_worm_	marker"
		$b = { 7F 45 4C 46 [4-6] ( 41 | 42 ) } /* a { brace */
		$c = /beacon-[0-9a-f]{8}\/"/ nocase

	condition:
		any of them
}
rule Acme_Second { strings: $x = "second-stage-payload" condition: $x }
END
is "rules are added from a file" "$packtool" ioc add --type yara --file rules.yar --dir src --pack acme/rules --severity critical
says out 'yara Acme_Worm added'
says out 'yara Acme_Second added'
if grep -q 'not compiled here' err; then
	# Built or run without libyara: nothing is passed over in silence.
	make_key alice
	"$packtool" keys trust --first-use -q keys/alice.pub
	fails "lint does not pass rules that nobody compiled" 1 'LINT-YARA' "$packtool" pack build src -o p1
	"$packtool" pack build -q src -o p1 --allow LINT-YARA
	"$packtool" pack sign -q p1 --key keys/alice.key --allow LINT-YARA
	"$packtool" corpus import -q p1
	mkdir t && printf '{"name":"shop","version":"1.0.0"}' >t/package.json
	fails "a scan says so and is not complete" 4 '' "$scanner" scan t
	says out '2 YARA rules of pack acme/rules were not looked for'
	exit 0
fi
"$packtool" ioc list --dir src >out
is "each is an indicator of its own" test "$(grep -c yara out)" = 2
is "a TAB in a string is spelled, others are blanks" grep -q '\$a = "acme_worm_\\tmarker"' src/yara.tsv
fails "adding one again is said" 1 IOC-KNOWN "$packtool" ioc add yara --file rules.yar --dir src
bad() { # bad SENTENCE WORDS: the rule on stdin is refused, and nothing is left of it
	cat >bad.yar
	fails "$1" 1 "$2" "$packtool" ioc add yara --file bad.yar --dir bad --pack acme/bad
	test ! -s bad/yara.tsv
}
bad "a rule that does not compile is named by its line" 'rule X: line 1: undefined string' <<<'rule X { condition: $a }'
bad "modules are refused" 'import is not allowed' <<<'import "pe" rule X { condition: true }'
bad "includes are refused" 'include is not allowed' <<<'rule X { condition: true } include "/etc/passwd"'
bad "includes inside a rule are refused" 'include is not allowed' <<<'rule X { condition: include "x" true }'
bad "private rules are refused" 'private and global' <<<'private rule X { condition: true }'
bad "a rule that needs another is refused" 'undefined identifier' <<<'rule X { condition: true } rule Y { condition: X }'
bad "two rules of one name are refused" 'a second rule X' <<<'rule X { condition: true } rule X { condition: false }'
bad "a rule without its end is refused" 'without its end' <<<'rule X { strings: $a = "} condition: $a }'
bad "a file without a rule is refused" 'no rule in it' <<<'// nothing'
{ printf 'rule X { strings: $a = "'; head -c 600 /dev/zero | tr '\0' x; printf '" condition: $a }\n'; } |
	bad "a line that is too long is refused" 'longer than 512 bytes'
{ printf 'rule X { condition:\n'; for n in $(seq 1200); do printf 'true or\n'; done; printf 'true }\n'; } |
	bad "a rule of too many lines is refused" 'more than 1024 lines'
fails "a value is no rule" 2 'come from a file' "$packtool" ioc add yara X --dir bad
fails "a file goes with yara alone" 2 'goes with kind yara' "$packtool" ioc add domain a.b --file rules.yar --dir bad

cp -r src torn && sed -i '/\t5\t/d' torn/yara.tsv
fails "a missing line is named" 1 SOURCE-RULE "$packtool" pack build torn -o torn.pack
cp -r src other && sed -i 's/rule Acme_Second/rule Acme_Third/' other/yara.tsv
fails "a rule under another's name is refused" 1 'its lines are the rule Acme_Third' "$packtool" pack build other -o other.pack
cp -r src loose && sed -i '/^yara\tAcme_Second/d' loose/indicator.tsv
fails "lines that nothing names are refused" 1 'no indicator of kind yara' "$packtool" pack build loose -o loose.pack
cp -r src broad && sed -i 's/second-stage-payload/require/' broad/yara.tsv
cat >list.txt <<'END'
picket-canaries 1
never text const fs = require('fs')
END
make_key alice
"$packtool" keys trust --first-use -q keys/alice.pub
"$packtool" pack canaries -q list.txt --key keys/alice.key
fails "a rule that matches what must never match is refused" 1 'rule Acme_Second matches a text that must never' \
	"$packtool" pack build broad -o broad.pack --canaries list.txt

is "the folder is without fault" "$packtool" pack lint src
is "it builds" "$packtool" pack build src -o p1 --seq 1 --created 1795229340
is "to the same bytes" sh -c "$packtool pack build -q src -o p1b --seq 1 --created 1795229340 && cmp p1 p1b"
is "sorting changes nothing" sh -c "$packtool pack fmt src && $packtool pack build -q src -o p1b --seq 1 --created 1795229340 && cmp p1 p1b"
"$packtool" pack sign -q p1 --key keys/alice.key
is "it is imported" "$packtool" corpus import p1
is "a curator sees the rule" "$packtool" pack why yara Acme_Worm
says out 'Acme_Worm'

mkdir -p t/node_modules/left-pad && cd t
printf '{"name":"shop","version":"1.0.0"}' >package.json
printf '{"name":"left-pad","version":"1.3.0","main":"index.js"}' >node_modules/left-pad/package.json
printf 'a\nb\nvar x = "second-stage-payload"\n' >node_modules/left-pad/index.js
printf '\177ELF\1\1\1\1A\0\0\0\0\0\0' >node_modules/left-pad/addon.node
{ head -c 9000000 /dev/zero; printf 'acme_worm_\tmarker'; } >node_modules/left-pad/big.bin
cd ..
"$scanner" scan t --format json >r.json 2>err || { cat err; exit 1; }
found() { jq -r --arg f "$1" '.findings[] | select(.rule == "L2-IOC-001" and (.file | endswith($f))) | "\(.line) \(.message) \(.corpus.pack) \(.corpus.row)"' r.json; }
found index.js | tee out
says out '^3 This file matches the YARA rule Acme_Second. acme/rules IOC-'
found addon.node >out
says out 'the YARA rule Acme_Worm. acme/rules'
found big.bin >out
says out 'the YARA rule Acme_Worm'
is "the scan is whole" test "$(jq -r .status r.json)" = complete
"$scanner" scan t --format json --threads 1 --deterministic-output >a.json 2>err
"$scanner" scan t --format json --threads 8 --deterministic-output >b.json 2>err
is "and the same with any number of threads" cmp a.json b.json

# More files than a scan meets before it recalls what an earlier one found (content/recall.h), under rules that change meanwhile.
mkdir -p wide/lib && printf '{"name":"shop","version":"1.0.0"}' >wide/package.json
for n in $(seq 600); do echo "// $n earlier-words, and later-words" >"wide/lib/$n.js"; done
ruled() { # ruled SEQUENCE WORDS: how many files a scan says they stand in
	echo "rule Acme_Changes { strings: \$a = \"$2\" condition: \$a }" >changes.yar
	rm -rf changes && "$packtool" ioc add -q --type yara --file changes.yar --dir changes --pack acme/changes --severity high
	"$packtool" pack build -q changes -o c"$1" --seq "$1" --created 1795229340
	"$packtool" pack sign -q c"$1" --key keys/alice.key
	"$packtool" corpus import -q c"$1"
	"$scanner" scan wide --format json --threads 1 >r.json 2>err || true
	jq '[.findings[] | select(.rule == "L2-IOC-001")] | length' r.json
}
is "a rule is asked of every file" test "$(ruled 1 earlier-words)" = 600
is "and the rule that takes its place as well" test "$(ruled 2 nowhere-to-be-seen)" = 0
is "also when it says what the first one did" test "$(ruled 3 later-words)" = 600
"$packtool" corpus remove -q acme/changes

# CONTENT_HUNTS_MAX, 64: rules that match one file and are kept.
many() { # many N: a pack of N rules that all match
	seq "$1" | sed 's/.*/rule Many_& { strings: $a = "every-one-matches" condition: $a }/' >many.yar
	rm -rf many && "$packtool" ioc add -q --type yara --file many.yar --dir many --pack acme/many --severity high
	"$packtool" pack build -q many -o m"$1" --seq "$1" --created 1795229340
	"$packtool" pack sign -q m"$1" --key keys/alice.key
	"$packtool" corpus import -q m"$1"
}
mkdir -p every && printf '{"name":"shop","version":"1.0.0"}' >every/package.json && echo every-one-matches >every/a.txt
many 64
"$scanner" scan every --format json >r.json 2>err || true
is "of 64 rules that match a file as many are shown as of all indicators" test "$(jq '[.findings[] | select(.rule == "L2-IOC-001")] | length' r.json)" = 32
is "with the number of the others" grep -q 'and 32 other indicators in this file' r.json
is "the scan is whole" test "$(jq -r .status r.json)" = complete
many 65
"$scanner" scan every --format json >r.json 2>err || true
is "of 65 not all are kept, which is said" test "$(jq -r .status r.json)" != complete
"$packtool" corpus remove -q acme/many

# A module that the grammar lets through cannot exist; a rule that another version of the engine refuses can. It is
# told, and the others are looked for.
cp -r src worse && sed -i 's/condition: \$x }/condition: $x and undefined_thing }/' worse/yara.tsv
is "who allows it builds a rule that does not compile" "$packtool" pack build -q worse -o p2 --prev p1 --allow LINT-YARA
"$packtool" pack sign -q p2 --key keys/alice.key --allow LINT-YARA
"$packtool" corpus import -q p2
status=0
"$scanner" scan t --format json >r.json 2>err || status=$?
is "then the scan is not complete" test "$status" = 4
jq -r '.findings[] | select(.rule == "L2-SCAN-001") | .message' r.json >out
says out '1 of 2 YARA rules of pack acme/rules do not compile here and were not looked for; the first is Acme_Second'
found addon.node >out
says out 'Acme_Worm'

# Without the library: every program says so.
cat >none.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>
void *dlopen(const char *name, int flags)
{
	void *(*real)(const char *, int) = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
	return name && strstr(name, "libyara") ? NULL : real(name, flags);
}
END
"${CC:-cc}" -shared -fPIC -w -o none.so none.c -ldl
"$packtool" corpus rollback -q acme/rules --to 1 --reason test
status=0
preload=$work/none.so
if ldd "$scanner" | grep -q libasan; then preload="$(ldd "$scanner" | awk '/libasan/ {print $3}') $preload"; fi
LD_PRELOAD=$preload "$scanner" scan t --format json >r.json 2>err || status=$?
is "a scanner without the library is not complete" test "$status" = 4
jq -r '.findings[] | select(.rule == "L2-SCAN-001") | .message' r.json >out
says out '2 YARA rules of pack acme/rules were not looked for'
LD_PRELOAD=$preload fails "nor does lint pass rules that nobody compiled" 1 'LINT-YARA' "$packtool" pack build src -o q
is "a rule is removed with its lines" "$packtool" ioc remove yara Acme_Second --dir src
is "no line is left" test -z "$(grep second-stage src/yara.tsv)"
