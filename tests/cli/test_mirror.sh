# Packs through a folder and a web server: pushed, pulled, gone on with, and refused when anything was changed.
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_CACHE=$work/cache npm_config_globalconfig=$work/none
unset HTTPS_PROXY https_proxy HTTP_PROXY http_proxy DOCKER_CONFIG || true
make_key alice
"$packtool" keys trust -q keys/alice.pub --first-use
for n in 1 2; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
done
cp p1 unsigned && make_pack unsigned 3
trusting() { rm -rf "store-$1"; "$packtool" keys trust -q keys/alice.pub --first-use --store "store-$1"; }
pull() { store=$1; shift; "$packtool" corpus pull --store "store-$store" "$@"; }

is "a pack is pushed to a folder" "$packtool" corpus push mirror p1
says out 'acme/iocs e1 s1'
refused "an unsigned pack is not pushed" PACK-UNSIGNED "$packtool" corpus push mirror unsigned
trusting b
is "and pulled from there" pull b mirror
is "once" pull b mirror
says out 'in use already'
"$packtool" corpus push -q mirror p2
is "the newer one follows" pull b mirror
says out 'e1 s2: imported'
fails "an older one is not pushed over it" 1 PUSH-OLDER "$packtool" corpus push mirror p1
is "a mirror that fell back is said, and nothing is lost" sh -c "
	rm -r mirror; '$packtool' corpus push -q mirror p1; '$packtool' corpus pull --store store-b mirror"
says out 'older than what was seen'
fails "a pack that is not there" 1 PULL-ABSENT pull b mirror acme/other
printf X | dd of="$(ls mirror/packs/*)" bs=1 seek=9000 conv=notrunc status=none
trusting c
fails "a file that is not what the index says" 1 PULL-DIGEST pull c mirror
sed -i "s/[0-9a-f]*\$/$(sha256sum mirror/packs/* | cut -d' ' -f1)/; 1s/.*/picket-mirror 1/" mirror/index
refused "a mirror that lies about it too" PACK-CONTAINER pull c mirror
"$packtool" corpus list --store store-c >out 2>&1 && { echo "FAILED: something is installed"; exit 1; }
rm -r mirror && "$packtool" corpus push -q mirror p1 && p=$(ls mirror/packs/*)
rm "$p" && ln -s /dev/zero "$p"
fails "a device in a pack's place is not read" 1 PULL-DIGEST timeout 120 "$packtool" corpus pull --store store-c mirror
rm "$p" && mkfifo "$p"
fails "nor is a pipe waited for" 1 PULL-DIGEST timeout 120 "$packtool" corpus pull --store store-c mirror
echo 'picket-mirror 1 ' >mirror/index
fails "an index with a blank too much" 1 MIRROR-INDEX pull c mirror

mkdir -p web/root
node "$PICKET_SRC/tests/cli/mirror.mjs" web >web/out 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 1200); do [ -e web/port ] && break; sleep 0.1; done
url=http://127.0.0.1:$(cat web/port)/packs-of-acme
fails "a push without a password" 1 FETCH-AUTH "$packtool" corpus push "$url" p2
echo "{\"auths\":{\"127.0.0.1:$(cat web/port)\":{\"auth\":\"bWU6c2VjcmV0\"}}}" >auth.json
is "a push with one" "$packtool" corpus push "$url" p2 --auth-file auth.json
trusting d
touch web/cut
fails "a download that breaks off" 1 FETCH-CUT pull d "$url"
rm web/cut
: >web/log
is "is gone on from by the next run" pull d "$url/"
grep -q 'range=bytes=8000- status=206' web/log || { echo "FAILED: it began again"; cat web/log; exit 1; }
: >web/log
is "the same again asks for the index alone" pull d "$url"
grep -q 'index range=- status=304' web/log || { echo "FAILED: no 304"; cat web/log; exit 1; }
test "$(wc -l <web/log)" = 1 || { echo "FAILED: more was asked"; cat web/log; exit 1; }
fails "nothing is there" 1 FETCH-NOT-FOUND pull d "http://127.0.0.1:$(cat web/port)/nothing"
is "what was pulled is in force" "$packtool" corpus verify --store store-d
