. "$PICKET_SRC/tests/cli/pack.sh"

make_key alice
make_key bob
make_key mallory
make_pack one 1
is "a pack is built" test -s one
refused "an unsigned pack is refused" PACK-UNSIGNED "$packtool" pack verify one
fails "nothing is built on it" 5 'pack sign one --key' "$packtool" pack build source -o next --prev one
spoken=$("$packtool" pack sign one --key keys/alice.key | sed -n 's/.*signed by //p')
refused "a pack signed by a key nobody trusts is refused" PACK-UNKNOWN-KEY "$packtool" pack verify one
says err "signed by $spoken"
is "an unverified pack can be looked at" "$packtool" pack inspect one
says out "NOT VERIFIED"
fails "a key whose fingerprint nobody gave is not trusted" 2 KEY-NOT-COMPARED "$packtool" keys trust keys/alice.pub
said=$(sed -n 's/.*nobody has compared its fingerprint: \([^ ]*\) .*/\1/p' err)
is "with its fingerprint it is" "$packtool" keys trust keys/alice.pub --fingerprint "$said" --store compared
is "and without a mark" sh -c "! $packtool keys list --store compared | grep -q 'first use'"
is "a key is trusted on first use" "$packtool" keys trust --first-use keys/alice.pub
is "which is marked" "$packtool" keys list
says out "on first use"
is "a pack signed by a trusted key verifies" "$packtool" pack verify one
says out "signed by alice"
is "a verified pack is shown as such" "$packtool" pack inspect one
says out "signatures hold"
fails "the same key does not sign twice" 1 PACK-SIGNED "$packtool" pack sign one --key keys/alice.key

is "the same rows give the same bytes" sh -c "
	cp -r source again && $packtool pack build -q again -o a --seq 7 --created 1 &&
	$packtool pack build -q source -o b --seq 7 --created 1 && cmp a b"
is "the last second of 9999 is a time" "$packtool" pack build source -o b --seq 7 --created 253402300799
says out 'version 9999.12.31'
fails "the next one is none" 2 'before the year 10000' "$packtool" pack build source -o b --seq 7 --created 253402300800
is "a pack is a plain tar file" sh -c 'tar -tf one | grep -qx manifest && tar -xOf one manifest | head -1 | grep -qx "iocpack-manifest 1"'

# Thresholds.
fails "keys for one prefix are not replaced unasked" 1 ROOT-EXISTS "$packtool" keys trust --first-use keys/bob.pub
"$packtool" keys trust --first-use -q keys/alice.pub keys/bob.pub --threshold 2 --replace
refused "one signature of the two needed is refused" PACK-THRESHOLD "$packtool" pack verify one
is "a second person signs" "$packtool" pack sign one --key keys/bob.key
is "two of two verify" "$packtool" pack verify one
says out "alice, bob"
make_pack three 3
"$packtool" pack sign -q three --key keys/alice.key
"$packtool" pack sign -q three --key keys/mallory.key
refused "a stranger's signature does not count" PACK-THRESHOLD "$packtool" pack verify three
fails "another fingerprint than the one said is refused" 1 KEY-FINGERPRINT \
	"$packtool" keys trust keys/bob.pub --fingerprint aaaa-bbbb --replace
fails "a threshold above the number of keys is refused" 2 "threshold" \
	"$packtool" keys trust --first-use keys/bob.pub --threshold 2 --replace
fails "a threshold of none is refused" 2 "threshold" "$packtool" keys trust --first-use keys/bob.pub --threshold 0 --replace

# Damage. The pack is small: every byte that was flipped is refused by lib/pack's own vectors; here the codes.
"$packtool" keys trust --first-use -q keys/alice.pub --replace
make_pack bad 4
"$packtool" pack sign -q bad --key keys/alice.key
size=$(stat -c %s bad)
flip() { # FILE OFFSET
	byte=$(od -An -tu1 -j "$2" -N1 "$1" | tr -d ' ')
	printf "\\$(printf %03o $((byte ^ 1)))" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}
cp bad flipped && flip flipped 600
refused "a changed manifest is refused" PACK-BAD-SIGNATURE "$packtool" pack verify flipped
where=$(grep -abo 'left-pad' bad | tail -1 | cut -d: -f1)
cp bad flipped && flip flipped "$where"
refused "a changed row is refused" PACK-PAGE "$packtool" pack verify flipped
cp bad longer && printf x >>longer
fails "trailing bytes are refused" 5 'PACK-\(TRAILING\|CONTAINER\|TRUNCATED\)' "$packtool" pack verify longer
head -c $((size - 512)) bad >shorter
fails "a truncated pack is refused" 5 'PACK-\(TRUNCATED\|CONTAINER\)' "$packtool" pack verify shorter
cp bad renamed && printf evil | dd of=renamed bs=1 seek=0 conv=notrunc status=none
fails "a member that is not allowed is refused" 5 'PACK-\(MEMBER\|CONTAINER\)' "$packtool" pack verify renamed
fails "a file that is no pack is refused" 5 'PACK-' "$packtool" pack verify keys/alice.pub
