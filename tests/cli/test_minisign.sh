# Debian's minisign and ours, both ways.
. "$PICKET_SRC/tests/cli/pack.sh"
command -v minisign >/dev/null || { echo "minisign is not installed"; exit 1; }

make_key ours
is "minisign makes a key without password" minisign -G -W -p theirs.pub -s theirs.key
make_pack p 1
is "our tool signs with their key" "$packtool" pack sign p --key theirs.key
"$packtool" pack sign -q p --key keys/ours.key
"$packtool" keys trust --first-use -q theirs.pub keys/ours.pub --threshold 2
is "both signatures hold for us" "$packtool" pack verify p

tar -xf p
for pub in theirs.pub keys/ours.pub; do
	found=no
	for sig in sigs/*.minisig; do
		if minisign -Vm manifest -x "$sig" -p "$pub" >out 2>&1; then
			found=yes
			says out '^Trusted comment: iocpack manifest acme/iocs e1 s1 m=[0-9a-f]\{32\}$'
		fi
	done
	is "minisign verifies our pack's signature with $pub" test $found = yes
done

is "minisign signs with our unencrypted key" minisign -S -s keys/ours.key -m p -x p.sig
is "and verifies it with our public key" minisign -V -m p -x p.sig -p keys/ours.pub

echo 'correct horse' >password
is "we make an encrypted key" "$packtool" keys generate --name locked --password-file password -o keys
says keys/locked.key 'encrypted'
is "minisign opens our encrypted key" sh -c 'minisign -S -s keys/locked.key -m p -x q.sig <password'
is "and its signature is by that key" minisign -V -m p -x q.sig -p keys/locked.pub
make_pack r 1
is "minisign makes an encrypted key" sh -c 'printf "correct horse\ncorrect horse\n" | minisign -G -p e.pub -s e.key'
is "we sign with their encrypted key" "$packtool" pack sign r --key e.key --password-file password

is "a secret key is for its owner alone" test "$(stat -c %a keys/ours.key)" = 600
fails "an existing key is never replaced" 1 'File exists' "$packtool" keys generate --name ours -W -o keys
