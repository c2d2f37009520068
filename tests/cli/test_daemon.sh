#!/bin/bash
# corpusd as its clients see it: every endpoint, its answer and its refusals.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start
cp -r "$PICKET_SRC/examples/incident" "$DIR/root/incident"
lock=$PICKET_SRC/examples/app/package-lock.json
json='Content-Type: application/json'

TOKEN_KEPT=$TOKEN
TOKEN=
ask /healthz; expect 200 "anybody may ask whether it lives"
ask /readyz; expect 200 "and whether it is ready"
ask /v1/packs; expect 401 "without a token nothing else"
grep -qi '^www-authenticate: bearer' "$DIR/headers" || { echo "FAILED: no WWW-Authenticate"; exit 1; }
TOKEN=pkt_wrong
ask /v1/packs; expect 401 "a wrong token is refused"
holds AUTH-INVALID "and the answer says so as JSON"
TOKEN=$TOKEN_KEPT

ask /v1/packs; expect 200 "the packs in force are listed"
holds '"name":"picket/npm-malware"' "with their names"
seq=$(sed -n 's/.*"name":"picket\/npm-popular"[^}]*"seq":\([0-9]*\).*/\1/p' "$DIR/body")
id=$(sed -n 's/.*"name":"picket\/npm-popular"[^}]*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
ask -r 0-15 "/v1/packs/picket/npm-popular/$seq"; expect 206 "a range of a pack's bytes"
holds manifest "begins with the container's first member"
ask -H "If-None-Match: \"$id\"" "/v1/packs/picket/npm-popular/$seq"; expect 304 "its ETag is the manifest's id"
ask -H "Range: bytes=99999999999-" "/v1/packs/picket/npm-popular/$seq"; expect 416 "a range outside is refused"
ask /v1/packs/no/such; expect 404 "an unknown pack is not found"

ask -H "$json" --data-binary "@$lock" "/v1/scans?wait=1&name=package-lock.json"; expect 200 "a lockfile is scanned while we wait"
holds '"verdict":"complete"' "and has a verdict"
scan=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
ask "/v1/scans/$scan?format=json"; expect 200 "its report can be had"
"$PICKET_BIN/scanner" scan --format json --deterministic-output "$lock" >"$DIR/cli.json"
[ "$(jq -c .findings "$DIR/cli.json")" = "$(jq -c .findings "$DIR/body")" ] || { echo "FAILED: other findings than the scanner's"; exit 1; }
echo "ok: with the findings of the command line"
# Workers look for look-alikes in an index that was made before them.
cat >"$DIR/package-lock.json" <<'J'
{"name": "x", "version": "1.0.0", "lockfileVersion": 3, "packages": {
 "": {"name": "x", "version": "1.0.0", "dependencies": {"lodash": "4.17.21", "loadsh": "1.0.0", "expresss": "1.0.0", "@bable/core": "7.0.0"}},
 "node_modules/lodash": {"version": "4.17.21"},
 "node_modules/loadsh": {"version": "1.0.0", "hasInstallScript": true},
 "node_modules/expresss": {"version": "1.0.0"},
 "node_modules/@bable/core": {"version": "7.0.0"}}}
J
ask --data-binary "@$lock" "/v1/scans?wait=1&name=shop/web/package-lock.json"; holds '"name":"shop/web/package-lock.json"' "a name may say where a lockfile is"
ask --data-binary "@$lock" "/v1/scans?wait=1&name=../../etc/package-lock.json"; holds '"name":"package-lock.json"' "but leads nowhere"
ask --data-binary "@$lock" "/v1/scans?wait=1&name=/etc/package-lock.json"; holds '"name":"package-lock.json"' "from no root either"
ask -H "$json" --data-binary "@$DIR/package-lock.json" "/v1/scans?wait=1&name=package-lock.json"; expect 200 "names that look like popular ones are scanned"
like=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
ask "/v1/scans/$like?format=json"
"$PICKET_BIN/scanner" scan --format json --deterministic-output "$DIR/package-lock.json" >"$DIR/like.json" || true
typos() { jq -c '[.findings[] | select(.rule == "L2-TYPO-001") | del(.context)]' "$1"; }
[ "$(typos "$DIR/like.json" | jq length)" = 3 ] || { echo "FAILED: the scanner does not find three look-alikes"; exit 1; }
[ "$(typos "$DIR/like.json")" = "$(typos "$DIR/body")" ] || { echo "FAILED: other look-alikes than the scanner's"; exit 1; }
echo "ok: and found as by the command line"
ask "/v1/scans/$scan?format=json"
"$PICKET_BIN/scanner" convert --format sarif "$DIR/body" >"$DIR/cli.sarif"
ask "/v1/scans/$scan?format=sarif"; expect 200 "in any format"
cmp -s "$DIR/cli.sarif" "$DIR/body" || { echo "FAILED: another SARIF than convert's"; exit 1; }
cat >"$DIR/package-lock.json" <<'J'
{"name": "old", "lockfileVersion": 3, "packages": {"": {"dependencies": {"sequelize": "1.14.3"}}, "node_modules/sequelize": {"version": "1.14.3"}}}
J
ask --data-binary "@$DIR/package-lock.json" "/v1/scans?wait=1&name=package-lock.json"
ask "/scans/$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")"; holds "NSWG-ECO-122" "an advisory is on a scan's page"
! grep -q Campaigns "$DIR/body" || { echo "FAILED: an advisory counts as a campaign"; exit 1; }
ask "/v1/scans/$scan?format=html"; holds '<!doctype html>' "as a page too"
ask "/v1/scans/$scan?format=nothing"; expect 400 "but not in one that nobody knows"
ask -H "$json" -d '{"path":"incident"}' /v1/scans; expect 202 "a path is taken into the queue"
grep -qi "^location: /v1/scans/" "$DIR/headers" || { echo "FAILED: no Location"; exit 1; }
scan2=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
ask "/v1/scans/$scan2?wait=1"; expect 200 "and waited for"
holds '"critical":6' "with what it found"

