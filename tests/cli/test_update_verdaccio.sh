# `update` from a real registry: Verdaccio with tokens, TLS of a private authority, a published package; then with its files
# changed on its disk, and with somebody between who lies.
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
	-days 30 -subj /CN=test -addext 'subjectAltName=IP:127.0.0.1,DNS:localhost' 2>/dev/null
cat >reg/config.yaml <<YAML
storage: ./storage
auth: { htpasswd: { file: ./htpasswd } }
uplinks: {}
packages: { '**': { access: \$authenticated, publish: \$authenticated } }
https: { key: $work/reg/key.pem, cert: $work/reg/cert.pem }
log: { type: stdout, format: pretty, level: warn }
YAML
server= between=
trap 'kill $server $between 2>/dev/null; rm -rf "$work"' EXIT
ask() { node -e '
const https = require("https"), fs = require("fs");
const [method, path, body, token] = process.argv.slice(1);
const headers = { "content-type": "application/json", ...(token ? { authorization: "Bearer " + token } : {}) };
const r = https.request("'"$url"'" + path, { method, headers, ca: fs.readFileSync("reg/cert.pem") }, s => {
	let all = ""; s.on("data", d => all += d); s.on("end", () => { console.log(all); process.exit(s.statusCode < 300 ? 0 : 1); });
}).on("error", () => process.exit(1)); r.end(body);' "$@"; }
# It cannot be told to take any port: a free one is looked for, and another one when somebody else was quicker.
start() {
	port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
	url=https://127.0.0.1:$port/
	node "$at/node_modules/verdaccio/bin/verdaccio" -c reg/config.yaml -l "https://127.0.0.1:$port" >reg/log 2>&1 &
	server=$!
	for _ in $(seq 1200); do
		ask GET -/ping '' >/dev/null 2>&1 && return 0
		kill -0 $server 2>/dev/null || return 1
		sleep 0.1
	done
	kill $server
	return 1
}
start || start || start || { echo "FAILED: no registry"; cat reg/log; exit 1; }
echo truth >reg/lie
node "$PICKET_SRC/tests/cli/between.mjs" reg "$port" >reg/between-out 2>&1 &
between=$!
for _ in $(seq 1200); do [ -e reg/between-port ] && break; sleep 0.1; done
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
cp "$tarball" sound
printf X | dd of="$tarball" bs=1 seek=30 conv=notrunc status=none
fails "a tarball that was changed on the registry's disk" 5 UPDATE-INTEGRITY update
cp sound "$tarball"

# store VERSION ARCHIVE [EDIT]: the registry's own files say that this is the latest; EDIT is of its dist.
openssl ecparam -name prime256v1 -genkey -noout -out reg/sign.pem
printf '# keyid\tkey\nSHA256:test\t%s\n' "$(openssl ec -in reg/sign.pem -pubout -outform DER 2>/dev/null | base64 -w0)" >reg/keys.tsv
store() { node -e '
const fs = require("fs"), crypto = require("crypto"), at = "reg/storage/npm-high-impact/";
const [version, archive, edit] = process.argv.slice(1);
const all = JSON.parse(fs.readFileSync(at + "package.json")), bytes = fs.readFileSync(archive), file = `npm-high-impact-${version}.tgz`;
const one = JSON.parse(JSON.stringify(all.versions["1.1.0"])), dist = one.dist;
Object.assign(one, { version, _id: "npm-high-impact@" + version });
dist.tarball = dist.tarball.replace(/[^/]*$/, file);
dist.integrity = "sha512-" + crypto.createHash("sha512").update(bytes).digest("base64");
dist.shasum = crypto.createHash("sha1").update(bytes).digest("hex");
const sign = text => [{ keyid: "SHA256:test", sig: crypto.sign("sha256", Buffer.from(text), fs.readFileSync("reg/sign.pem")).toString("base64") }];
eval(edit ?? "");
all.versions[version] = one;
all["dist-tags"].latest = version;
all._attachments[file] = { shasum: dist.shasum };
fs.writeFileSync(at + file, bytes);
fs.writeFileSync(at + "package.json", JSON.stringify(all));' "$@"; }
lie() { node "$PICKET_SRC/tests/cli/lies.mjs" "$1" >"$1.tgz"; }
# With sanitizers the bomb takes half a minute: there cli.update has it alone.
bomb=bomb
case $PICKET_BUILD in *asan) bomb= ;; esac
for a in truncated trailing traversal absolute link hardlink code $bomb; do lie $a && store 1.2.0 $a.tgz && case $a in
	truncated) fails "a truncated gzip" 1 NPMTAR-GZIP update ;;
	trailing) fails "bytes behind the gzip" 1 NPMTAR-GZIP update ;;
	traversal) fails "a path that climbs out" 1 NPMTAR-NAME update ;;
	absolute) fails "an absolute path" 1 NPMTAR-NAME update ;;
	link) fails "a symbolic link" 1 NPMTAR-LINK update ;;
	hardlink) fails "a hard link" 1 NPMTAR-LINK update ;;
	code) fails "code in the list" 1 LIST-SYNTAX update ;;
	bomb) fails "fifty million names" 1 LIST-SIZE update ;;
	esac
