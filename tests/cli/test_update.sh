# `update` against a registry that tells the truth, and against one that lies in every way we know.
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_CACHE=$work/cache npm_config_globalconfig=$work/none
unset npm_config_registry NPM_CONFIG_REGISTRY HTTPS_PROXY https_proxy HTTP_PROXY http_proxy || true

mkdir reg
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout reg/key.pem -out reg/cert.pem \
	-days 30 -subj /CN=test -addext 'subjectAltName=IP:127.0.0.1,DNS:localhost' 2>/dev/null
node "$PICKET_SRC/tests/cli/registry.mjs" reg >reg/out 2>&1 &
registry=$!
trap 'kill $registry 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 1200); do [ -e reg/port ] && break; sleep 0.1; done
http=http://127.0.0.1:$(cat reg/port) https=https://127.0.0.1:$(cat reg/tls-port)

"$packtool" keys generate -q --name site -W -o keys
update() { "$packtool" update --key keys/site.key --top 200 "$@"; }
from() { mode=$1; shift; update --registry "$http/$mode/" "$@"; }
seq_now() { "$packtool" corpus list --json 2>/dev/null | sed -n 's/.*"seq": \([0-9]*\).*/\1/p'; }

fails "without a trusted key nothing is fetched" 1 UPDATE-KEY from good
"$packtool" keys trust -q keys/site.pub --prefix 'site/*' --first-use
fails "offline means offline" 1 UPDATE-OFFLINE update --offline
fails "no registry is set anywhere" 1 NPM-REGISTRY env PATH=/nowhere "$packtool" update --key keys/site.key
fails "a registry that is no address" 1 FETCH-URL update --registry registry.example.com
fails "plain http to another machine" 1 FETCH-PLAIN update --registry http://registry.example.com/
test ! -e reg/log || { echo "FAILED: something was asked"; cat reg/log; exit 1; }

is "a dry run shows and installs nothing" from good --dry-run
says out 'npm-high-impact 1.1.0'
test -z "$(seq_now)" || { echo "FAILED: something was installed"; exit 1; }

lies() { # of the archive and of the list
	fails "an integrity without sha512" 1 INTEGRITY from sha1only
	fails "another package's answer" 1 PACKUMENT from othername
	fails "an answer that is no JSON" 1 JSON from broken
	fails "a bad signature of the registry" 5 UPDATE-SIGNATURE from badsig --registry-keys reg/keys.tsv
	fails "no signature, and one is required" 5 UPDATE-UNSIGNED from notsigned --require-signature
	fails "only a signature by an unknown key, and one is required" 5 UPDATE-UNSIGNED from unknownkey --require-signature
	fails "a truncated gzip" 1 NPMTAR-GZIP from truncated
	fails "bytes behind the gzip" 1 NPMTAR-GZIP from trailing
	fails "no archive at all" 1 NPMTAR-GZIP from nogzip
	fails "a path that climbs out" 1 NPMTAR-NAME from traversal
	fails "an absolute path" 1 NPMTAR-NAME from absolute
	fails "a symbolic link" 1 NPMTAR-LINK from link
	fails "a hard link for the list" 1 NPMTAR-LINK from hardlink
	fails "no list in the package" 1 NPMTAR-ABSENT from absent
	fails "two lists in the package" 1 NPMTAR-NAME from twice
	fails "code in the list" 1 LIST-SYNTAX from code
	fails "a list without a well-known name" 5 UPDATE-CANARY from canary
	fails "a list with a name of a past attack" 5 UPDATE-CANARY from attack
	fails "fifty million names" 1 LIST-SIZE from bomb
	fails "fifty million longer names" 1 NPMTAR-SIZE from bigbomb
}
server_lies() {
	fails "an endless body" 1 FETCH-SIZE from endless
	fails "a byte a second" 1 FETCH-SLOW from slow --stall 2
	fails "the time is up" 1 FETCH-TIME from slow --timeout 1
	fails "redirects without end" 1 FETCH-REDIRECT from around
	fails "a redirect from https to http" 1 FETCH-REDIRECT update --registry "$https/tohttp/" --ca-file reg/cert.pem
	fails "a redirect to another host" 1 FETCH-REDIRECT update --registry "$https/tohost/" --ca-file reg/cert.pem
	fails "a certificate of nobody we trust" 1 FETCH-TLS update --registry "$https/good/"
	fails "no credentials" 1 FETCH-AUTH from auth
}
lies
server_lies
rm -rf cache
fails "a tampered tarball" 5 UPDATE-INTEGRITY from tampered
fails "a wrong integrity" 5 UPDATE-INTEGRITY from wrongintegrity
test -z "$(seq_now)" || { echo "FAILED: a refused list was installed"; exit 1; }
test -z "$(ls -A cache/update/work 2>/dev/null)" || { echo "FAILED: left-overs"; ls -R cache; exit 1; }

