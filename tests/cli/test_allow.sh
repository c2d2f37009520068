# Allow rows lower a finding, only where the root grants it, and only for the very bytes that were looked at.
. "$PICKET_SRC/tests/cli/pack.sh"
scanner=$PICKET_BIN/scanner

make_key alice
project=$work/app
mkdir -p "$project/node_modules/native"
cat >"$project/package.json" <<'END'
{"name":"app","version":"1.0.0","dependencies":{"native":"1.0.0"}}
END
cat >"$project/package-lock.json" <<'END'
{"name":"app","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"app","version":"1.0.0","dependencies":{"native":"1.0.0"}},
"node_modules/native":{"version":"1.0.0","resolved":"https://registry.example.com/native/-/native-1.0.0.tgz","integrity":"sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==","hasInstallScript":true}}}
END
cat >"$project/node_modules/native/package.json" <<'END'
{"name":"native","version":"1.0.0","scripts":{"install":"node setup.js"}}
END
echo 'console.log("building");' >"$project/node_modules/native/setup.js"
hash() { sha256sum <"$project/node_modules/native/$1" | cut -c1-64; }

# An advisory, a statement that it does not matter here, and a hook that somebody has read.
mkdir source
printf 'name acme/iocs\ndate 2026-11-21\n' >source/pack.txt
printf 'source\ttitle\turl\tlicence\tretrieved\tdigest\nteam\tOwn findings\t\tfacts\t2026-11-21\t\n' >source/source.tsv
head='record	class	severity	confidence	cvss	campaign	summary	aliases	fixed	reference	published	modified	expires	source'
# ... behind a hundred other statements about that version: each is looked at.
others=$(seq -f '%03g' 1 100)
row() { printf "$1" $others; }
printf '%s\n' "$head" "ADV-1	advisory	high	high			A hole	CVE-2026-1						team" \
	"OK-1	allow	info	high			never called	CVE-2026-1						team" \
	"OK-2	allow	info	high			read by alice							team" >source/record.tsv
row 'OK-0%s\tallow\tinfo\thigh\t\t\tanother matter\tCVE-1\t\t\t\t\t\tteam\n' >>source/record.tsv
printf 'ecosystem\tname\trecord\tpart\tkind\tspec\nnpm\tnative\tADV-1\t0\tall\t\nnpm\tnative\tOK-1\t0\tversions\t1.0.0\nnpm\tnative\tOK-2\t0\tversions\t1.0.0\n' >source/affected.tsv
row 'npm\tnative\tOK-0%s\t0\tall\t\n' >>source/affected.tsv
for table in record affected; do
	{ head -n 1 source/$table.tsv; tail -n +2 source/$table.tsv | LC_ALL=C sort; } >rows && mv rows source/$table.tsv
done
{
	printf 'kind\tvalue\trecord\tnote\n'
	printf 'sha256\t%s\tOK-2\t\n' "$(hash package.json)" "$(hash setup.js)" | sort
} >source/indicator.tsv
is "the pack builds" "$packtool" pack build -q source -o p.iocpack --seq 1
is "and is signed" "$packtool" pack sign -q p.iocpack --key keys/alice.key
level() { "$scanner" scan "$project" --format json --show info >out 2>err || true; jq -r "[.findings[]|select(.rule==\"$1\")|.severity]|join(\",\")" out; }

is "trusted without a grant" "$packtool" keys trust -q --first-use keys/alice.pub
is "it is imported" "$packtool" corpus import -q p.iocpack
is "allow rows do not count" test "$(level L2-ADV-001)" = high
is "nor for the hook" test "$(level L2-POST-001)" = medium

rm -rf store
is "a root that grants allow" sh -c "$packtool keys root init -q keys/alice.pub -o acme.roots && $packtool keys root set acme.roots 'grant acme/* deny,allow' && $packtool keys root sign acme.roots --key keys/alice.key"
is "is trusted" "$packtool" keys root install acme.roots --first-use
is "the same pack is imported" "$packtool" corpus import -q p.iocpack
is "the hole is lowered" test "$(level L2-ADV-001)" = info
is "and the finding says by what" sh -c "jq -e '.findings[]|select(.rule==\"L2-ADV-001\")|.evidence|test(\"lowered from high by OK-1 of acme/iocs: never called\")' out"
is "the hook is lowered" test "$(level L2-POST-001)" = info
is "rows that pin files are no indicators" test "$(level L2-IOC-001)" = ""
echo '//' >>"$project/node_modules/native/setup.js"
is "one byte more, and the hook counts again" test "$(level L2-POST-001)" = medium
