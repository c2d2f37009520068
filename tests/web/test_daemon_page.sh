#!/bin/bash
# corpusd's pages: with curl what browsers must not be asked to believe, then a person with a browser.
set -eu
if ! command -v chromium >/dev/null || ! command -v node >/dev/null; then
	echo "chromium and node are needed: tools/install-packages test"
	exit 1
fi
. "$PICKET_SRC/tests/cli/daemon.bash"
cd "$DIR"
export PICKET_STORE=$DIR/store

# A pack of two versions beside the built-in ones.
packtool=$PICKET_BIN/packtool
"$packtool" keys generate -q --name alice -W -o keys
"$packtool" keys trust --first-use -q keys/alice.pub
for seq in 1 2; do
	[ $seq = 1 ] && package=left-pad@1.3.1 || package=evil-pad@1.0.0
	"$packtool" ioc add -q npm $package --dir source --pack acme/iocs
	"$packtool" pack build -q source -o p$seq --seq $seq $([ $seq = 1 ] || echo --prev p1)
	"$packtool" pack sign -q p$seq --key keys/alice.key
	"$packtool" corpus import -q p$seq
done
daemon_start

fail() { echo "FAILED: $1"; cat "$DIR/headers"; exit 1; }
head_has() { grep -qi "$1" "$DIR/headers" || fail "$2: no $1"; echo "ok: $2"; }
secret=$TOKEN TOKEN=
ask /; expect 303 "without a session a page leads to the login"
head_has '^location: /login' "by a redirect"
ask '/login?next=//evil.example/'; expect 200 "the login is for everybody"
head_has "^content-security-policy: default-src 'none';.*frame-ancestors 'none'.*script-src 'sha256-" "with a policy that names one script by its hash"
holds 'name="next" value="/"' "and leads back to nowhere else"
ask -d "token=pkt_wrong" /login; expect 401 "a wrong token is refused"
grep -qi '^set-cookie' "$DIR/headers" && fail "a cookie for a wrong token"
ask -d "token=$secret" -d 'token=twice' /login; expect 400 "a field that comes twice is refused"
ask -H 'Sec-Fetch-Site: cross-site' -d "token=$secret" /login; expect 403 "another site's page cannot log anybody in"
ask -b 'picket=v1.fixed' -d "token=$secret" -d next=/scans /login; expect 303 "the right one is taken"
head_has '^location: /scans' "and leads to the page"
head_has '^set-cookie: picket=v1\.[0-9a-f]\{64\}\.[^;]*; Path=/; HttpOnly; SameSite=Strict' "a new cookie with its flags, whatever cookie came"
cookie=$(sed -n 's/^set-cookie: \(picket=[^;]*\);.*/\1/Ip' "$DIR/headers")
ask -b "$cookie" /; expect 200 "the cookie opens pages"
csrf=$(sed -n 's/.*name="csrf" value="\([0-9a-f]\{64\}\)".*/\1/p' "$DIR/body" | head -1)
ask -b "$cookie" /v1/packs; expect 200 "and answers of the API"
ask -b "${cookie%?}x" /v1/packs; expect 401 "a changed one opens nothing"
ask -b "$cookie" -F text=x /scans; expect 403 "a form without the session's secret is refused"
ask -b "$cookie" -d '{"path":"x"}' /v1/scans; expect 403 "and so is the API"
ask -b "$cookie" -F "csrf=$csrf" -F 'name=package-lock.json' -F 'text={' /scans; expect 303 "with it a pasted text is taken"
broken=$(sed -n 's/^location: \([^\r]*\).*/\1/Ip' "$DIR/headers")
ask -b "$cookie" "/v1$broken?wait=1"; expect 200 "and scanned"
ask -b "$cookie" "$broken"; holds "The scan is partial" "what could not be read is said to be unfinished"
ask -b "$cookie" /scans; holds '<span class="badge">partial' "and does not look clean in the list"
ask -b "$cookie" -H "X-CSRF-Token: $csrf" -H 'Content-Type: application/json' -d '{"ask":["left-pad@1.3.0"]}' /v1/lookup
expect 200 "a script sends the secret in a header"
ask -b "$cookie" -F "csrf=$csrf" -F 'csrf=x' /scans; expect 403 "a secret that comes twice is none"
ask -b "$cookie" /scans/00000000000000000000000000000000; expect 404 "a scan that is not there"
holds '<h1>Not possible' "is a page for people"
ask -b "$cookie" '/packs/diff?name=acme/iocs&from=x&to=y'; expect 404 "versions that are not there"
ask -b "$cookie" -d "csrf=$csrf" /logout; expect 303 "the session can be ended"
ask -b "$cookie" /v1/packs; expect 401 "and its cookie opens nothing any more, whoever has a copy"
ask -d "token=$secret" /login
cookie=$(sed -n 's/^set-cookie: \(picket=[^;]*\);.*/\1/Ip' "$DIR/headers")
"$PICKET_BIN/corpusd" token add viewer --role viewer --state "$DIR/state" >"$DIR/viewer"
viewer=$(grep -o 'pkt_[A-Za-z0-9_-]*' "$DIR/viewer")
becomes 303 "a viewer comes in" -d "token=$viewer" /login
viewing=$(sed -n 's/^set-cookie: \(picket=[^;]*\);.*/\1/Ip' "$DIR/headers")
ask -b "$viewing" /
case $BODY in *'id="new"'*) fail "a viewer is offered a scan" ;; esac
"$PICKET_BIN/corpusd" token revoke viewer --state "$DIR/state" >/dev/null
becomes 401 "with the token its sessions end" -b "$viewing" /v1/packs
for _ in $(seq 100); do printf 'next\nurl = "%s/login"\ndata = "token=pkt_wrong"\noutput = "/dev/null"\nwrite-out = "%%{http_code}\\n"\n' "$URL"; done |
	sed 1d >guesses
curl -sS -K guesses >guessed
grep -q 401 guessed && grep -q 429 guessed || { echo "FAILED: guessing is not slowed down"; cat guessed; exit 1; }
echo "ok: guessing is slowed down"
sleep 1.1

node -e '
const lock = JSON.parse(require("fs").readFileSync(process.argv[1]));
lock.packages["node_modules/<img src=x onerror=window.hit=1>"] = {version: "1.0.0", resolved: "http://mirror.example.net/x.tgz"};
lock.packages[""].dependencies["<img src=x onerror=window.hit=1>"] = "1.0.0";
lock.packages["node_modules/kleur"] = {version: "1.0.0", resolved: "https://registry.example.com/kleur/-/kleur-1.0.0.tgz", integrity: "sha512-" + Buffer.alloc(64, 1).toString("base64"), dependencies: {"left-pad": "1.3.1"}};
lock.packages["node_modules/left-pad"] = {version: "1.3.1", resolved: "https://registry.example.com/left-pad/-/left-pad-1.3.1.tgz", integrity: "sha512-" + Buffer.alloc(64, 2).toString("base64")};
lock.packages[""].dependencies.kleur = "1.0.0";
require("fs").writeFileSync("package-lock.json", JSON.stringify(lock, null, 1));' "$PICKET_SRC/examples/incident/package-lock.json"
node "$PICKET_SRC/tests/web/daemon.mjs" "$(command -v chromium)" "$URL" "$secret" "$DIR/package-lock.json" acme/iocs
[ ! -s "$DIR/err" ] || { echo "FAILED: the daemon complains"; cat "$DIR/err"; exit 1; }