is "the first list" from good
says out 'site/npm-popular e1 s1'
is "the same again is nothing new, by its ETag" from good --json
says out '"notModified": true'
is "a redirect on the same host; the same rows are nothing new" from samehost
says out 'nothing new'
is "a tarball that names another host comes from the registry that was chosen" from otherhost
test "$(seq_now)" = 1 || { echo "FAILED: sequence $(seq_now)"; exit 1; }
fails "the same version with other bytes" 5 UPDATE-CHANGED from changed
is "a newer version" from newer
says out 'come: new-name'
says out 'go: made-up-86'
test "$(seq_now)" = 2 || { echo "FAILED: sequence $(seq_now)"; exit 1; }
fails "an older version" 5 UPDATE-OLDER from older
fails "a change of more than a fifth" 1 UPDATE-LARGE from large
is "which is accepted when it is meant" from large --accept-large
test "$(seq_now)" = 3 || { echo "FAILED: sequence $(seq_now)"; exit 1; }
rm -rf store/packs store/state
is "by https with a private authority, a token, signed by the registry" sh -c "
	printf 'registry=$https/signed\ncafile=$work/reg/cert.pem\n' >.npmrc
	'$packtool' update --key keys/site.key --require-signature --registry-keys reg/keys.tsv"
says out 'SHA256:test'
echo "//127.0.0.1:$(cat reg/port)/auth/:_authToken=\${TOKEN}" >.npmrc
TOKEN=sesame is "a token of the user's .npmrc, from the environment" from auth
fails "a token whose variable is not set" 1 NPM-CONFIG from auth
: >reg/log
TOKEN=sesame is "and it is not sent elsewhere" from good
! grep -q sesame reg/log || { echo "FAILED: the token went elsewhere"; exit 1; }
rm .npmrc
mkdir project && echo "registry=$http/endless/" >project/.npmrc
cd project
fails "a project's .npmrc has no say" 1 NPM-REGISTRY env PATH=/nowhere "$packtool" update --key ../keys/site.key
cd ..
npm_config_registry=$http/newer is "the registry of the environment" update --dry-run
mkdir bin
printf '#!/bin/sh\necho "$PWD $*" >%s/asked\necho %s/newer/\n' "$work" "$http" >bin/npm
chmod +x bin/npm
cd project
is "where nothing names one, npm is asked" env PATH="$work/bin:$PATH" "$packtool" update --key ../keys/site.key --top 200 --dry-run
cd ..
is "from /, where no project is" grep -qx '/ config get registry' asked

"$packtool" corpus remove -q site/npm-popular
fails "a connection that breaks off" 1 FETCH-CUT from cut
: >reg/log
is "is gone on from by the next run" from cut
grep -q 'range=bytes=300-' reg/log || { echo "FAILED: it began again"; cat reg/log; exit 1; }

printf 'some-name\nother-name\n' >list
is "a list of one's own, unsigned for others to sign" update --from list --output made.iocpack --accept-large
test -s made.iocpack
mkdir -p config/picket
cp keys/site.* config/picket/
is "by the key in the user's settings" "$packtool" update --from list --accept-large
says out 'signed, and in use'
fails "which must hash to what was said" 5 UPDATE-INTEGRITY update --from list --sha256 00
echo '[{"name":"one","downloads":3},{"name":"two","downloads":9}]' >list
is "a JSON list with counts" update --from list --dry-run --json
says out '"kept": 2'
: >list
fails "an empty list" 1 LIST-EMPTY update --from list --dry-run
mkfifo pipe
fails "a pipe is no list, and is not waited for" 2 FILE-KIND update --from pipe --dry-run
fails "nor is a device" 2 FILE-KIND update --from /dev/zero --dry-run
truncate -s $(((512 << 20) + 1)) list
fails "a list of more than 512 MiB is not even hashed" 1 LIST-SIZE update --from list --dry-run
echo "ok: all"
