#!/bin/bash
# Who may do what: each role against each endpoint, tokens that come and go, and what is on disk of them.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start
corpusd=$PICKET_BIN/corpusd
lock=$PICKET_SRC/examples/app/package-lock.json
token() { "$corpusd" token "$@" --state "$DIR/state" 2>"$DIR/token.err"; }

declare -A of=([admin]=$TOKEN)
for role in viewer scanner curator auditor; do of[$role]=$(token add "t-$role" --role "$role"); done
of[none]=
TOKEN=${of[auditor]}; becomes 200 "tokens made while it runs are known soon" /v1/packs

# METHOD PATH BODY, then none viewer scanner curator auditor admin: the status, or its class for refusals of the body.
TOKEN=${of[admin]}
ask "/v1/packs"
seq=$(sed -n 's/.*"name":"picket\/npm-popular"[^}]*"seq":\([0-9]*\).*/\1/p' "$DIR/body")
ask --data-binary "@$lock" "/v1/scans?wait=1&name=package-lock.json"
scan=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' "$DIR/body")
table="
GET    /healthz                          -    200 200 200 200 200 200
GET    /readyz                           -    200 200 200 200 200 200
GET    /metrics                          -    401 200 200 200 200 200
GET    /v1/packs                         -    401 200 200 200 200 200
GET    /v1/packs/picket/npm-popular      -    401 200 200 200 200 200
GET    /v1/packs/picket/npm-popular/$seq -    401 200 200 200 200 200
POST   /v1/packs                         junk 401 403 403 422 403 422
POST   /v1/scans                         none 401 403 400 400 403 400
POST   /v1/scans?name=package-lock.json  lock 401 403 202 202 403 202
GET    /v1/scans                         -    401 200 200 200 200 200
GET    /v1/scans/$scan                   -    401 200 200 200 200 200
POST   /v1/lookup                        ask  401 403 200 200 403 200
GET    /v1/findings                      -    401 200 200 200 200 200
GET    /v1/packages/left-pad             -    401 200 200 200 200 200
GET    /v1/audit                         -    401 403 403 403 200 200
GET    /                                 -    303 200 200 200 200 200
GET    /scans                            -    303 200 200 200 200 200
GET    /scans/$scan                      -    303 200 200 200 200 200
GET    /search?q=left-pad                -    303 200 200 200 200 200
GET    /packs                            -    303 200 200 200 200 200
DELETE /v1/scans/$scan                   -    401 403 403 403 403 204
"
echo '{"ask":["left-pad@1.3.0"]}' >"$DIR/ask.body"
echo 'neither a pack nor JSON' >"$DIR/junk.body"
: >"$DIR/none.body"
cp "$lock" "$DIR/lock.body"
while read -r method path body wants; do
	[ -n "$method" ] || continue
	set -- $wants
	for role in none viewer scanner curator auditor admin; do
		TOKEN=${of[$role]}
		if [ "$body" = - ]; then ask -X "$method" "$path"; else ask -X "$method" --data-binary "@$DIR/$body.body" "$path"; fi
		[ "$STATUS" = "$1" ] || { echo "FAILED: $method $path as $role: $STATUS, not $1: $BODY"; exit 1; }
		case $STATUS in 4*) holds '"error":{"code":"' "$role: $method $path: $STATUS as JSON" >/dev/null ;; esac
		shift
	done
	echo "ok: $method $path: six roles"
done <<<"$table"
# What is in endpoints.c and not above is at least closed to those without a token.
TOKEN=
sed -n 's/^\t{"\([A-Z]*\)", "\([^"*]*\)[^"]*", \(SCOPE_[A-Z_]*\).*/\1 \2 \3/p' "$PICKET_SRC/corpusd/endpoints.c" |
	grep -v SCOPE_NONE >"$DIR/endpoints"
[ "$(wc -l <"$DIR/endpoints")" -ge 12 ] || { echo "FAILED: endpoints.c was not read"; exit 1; }
while read -r method path _; do
	case $path in /?*/) path=${path}x ;; esac
	ask -X "$method" "$path"
	case $STATUS in 401 | 403 | 303) ;; *) echo "FAILED: $method $path without a token: $STATUS"; exit 1 ;; esac
done <"$DIR/endpoints"
echo "ok: no endpoint with a scope answers without a token"

# Shapes of the header.
good=${of[viewer]}
TOKEN=
for header in "Basic $good" "Bearer" "Bearer " "Bearer $good x" "$good" "Bearer ${good%?}" "Bearer ${good}A" "Bearer $(printf 'a%.0s' $(seq 5000))"; do
	ask -H "Authorization: $header" /v1/packs
	[ "$STATUS" = 401 ] || { echo "FAILED: Authorization: ${header:0:60}: $STATUS"; exit 1; }
	sleep 0.11
done
ask -H "authorization: bearer $good" /v1/packs; expect 200 "the scheme may be written in lower case"
ask "/v1/packs?token=$good"; expect 401 "a token in the address is none"

