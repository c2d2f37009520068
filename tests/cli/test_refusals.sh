# Packs that are signed by a trusted key and are refused all the same. Debian's minisign signs
# here what packtool would not.
. "$PICKET_SRC/tests/cli/pack.sh"

make_key alice
"$packtool" keys trust --first-use -q keys/alice.pub
make_pack good 1
"$packtool" pack sign -q good --key keys/alice.key

# resign FILE ROLE SEQ: signs the manifest inside FILE anew, in place, with that trusted comment.
resign() {
	python3 - "$1" "$2" "$3" <<'PYTHON'
import hashlib, subprocess, sys
path, role, seq = sys.argv[1:]
tar = bytearray(open(path, "rb").read())
size = int(tar[124:135], 8)
manifest = bytes(tar[512:512 + size])
open("manifest", "wb").write(manifest)
ident = hashlib.blake2b(manifest, digest_size=32, person=b"iocpack-id").hexdigest()
subprocess.run(["minisign", "-S", "-s", "keys/alice.key", "-m", "manifest", "-x", "sig",
    "-c", "signature of an iocpack object",
    "-t", f"iocpack {role} acme/iocs e1 s{seq} m={ident[:32]}"], check=True, stdout=subprocess.DEVNULL)
sig = open("sig", "rb").read()
at = 512 + (size + 511) // 512 * 512
assert int(tar[at + 124:at + 135], 8) == len(sig), (role, seq)
tar[at + 512:at + 512 + len(sig)] = sig
open(path, "wb").write(tar)
PYTHON
}

# replace FILE OLD NEW: bytes of the same length.
replace() {
	python3 - "$@" <<'PYTHON'
import sys
path, old, new = sys.argv[1], sys.argv[2].encode(), sys.argv[3].encode()
data = open(path, "rb").read()
assert data.count(old) >= 1 and len(old) == len(new)
open(path, "wb").write(data.replace(old, new, 1))
PYTHON
}

cp good p && resign p manifest 1
is "the same signature by minisign is as good" "$packtool" pack verify p
cp good p && resign p catalog 10
refused "a signature for another role is refused" PACK-ROLE "$packtool" pack verify p
cp good p && resign p manifest 2
refused "a signature for another sequence is refused" PACK-ROLE "$packtool" pack verify p
cp good p && replace p 'created 1795229340' 'created 0795229340' && resign p manifest 1
fails "a manifest in another spelling is refused" 5 'MANIFEST-\(NOT-CANONICAL\|MALFORMED\)' "$packtool" pack verify p
cp good p && replace p 'reader-min 1' 'reader-min 9' && resign p manifest 1
refused "a pack for a newer reader is refused" MANIFEST-READER "$packtool" pack verify p
cp good p && replace p 'pack acme/iocs' 'pack acme/iocz' && resign p manifest 1
fails "a manifest of another name than was signed is refused" 5 'PACK-\(ROLE\|NAME\)' "$packtool" pack verify p
cp good p && replace p ' rows 3 ' ' rows 4 ' && resign p manifest 1
fails "a wrong number of rows is found" 5 'PACK-\(CONTENT\|ROWS\)' "$packtool" pack verify p

"$packtool" keys trust --first-use -q keys/alice.pub --prefix 'other/*' --replace
rm store/roots/all.root
refused "a key trusted for other packs only is refused" PACK-UNKNOWN-KEY "$packtool" pack verify good
for verb in "pack verify" "corpus import"; do
	status=0
	"$packtool" $verb good --json >json 2>err || status=$?
	is "a refusal is JSON too ($verb)" grep -q '"code": "PACK-UNKNOWN-KEY"' json
done
