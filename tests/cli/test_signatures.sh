#!/bin/bash
# What stock minisign signs is verified inside a pack, and the tricks that a signature file allows
# are refused. (The other way, and encrypted keys: test_minisign.sh.)
set -eu
export PATH="$PICKET_BIN:$PATH"
command -v minisign > /dev/null || { echo "minisign is not installed"; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
failed=0
check() { # SENTENCE COMMAND...
	local sentence=$1
	shift
	if ! "$@" > out.log 2>&1; then
		echo "not so: $sentence"; cat out.log; failed=1
	fi
}
refused() { # SENTENCE CODE FILE: pack verify refuses it with exit 5 and this code
	local status=0
	packtool pack verify --store "$store" "$3" > out.log 2>&1 || status=$?
	if [ $status -ne 5 ] || ! grep -q "\[$2\]" out.log; then
		echo "not so: $1 (exit $status, wanted 5 and $2)"; cat out.log; failed=1
	fi
}
store=$work/store
mkdir src
printf 'name acme/iocs\n' > src/pack.txt
# The compressed form has no pads: members may be added without moving others.
packtool pack build src -o unsigned.iocpack --transport --seq 1 --created 1795229340 -q

packtool keys generate --name stranger -W -q
for key in theirs stranger; do
	[ $key = stranger ] || minisign -G -W -f -p theirs.pub -s theirs.key > /dev/null 2>&1
	cp unsigned.iocpack $key.iocpack
	chmod u+w $key.iocpack
	check "packtool signs with the $key key" packtool pack sign $key.iocpack --key $key.key
done

# --- theirs signs, ours verifies: the signature file is put into the container by hand
check "their key can be trusted" packtool keys trust --first-use theirs.pub --store "$store" -q
check "theirs.iocpack verifies" packtool pack verify --store "$store" theirs.iocpack
rm -rf x; mkdir x; tar -xf theirs.iocpack -C x; chmod -R u+w x
member=$(cd x && ls sigs/*.minisig)
comment=$(sed -n 's/^trusted comment: //p' "x/$member")
assemble() { # OUT SIGNATURE-FILE
	python3 - "$1" "$member" "$2" <<'PY'
import sys
out, member, sig = sys.argv[1:]
def header(name, size):
    h = bytearray(512)
    h[0:len(name)] = name.encode()
    h[100:107] = b'000444 '; h[108:115] = b'000000 '; h[116:123] = b'000000 '
    h[124:136] = b'%011o ' % size; h[136:148] = b'00000000000 '; h[148:156] = b' ' * 8
    h[156] = ord('0'); h[257:265] = b'ustar\x0000'; h[329:336] = b'000000 '; h[337:344] = b'000000 '
    h[148:155] = b'%06o\0' % sum(h)
    return bytes(h)
with open(out, 'wb') as f:
    for name, path in (('manifest', 'x/manifest'), (member, sig), ('clear.db.zst', 'x/clear.db.zst')):
        data = open(path, 'rb').read()
        f.write(header(name, len(data)) + data + b'\0' * (-len(data) % 512))
    f.write(b'\0' * 1024)
PY
}
sign_theirs() { # OUT OPTIONS...
	local out=$1
	shift
	minisign -S -s theirs.key -m x/manifest -x "$out" "$@" > /dev/null 2>&1 < /dev/null
	sed -i '1s/.*/untrusted comment: signature of an iocpack object/' "$out"
}
assemble same.iocpack "x/$member"
check "the container made by hand is the one packtool made" cmp same.iocpack theirs.iocpack
sign_theirs good.minisig -t "$comment"
assemble good.iocpack good.minisig
check "packtool verifies a signature that minisign made" packtool pack verify --store "$store" good.iocpack

# --- what must not pass
sign_theirs legacy.minisig -l -t "$comment"
assemble legacy.iocpack legacy.minisig
refused "a signature of the old kind (Ed) is refused" SIG-ALGORITHM legacy.iocpack
python3 - <<'PY'
import base64
lines = open('good.minisig').read().split('\n')
raw = bytearray(base64.b64decode(lines[1])); raw[1] = ord('d')
lines[1] = base64.b64encode(bytes(raw)).decode()
open('relabelled.minisig', 'w').write('\n'.join(lines))
PY
assemble relabelled.iocpack relabelled.minisig
refused "an ED signature relabelled Ed is refused" SIG-ALGORITHM relabelled.iocpack
sign_theirs other.minisig -t "iocpack catalog acme/iocs e1 s1"
assemble other.iocpack other.minisig
refused "a signature for another role is refused" PACK-ROLE other.iocpack
sign_theirs plainly.minisig
assemble plainly.iocpack plainly.minisig
refused "a signature that does not say what it signs is refused" PACK-ROLE plainly.iocpack
sed 's/$/\r/' good.minisig > crlf.minisig
assemble crlf.iocpack crlf.minisig
refused "a signature file with CRLF is refused" SIG-MALFORMED crlf.iocpack
{ cat good.minisig; echo more; } > tail.minisig
assemble tail.iocpack tail.minisig
refused "bytes behind a signature file are refused" SIG-MALFORMED tail.iocpack
sed '1s/.*/untrusted comment: something else/' good.minisig > comment.minisig
assemble comment.iocpack comment.minisig
refused "another untrusted comment is refused: no byte is free" SIG-MALFORMED comment.iocpack
refused "a pack signed by a key nobody trusts is refused" PACK-UNKNOWN-KEY stranger.iocpack
refused "a pack without a signature is refused" PACK-UNSIGNED unsigned.iocpack
exit $failed
