# Packs through a real OCI registry (Debian's docker-registry) on loopback.
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_CACHE=$work/cache npm_config_globalconfig=$work/none PICKET_CORPUS_DIR=$PICKET_BUILD/share/picket/corpus
unset HTTPS_PROXY https_proxy HTTP_PROXY http_proxy DOCKER_CONFIG || true
command -v docker-registry >/dev/null || { echo "docker-registry is not installed"; exit 1; }
mkdir reg
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout reg/key.pem -out reg/cert.pem \
	-days 30 -subj /CN=test -addext 'subjectAltName=IP:127.0.0.1' 2>/dev/null
# bcrypt of "secret", for basic authentication.
echo 'me:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a' >reg/htpasswd
free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'; }
plain=$(free_port) secure=$(free_port)
config() { # PORT TLS
	printf 'version: 0.1\nlog: {level: error, accesslog: {disabled: true}}\nstorage: {filesystem: {rootdirectory: %s/reg/data}}\n' "$work"
	printf 'http:\n  addr: 127.0.0.1:%s\n' "$1"
	[ "$2" = no ] || printf '  tls: {certificate: %s/reg/cert.pem, key: %s/reg/key.pem}\nauth:\n  htpasswd: {realm: test, path: %s/reg/htpasswd}\n' \
		"$work" "$work" "$work"
}
config "$plain" no >reg/plain.yml
config "$secure" yes >reg/secure.yml
docker-registry serve reg/plain.yml >reg/plain.log 2>&1 & a=$!
docker-registry serve reg/secure.yml >reg/secure.log 2>&1 & b=$!
node "$PICKET_SRC/tests/cli/stall.mjs" reg "$plain" >reg/stall.log 2>&1 & c=$!
trap 'kill $a $b $c 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do
	[ -e reg/stall-port ] && (: >"/dev/tcp/127.0.0.1/$plain") 2>/dev/null && (: >"/dev/tcp/127.0.0.1/$secure") 2>/dev/null && break
	sleep 0.1
done
make_key alice
"$packtool" keys trust -q keys/alice.pub --first-use --prefix 'acme/*'
for n in 1 2; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
done
trusting() { rm -rf "store-$1"; "$packtool" keys trust -q keys/alice.pub --first-use --prefix 'acme/*' --store "store-$1"; }
at=oci+http://127.0.0.1:$plain/acme/packs

is "a pack is pushed" "$packtool" corpus push "$at" p1
trusting b
is "and pulled" "$packtool" corpus pull "$at" --store store-b
says out 'acme/iocs e1 s1: imported'
is "the newer one follows under the same tag" "$packtool" corpus push "$at" p2
is "and is pulled" "$packtool" corpus pull "$at" --store store-b
says out 'e1 s2: imported'
is "nothing new" "$packtool" corpus pull "$at" --store store-b
says out 'in use already'
fails "a tag that is not there" 1 FETCH-NOT-FOUND "$packtool" corpus pull "$at:other" --store store-b
fails "https is asked for unless told otherwise" 1 FETCH-TLS "$packtool" corpus pull "oci://127.0.0.1:$plain/acme/packs" --store store-b
says err 'oci+http://HOST/NAME'
fails "plain http to another machine" 1 FETCH-PLAIN "$packtool" corpus pull oci+http://registry.example.com/acme/packs
fails "a place that is none" 1 USAGE "$packtool" corpus pull oci://127.0.0.1/Acme

# A push of several chunks, killed in the middle, goes on.
"$packtool" corpus export -q picket/npm-malware -o big
size=$(stat -c %s big)
test "$size" -gt 6000000 || { echo "FAILED: the pack is too small for this test: $size"; exit 1; }
far=oci+http://127.0.0.1:$(cat reg/stall-port)/acme/big
kill_push() { # NAME: a push that comes to a standstill after 4 MB and is killed
	rm -f reg/stalled
	echo $(($(cat reg/passed 2>/dev/null || echo 0) + 4000000)) >reg/stall-at
	"$packtool" corpus push "$far$1" big >out 2>err & pusher=$!
	for _ in $(seq 1200); do [ -e reg/stalled ] && break; sleep 0.1; done
	test -e reg/stalled || { echo "FAILED: it did not come so far"; cat out err; exit 1; }
	{ kill -9 $pusher; wait $pusher || true; } 2>/dev/null
	rm reg/stall-at
}
touch reg/stall-new
kill_push -one
before=$(cat reg/passed)
is "a killed push goes on behind the last whole chunk" "$packtool" corpus push "$far-one" big
sent=$(($(cat reg/passed) - before))
test "$sent" -lt $((size - 4000000)) || { echo "FAILED: $sent of $size bytes were sent again"; exit 1; }
echo "ok: $sent of $size bytes were left to send"
rm reg/stall-new
kill_push -two
is "one killed inside a chunk, which this registry cannot go on with, begins again" "$packtool" corpus push "$far-two" big
before=$(cat reg/passed)
is "what is there is not sent again" "$packtool" corpus push "$far-two" big
test $(($(cat reg/passed) - before)) -lt 20000 || { echo "FAILED: it was sent again"; exit 1; }
for n in one two; do
	is "what was pushed in parts is whole" "$packtool" corpus pull "$far-$n" --store store-builtin-$n
done

# The registry's bytes are changed on its disk.
for f in reg/data/docker/registry/v2/blobs/sha256/*/*/data; do
	[ "$(sha256sum <"$f")" = "$(sha256sum <p2)" ] && printf X | dd of="$f" bs=1 seek=9000 conv=notrunc status=none
done
trusting c
fails "a tampered blob" 1 PULL-DIGEST "$packtool" corpus pull "$at" --store store-c
! "$packtool" corpus list --store store-c 2>/dev/null | grep acme || { echo "FAILED: it is installed"; exit 1; }

safe=oci://127.0.0.1:$secure/acme/packs:v1
fails "a certificate of nobody we trust" 1 FETCH-TLS "$packtool" corpus push "$safe" p1
fails "a password is wanted" 1 FETCH-AUTH "$packtool" corpus push "$safe" p1 --ca-file reg/cert.pem
echo "{\"auths\":{\"127.0.0.1:$secure\":{\"auth\":\"$(printf me:secret | base64)\"}}}" >auth.json
is "pushed with a password over TLS of a private authority" "$packtool" corpus push "$safe" p1 --ca-file reg/cert.pem --auth-file auth.json
trusting d
is "and pulled" "$packtool" corpus pull "$safe" --ca-file reg/cert.pem --auth-file auth.json --store store-d
is "what was pulled is in force" "$packtool" corpus verify --store store-d
