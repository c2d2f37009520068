# A registry as clouds run them: tokens and blobs come from other hosts, others push at the same instant.
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_CACHE=$work/cache npm_config_globalconfig=$work/none
unset HTTPS_PROXY https_proxy HTTP_PROXY http_proxy DOCKER_CONFIG || true
mkdir reg
node "$PICKET_SRC/tests/cli/elsewhere.mjs" reg >reg/err 2>&1 & server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 600); do [ -e reg/port ] && break; sleep 0.1; done
port=$(cat reg/port)
make_key alice
for n in 1 2; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
done
"$packtool" ioc add -q npm right-pad@1.0.0 --dir other --pack acme/other
"$packtool" pack build -q other -o other1 --created 1795229340
"$packtool" pack sign -q other1 --key keys/alice.key
"$packtool" keys trust -q keys/alice.pub --first-use --prefix 'acme/*'
trusting() { "$packtool" keys trust -q keys/alice.pub --first-use --prefix 'acme/*' --store "store-$1"; }
at=oci+http://127.0.0.1:$port/a/b

echo "{\"auths\":{\"127.0.0.1:$port\":{\"auth\":\"$(printf me:secret | base64)\"}}}" >auth.json
is "a pack is pushed" "$packtool" corpus push "$at" p1 --auth-file auth.json
trusting b
is "and pulled, its bytes from another host" "$packtool" corpus pull "$at" --auth-file auth.json --store store-b
says out 'acme/iocs e1 s1: imported'
says reg/log '^storage GET /sha256:[0-9a-f]* -$'
is "which was told nothing of who asks" sh -c '! grep "^storage" reg/log | grep -v " -$"'
is "nor was the host of tokens, for which there is no password" sh -c '! grep "^tokens" reg/log | grep -v " -$"'
is "and the registry's password went nowhere" sh -c '! grep Basic reg/log'

# A pull that came to a standstill and was killed goes on where it was.
trusting k
rm -rf cache
touch reg/half
"$packtool" corpus pull "$at" --auth-file auth.json --store store-k >out 2>err & puller=$!
for _ in $(seq 1200); do [ -n "$(find cache -type f -size +8k 2>/dev/null)" ] && [ -e reg/stands ] && break; sleep 0.1; done
test -e reg/stands || { echo "FAILED: it did not come so far"; cat out err; exit 1; }
{ kill -9 $puller; wait $puller || true; } 2>/dev/null
rm reg/half
is "the next run has it" "$packtool" corpus pull "$at" --auth-file auth.json --store store-k
says out 'acme/iocs e1 s1: imported'
says reg/log '^storage from [1-9]'

touch reg/closed
fails "tokens for people with a password alone" 1 'an entry for the host that gives tokens' "$packtool" corpus pull "$at" --auth-file auth.json --store store-b
is "the registry's own is not shown for them" sh -c '! grep "^tokens.*bWU6c2VjcmV0" reg/log'
echo "{\"auths\":{\"127.0.0.1:$port\":{\"auth\":\"$(printf me:secret | base64)\"},\"127.0.0.2:$(cat reg/tokens)\":{\"auth\":\"$(printf token:host | base64)\"}}}" >both.json
is "that of the very host is" "$packtool" corpus pull "$at" --auth-file both.json --store store-b
rm reg/closed

touch reg/head
trusting c
is "HEAD may be sent on too" "$packtool" corpus pull "$at" --store store-c
echo "file:///etc" >reg/to
trusting d
rm -rf cache
fails "other schemes are not followed" 1 'FETCH-' "$packtool" corpus pull "$at" --store store-d
echo "http://registry.example.com" >reg/to
fails "nor plain http to another machine" 1 FETCH-PLAIN "$packtool" corpus pull "$at" --store store-d
rm reg/to

# Somebody else's manifest stands a moment after ours.
is "another team pushes its own" "$packtool" corpus push "$at" other1
cp reg/manifest both
is "ours is beside it" grep -q acme/iocs both
python3 - <<'END'
import json
m = json.load(open('both'))
m['layers'] = [l for l in m['layers'] if 'acme/other' in json.dumps(l)]
open('reg/race', 'w').write(json.dumps(m, separators=(',', ':')))
END
cp reg/race again
is "who is overwritten puts theirs beside the other's" "$packtool" corpus push "$at" p2
is "so both stand" sh -c 'grep -q acme/other reg/manifest && grep -q "acme/iocs 1 2" reg/manifest'
cp again reg/race && touch reg/always
fails "it does not go on for ever" 1 PUSH-RACE "$packtool" corpus push "$at" p2