done
store 1.2.0 sound 'dist.integrity = "sha512-" + "A".repeat(86) + "=="'
fails "a wrong integrity" 5 UPDATE-INTEGRITY update
store 1.2.0 sound 'delete dist.integrity'
fails "no integrity" 1 'the integrity is missing' update
store 1.2.0 sound 'dist.signatures = sign("npm-high-impact@9.9.9:" + dist.integrity)'
fails "a bad signature" 5 UPDATE-SIGNATURE update --registry-keys reg/keys.tsv
store 1.2.0 sound
fails "no signature, and one is required" 5 UPDATE-UNSIGNED update --registry-keys reg/keys.tsv --require-signature
lie newer
store 1.1.0 newer.tgz
fails "the version in use with other bytes" 5 UPDATE-CHANGED update
store 1.1.0 sound
store 1.0.0 sound
fails "a registry that offers an older version again" 5 UPDATE-OLDER update

# Somebody between: what passes is sound, so what is refused is refused for the lie alone.
lie_port=$(cat reg/between-port)
between() { update --registry "https://127.0.0.1:$lie_port/" "$@"; }
printf '//127.0.0.1:%s/:_authToken=%s\n' "$lie_port" "$token" >>.npmrc
store 1.2.0 sound
for what in packument tarball; do
	says_lie() { echo "$what $1" >reg/lie && rm -rf cache; }
	says_lie tohttp && fails "a $what redirected to http" 1 FETCH-REDIRECT between
	says_lie tohost && fails "a $what redirected to another host" 1 FETCH-REDIRECT between
	says_lie around && fails "a $what redirected for ever" 1 FETCH-REDIRECT between
	says_lie endless && fails "a $what without end" 1 FETCH-SIZE between
	says_lie slow && fails "a $what at a byte a second" 1 FETCH-SLOW between --stall 1
	says_lie cut && fails "a $what that breaks off" 1 FETCH-CUT between
done
says_lie flip
fails "a tarball changed on its way" 5 UPDATE-INTEGRITY between
says_lie tohttp
! grep -q ' http ' reg/between-log || { echo "FAILED: a redirect to http was followed"; exit 1; }
is "what was in use is in use" "$packtool" corpus verify
"$packtool" corpus list >out && says out 'site/npm-popular .*s2'
echo truth >reg/lie
store 1.2.0 sound 'dist.signatures = sign("npm-high-impact@1.2.0:" + dist.integrity)'
is "the truth by the same way, signed by the registry" between --registry-keys reg/keys.tsv --require-signature
says out 'SHA256:test'