# A flood of wrong ones; the right one from there waits as well, and health stays for nobody's account.
sleep 1
# One client, one connection: fast enough on a busy machine too.
for i in $(seq 100); do printf 'url = "%s/v1/packs?%s"\noutput = /dev/null\n' "$URL" "$i"; done >"$DIR/flood"
curl -sS -D "$DIR/headers" -w '%{http_code}\n' -H 'Authorization: Bearer pkt_wrong' -K "$DIR/flood" >"$DIR/statuses"
[ "$(head -10 "$DIR/statuses" | sort -u)" = 401 ] && [ "$(tail -1 "$DIR/statuses")" = 429 ] ||
	{ echo "FAILED: 100 wrong tokens: $(tr '\n' ' ' <"$DIR/statuses")"; exit 1; }
grep -qi '^retry-after: 1' "$DIR/headers" || { echo "FAILED: no Retry-After"; exit 1; }
echo "ok: after ten wrong tokens an address waits"
TOKEN=$good
sleep 1.1
ask /v1/packs; expect 200 "and after a second it may again"

# Tokens come and go while it runs.
fresh=$(token add late --role viewer --expires 1)
TOKEN=$fresh; becomes 200 "a token made while it runs is known" /v1/packs
token revoke late
becomes 401 "a revoked one is refused" /v1/packs
brief=$(token add brief --role viewer --expires 1)
TOKEN=$brief; becomes 200 "a token is good until its time is over" /v1/packs
sed "s/^\(token brief viewer [0-9]*\) [0-9]*/\1 $(($(date +%s) + 2))/" "$DIR/state/tokens" >"$DIR/t" && cat "$DIR/t" >"$DIR/state/tokens"
becomes 401 "and not after" /v1/packs
holds AUTH-INVALID "with the words of any wrong token"
TOKEN=${of[admin]}
token list >"$DIR/list"; grep -q '^brief .*(over)' "$DIR/list" || { echo "FAILED: list does not say over"; exit 1; }
token list --json | jq -e '.tokens | length == 6 and all(.name and .role and .created)' >/dev/null || { echo "FAILED: list --json"; exit 1; }
for t in "${of[@]}"; do
	[ -z "$t" ] || ! grep -rqF -- "$t" "$DIR/state" "$DIR/list" || { echo "FAILED: a token lies on disk, or is listed"; exit 1; }
done
echo "ok: tokens are listed, and their texts are nowhere"
refuses() { # STATUS SENTENCE ARGUMENTS...
	local want=$1 sentence=$2 got=0; shift 2
	token "$@" >/dev/null || got=$?
	[ "$got" = "$want" ] || { echo "FAILED: $sentence: exit $got, not $want: $(cat "$DIR/token.err")"; exit 1; }
	echo "ok: $sentence"
}
refuses 1 "a name is taken once" add t-viewer
refuses 1 "a name is a plain word" add ../x
refuses 1 "an upper-case name is none" add Ci
refuses 2 "an unknown role is refused" add new --role root
refuses 2 "no days are refused" add new --expires 0
refuses 0 "100 years are not" add new --expires 36500
refuses 2 "more are" add newer --expires 36501
refuses 1 "who is not there cannot be revoked" revoke nobody
refuses 0 "several are revoked at once" revoke new brief

# What lies on disk.
[ "$(stat -c %a "$DIR/state")" = 700 ] || { echo "FAILED: the state folder is not 0700"; exit 1; }
for f in "$DIR/state"/*; do
	[ "$(stat -c %a "$f")" = 600 ] || { echo "FAILED: $f has mode $(stat -c %a "$f")"; exit 1; }
done
echo "ok: every file of its state is 0600"

# A damaged token file while it runs: what was known stays known, nobody new gets in.
cp "$DIR/state/tokens" "$DIR/tokens.kept"
echo "token zz admin 1 0 nothing" >>"$DIR/state/tokens"
within 60 grep -q TOKEN-FILE "$DIR/err" || { echo "FAILED: nobody is told of the damaged file"; exit 1; }
ask /v1/packs; expect 200 "a damaged token file changes nothing for a running daemon"
cat "$DIR/tokens.kept" >"$DIR/state/tokens"

# Refusals are in the log, which holds.
ask /v1/audit
grep -q '"event":"refused".*"subject":"t-viewer"' "$DIR/body" || { echo "FAILED: no refusal in the log"; exit 1; }
echo "ok: refusals are in the log, with who"
daemon_stop
daemon_start --no-auth
TOKEN=
ask /v1/audit; expect 200 "with no-auth on loopback everybody may do everything"
# A page of another site can send a browser here under a name of its own (DNS rebinding), and there is no token to miss.
for host in evil.example evil.example:7465 127.0.0.1.evil.example 192.0.2.1; do
	ask -H "Host: $host" /v1/packs; expect 403 "but not under the name $host"
	holds AUTH-HOST "which is said"
	ask -H "Host: $host" -d '{"path":"x"}' /v1/scans; expect 403 "nor to begin a scan"
	ask -H "Host: $host" /; expect 403 "nor for a page"
done
for host in localhost localhost:1 127.0.0.1 '[::1]:7465'; do
	ask -H "Host: $host" /v1/packs; expect 200 "$host is this machine"
done
ask -H "Sec-Fetch-Site: cross-site" -d '{"path":"x"}' /v1/scans; expect 403 "nor may another site's page change anything"
daemon_stop
daemon_start
TOKEN=${of[admin]}
ask -H "Host: picket.example.com" /v1/packs; expect 200 "with tokens a proxy may give it any name"