# A mirror that wants a certificate of who asks.
mkdir tls www
"$packtool" corpus push -q www p2
for who in server client; do
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout tls/$who.key -out tls/$who.crt \
		-days 30 -subj /CN=$who -addext 'subjectAltName=IP:127.0.0.1,DNS:packs.registry.example.com' 2>/dev/null
done
cat tls/client.crt tls/client.key >tls/client.pem
cat >tls.mjs <<'END'
import https from 'node:https';
import fs from 'node:fs';
const read = f => fs.readFileSync(f);
const s = https.createServer({ key: read('tls/server.key'), cert: read('tls/server.crt'), ca: read('tls/client.crt'), requestCert: true, rejectUnauthorized: true },
	(req, res) => fs.existsSync('www' + req.url) ? res.end(read('www' + req.url)) : res.writeHead(404).end());
s.listen(0, '127.0.0.1', () => { fs.writeFileSync('tls/port.new', String(s.address().port)); fs.renameSync('tls/port.new', 'tls/port'); });
END
# And a proxy that wants a password, and alone knows where that name is.
cat >>tls.mjs <<'END'
import http from 'node:http';
import net from 'node:net';
const proxy = http.createServer((req, res) => res.writeHead(400).end());
proxy.on('connect', (req, socket, head) => {
	fs.appendFileSync('tls/log', `${req.url} ${req.headers['proxy-authorization'] ?? '-'} ${req.headers.authorization ?? '-'}\n`);
	if (req.headers['proxy-authorization'] !== 'Basic cHJveHk6d29yZA==')
		return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="p"\r\nContent-Length: 0\r\n\r\n');
	const to = net.connect(s.address().port, '127.0.0.1', () => { socket.write('HTTP/1.1 200 OK\r\n\r\n'); to.write(head); socket.pipe(to).pipe(socket); });
	for (const end of [to, socket]) end.on('error', () => { to.destroy(); socket.destroy(); });
});
proxy.listen(0, '127.0.0.1', () => { fs.writeFileSync('tls/proxy.new', String(proxy.address().port)); fs.renameSync('tls/proxy.new', 'tls/proxy'); });
END
node tls.mjs 2>tls/err & mirror=$!
trap 'kill $server $mirror 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 600); do [ -e tls/port ] && [ -e tls/proxy ] && break; sleep 0.1; done
trusting e
mirror_at=https://127.0.0.1:$(cat tls/port)/
fails "nothing without a certificate" 1 'FETCH' "$packtool" corpus pull "$mirror_at" --ca-file tls/server.crt --store store-e
is "with one it is pulled" "$packtool" corpus pull "$mirror_at" --ca-file tls/server.crt --client-cert tls/client.pem --store store-e
says out 'acme/iocs e1 s2: imported'

trusting f
far=https://packs.registry.example.com/
proxied() { "$packtool" corpus pull "$far" --ca-file tls/server.crt --client-cert tls/client.pem --store store-f --proxy "$1"; }
fails "a proxy that wants a password gets none" 1 'FETCH' proxied "http://127.0.0.1:$(cat tls/proxy)"
is "with one, the pack comes through it" proxied "http://proxy:word@127.0.0.1:$(cat tls/proxy)"
says out 'acme/iocs e1 s2: imported'
says tls/log '^packs.registry.example.com:443 Basic cHJveHk6d29yZA== -$'

# Two who push to one folder at the same instant.
for i in 1 2 3 4 5; do
	rm -rf www
	"$packtool" corpus push -q www other1 & one=$!
	PICKET_CACHE=$work/cache2 "$packtool" corpus push -q www p2
	wait $one
	[ "$(grep -c '^pack ' www/index)" = 2 ] || { echo "FAILED: one of two is lost"; cat www/index; exit 1; }
done
echo "ok: of two that push to one folder at once, both stand"
