# `update` from a real registry: Verdaccio with tokens, TLS of a private authority, and a published package.
REAL_HOME=$HOME
. "$PICKET_SRC/tests/cli/pack.sh"
# Installed once for all builds; without scripts. Its node-fetch is pinned: it asks for a tag some mirrors lack.
at=$(dirname "$PICKET_BUILD")/verdaccio
mkdir -p "$at"
(
	flock 9
	[ -e "$at/done" ] || {
		echo '{"private":true,"dependencies":{"verdaccio":"6.5.2"},"overrides":{"node-fetch":"2.7.0"}}' >"$at/package.json"
		(cd "$at" && HOME=$REAL_HOME npm install --ignore-scripts --no-audit --no-fund --silent >/dev/null) && touch "$at/done"
	}
) 9>"$at/lock" || {
	echo "skipped: npm reaches no registry"
	[ -z "${CI:-}" ] || exit 1
	exit 0
}
export PICKET_CACHE=$work/cache npm_config_globalconfig=$work/none
unset npm_config_registry NPM_CONFIG_REGISTRY HTTPS_PROXY https_proxy HTTP_PROXY http_proxy || true
mkdir reg
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout reg/key.pem -out reg/cert.pem \
	-days 30 -subj /CN=test -addext 'subjectAltName=IP:127.0.0.1' 2>/dev/null
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
cat >reg/config.yaml <<YAML
storage: ./storage
auth: { htpasswd: { file: ./htpasswd } }
uplinks: {}
packages: { '**': { access: \$authenticated, publish: \$authenticated } }
https: { key: $work/reg/key.pem, cert: $work/reg/cert.pem }
log: { type: stdout, format: pretty, level: warn }
YAML
node "$at/node_modules/verdaccio/bin/verdaccio" -c reg/config.yaml -l "https://127.0.0.1:$port" >reg/log 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
url=https://127.0.0.1:$port/
ask() { node -e '
const https = require("https"), fs = require("fs");
const [method, path, body, token] = process.argv.slice(1);
const headers = { "content-type": "application/json", ...(token ? { authorization: "Bearer " + token } : {}) };
const r = https.request("'"$url"'" + path, { method, headers, ca: fs.readFileSync("reg/cert.pem") }, s => {
	let all = ""; s.on("data", d => all += d); s.on("end", () => { console.log(all); process.exit(s.statusCode < 300 ? 0 : 1); });
}).on("error", () => process.exit(1)); r.end(body);' "$@"; }
for _ in $(seq 150); do ask GET -/ping '' >/dev/null 2>&1 && break; sleep 0.1; done
token=$(ask PUT -/user/org.couchdb.user:picket '{"name":"picket","password":"picket-test","type":"user"}' |
	sed -n 's/.*"token": *"\([^"]*\)".*/\1/p')
[ -n "$token" ] || { echo "FAILED: no token"; cat reg/log; exit 1; }
printf 'registry=%s\n//127.0.0.1:%s/:_authToken=%s\ncafile=%s\n' "$url" "$port" "$token" "$work/reg/cert.pem" >.npmrc

# publish VERSION NAMES: as npm does it.
publish() {
	rm -rf pkg && mkdir -p pkg/lib
	printf '{"name":"npm-high-impact","version":"%s","type":"module"}\n' "$1" >pkg/package.json
	{ echo 'export const topDownload = ['; for n in $2; do echo "  '$n',"; done; echo ']'; } >pkg/lib/top-download.js
	(cd pkg && npm publish --silent >../published 2>&1) || { echo "FAILED: npm publish"; cat published; exit 1; }
}
known='ansi-styles async axios chalk commander debug esbuild eslint express glob inherits lodash minimatch ms postcss
react-is semver strip-ansi supports-color tslib typescript uuid ws yargs'
publish 1.0.0 "$known left-pad"
"$packtool" keys generate -q --name site -W -o keys
"$packtool" keys trust -q keys/site.pub --prefix 'site/*' --first-use
update() { "$packtool" update --key keys/site.key "$@"; }

is "the list of a real registry, with the token, the authority and the registry of .npmrc" update
says out 'npm-high-impact 1.0.0'
says out 'the first 25 taken'
is "nothing new, by ETag" update --json
says out '"notModified": true'
publish 1.1.0 "$known right-pad"
is "the next version" update
says out 'come: right-pad'
says out 'go: left-pad'
says out 'site/npm-popular e1 s2'
cp .npmrc whole
grep -v _authToken whole >.npmrc
fails "without the token" 1 FETCH-AUTH update
grep -v cafile whole >.npmrc
fails "without the authority" 1 FETCH-TLS update
cp whole .npmrc
tarball=$(ls reg/storage/npm-high-impact/*1.1.0.tgz)
rm -rf cache
printf X | dd of="$tarball" bs=1 seek=30 conv=notrunc status=none
fails "a tarball that was changed on the registry's disk" 5 UPDATE-INTEGRITY update
fails "a registry that offers an older version again" 5 UPDATE-OLDER sh -c "
	sed -i 's/\"latest\": *\"1.1.0\"/\"latest\":\"1.0.0\"/' reg/storage/npm-high-impact/package.json
	'$packtool' update --key keys/site.key"
is "what was in use is in use" "$packtool" corpus verify
"$packtool" corpus list >out && says out 'site/npm-popular .*s2'