ask "/v1/findings?severity=critical"; expect 200 "findings of all scans"
holds '@ctrl/tinycolor' "name the package"
ask "/v1/findings?rule=L2-NONE-1"; holds '"findings":[]' "a filter filters"
ask "/v1/packages/@ctrl/tinycolor@4.1.1"; holds "$scan2" "who has this package?"
ask "/v1/packages/@ctrl/tinycolor@9.9.9"; holds '"scans":[]' "nobody has another version"
ask -H "$json" -d '{"ask":["@ctrl/tinycolor@4.1.1","left-pad@1.3.0"]}' /v1/lookup; expect 200 "a registry proxy asks"
holds '"denied":1' "and hears of one of two"

# Each of these was answered with 200 and no findings, or not at all, by the predecessor.
ask -H "$json" -d '{"path":"nothing/there"}' "/v1/scans?wait=1"; expect 404 "a missing directory is no clean scan"
ask -H "$json" -d '[1]' /v1/scans; expect 400 "a body [1] is refused"
ask -H "$json" -d '{"path":"incident","rules":"X"}' /v1/scans; expect 400 "a field that nobody knows is refused"
ask -H "$json" -d '{"path":"incident"' /v1/scans; expect 400 "broken JSON is refused"
ask -d '' /v1/scans; expect 400 "an empty body is refused"
for path in .. ../x incident/../.. /etc incident/../../x; do
	ask -H "$json" -d "{\"path\":\"$path\"}" /v1/scans
	expect 400 "the path $path is refused"
done
ln -s /etc "$DIR/root/link"
ln -s /etc/hostname "$DIR/root/incident/outside"
ask -H "$json" -d '{"path":"link"}' /v1/scans; expect 400 "a link out of the scan root is refused"
ask -H "$json" -d '{"path":"link/apt"}' /v1/scans; expect 400 "and what lies behind it"
ask /v1/scans/00000000000000000000000000000000; expect 404 "an unknown scan"
ask /nothing; expect 404 "an unknown path"
holds HTTP-PATH "as JSON, not as a page"
ask -X PUT /v1/scans; expect 405 "an impossible method"
ask /v1/scans?limit=x; expect 400 "a limit that is no number"

ask /v1/audit; expect 200 "the log"
holds '"event":"scan"' "has the scans"
ask /metrics; expect 200 "the counters"
holds 'corpusd_scans_total{verdict="complete"} 7' "count the scans"
promtool check metrics <"$DIR/body" || { echo "FAILED: promtool"; exit 1; }
echo "ok: promtool reads them"
ask -X DELETE "/v1/scans/$scan"; expect 204 "a scan is removed"
ask "/v1/scans/$scan"; expect 404 "and gone"

# A link in a folder that is scanned: what it leads to, which would be CRITICAL, is not read.
mkdir -p "$DIR/root/linked" "$DIR/beyond"
echo '{"name":"linked","version":"1.0.0"}' >"$DIR/root/linked/package.json"
cp "$PICKET_SRC/examples/incident/package-lock.json" "$DIR/beyond/"
ln -s "$DIR/beyond/package-lock.json" "$DIR/root/linked/package-lock.json"
ln -s "$DIR/beyond" "$DIR/root/linked/node_modules"
ask -H "$json" -d '{"path":"linked"}' "/v1/scans?wait=1"; expect 200 "a folder with links to outside is scanned"
case $BODY in *'"critical":0'*) echo "ok: without what they lead to" ;; *) echo "FAILED: links were followed: $BODY"; exit 1 ;; esac
rm "$DIR"/root/linked/[n]* "$DIR/root/linked/package-lock.json"
cp "$DIR/beyond/package-lock.json" "$DIR/root/linked/"
ask -H "$json" -d '{"path":"linked"}' "/v1/scans?wait=1"
case $BODY in *'"critical":0'*) echo "FAILED: the same file inside is not critical either: the check above says nothing"; exit 1 ;; esac

# SIGTERM amid scans, a client that waits, and one that never ends its request.
for _ in 1 2 3; do ask -H "$json" -d '{"path":"incident"}' /v1/scans; expect 202 "a scan is begun"; done
last=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
curl -s -m 120 -o /dev/null -H "Authorization: Bearer $TOKEN" "$URL/v1/scans/$last?wait=1" &
waiting=$!
exec 9<>"/dev/tcp/127.0.0.1/${URL##*:}"
printf 'POST /v1/scans HTTP/1.1\r\nHost: x\r\nContent-Le' >&9
kill -TERM "$DAEMON"
gone() { ! kill -0 "$DAEMON" 2>/dev/null; }
within 90 gone || { echo "FAILED: SIGTERM does not end it"; kill -9 "$DAEMON"; exit 1; }
wait "$DAEMON" || { echo "FAILED: SIGTERM: status $?"; exit 1; }
wait "$waiting" || true
exec 9>&-
DAEMON=
echo "ok: SIGTERM ends it, whatever is under way"

# The table of docs/daemon.md and that of endpoints.c tell the same.
sed -n 's/^\t{"\([A-Z]*\)", "\([^"*]*\).*/\1 \2/p' "$PICKET_SRC/corpusd/endpoints.c" | while read -r method path; do
	grep -qF "| \`$method $path" "$PICKET_SRC/docs/daemon.md" || { echo "FAILED: docs/daemon.md has no $method $path"; exit 1; }
done
echo "ok: every endpoint is documented"
