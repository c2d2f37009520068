# Roots over time: drafted, signed on different machines, installed, carried in packs, revoked.
. "$PICKET_SRC/tests/cli/pack.sh"
command -v minisign >/dev/null || { echo "minisign is not installed"; exit 1; }

for who in alice bob carol dave alice2; do make_key $who; done
root() { verb=$1; shift; "$packtool" keys root "$verb" "$@"; }
fingerprint() { sed -n 's/.*fingerprint //p' out; }

is "a root is begun" root init keys/alice.pub keys/bob.pub keys/carol.pub -m 2 --prefix 'acme/*' -o acme.roots
fp=$(fingerprint)
fails "an existing file is not replaced" 1 'is there already' root init keys/alice.pub -o acme.roots
fails "the first root is not believed just so" 1 ROOT-FINGERPRINT root install acme.roots
fails "nor with another fingerprint" 1 ROOT-FINGERPRINT root install acme.roots --fingerprint "aaaa-${fp#*-}"
is "with its fingerprint it is" root install acme.roots --fingerprint "$fp"
is "an unsigned draft is shown as such" root show acme.roots
says out 'not signed'

# Two of three sign a pack, one of them with the stock tool and the manifest alone.
make_pack p1 1
is "alice signs the pack" "$packtool" pack sign p1 --key keys/alice.key
refused "one of two is not enough" PACK-THRESHOLD "$packtool" corpus import p1
"$packtool" pack manifest p1 -o manifest
minisign -S -s keys/bob.key -m manifest -t "$("$packtool" pack manifest p1 --comment)" >/dev/null
cp p1 p1.one
fails "a signature by an unknown key is not added" 1 DETACHED \
	"$packtool" pack sign p1 --add-signature manifest.minisig --pub keys/dave.pub
minisign -S -s keys/bob.key -m manifest -x other.minisig -t "something else" >/dev/null
fails "nor one that says it signed something else" 1 DETACHED \
	"$packtool" pack sign p1 --add-signature other.minisig
is "bob's, made by minisign from the manifest alone, is" "$packtool" pack sign p1 --add-signature manifest.minisig
is "both count" "$packtool" corpus import p1

# Root 2: dave comes, bob is revoked since sequence 2.
is "a change to a root that is believed begins from the store" root export acme -o next.roots --next
says out 'root 1'
is "dave comes" root add next.roots keys/dave.pub
fails "a line that names no key of the root is told as that" 1 'ROOT-EDIT' root set next.roots 'role catalog 1 nobody'
says err 'keys root add FILE KEY.pub'
is "bob is revoked" root revoke next.roots bob --since e1.s2 --packs 'acme/*'
is "the change can be reviewed" root show next.roots
says out '+ key dave'
says out '+ revoke bob since acme/\* e1 s2'
says out '- role root 2 alice bob carol'
says out '+ role root 2 alice carol dave'
refused "without signatures it does not count" ROOT-THRESHOLD root install next.roots --name acme
cp next.roots on-carols-machine
is "alice signs" root sign next.roots --key keys/alice.key
says out 'more signatures are needed'
refused "one signature is not enough" ROOT-THRESHOLD root install next.roots --name acme
fails "a draft that is signed is fixed" 1 ROOT-DRAFT root threshold next.roots 3
is "carol signs her copy" root sign on-carols-machine --key keys/carol.key
is "the two are brought together" root sign next.roots --merge on-carols-machine
says out 'complete'
fails "nobody signs twice" 1 PACK-SIGNED root sign next.roots --key keys/alice.key
make_key eve
fails "a stranger's signature is not taken" 5 ROOT-SIGNATURE root sign next.roots --key keys/eve.key
cp -r store site-b
is "it is installed without a fingerprint" root install next.roots --name acme
says out 'root 2 is in force'
is "a second time changes nothing" root install next.roots --name acme
says out 'already'
fails "a root that leads elsewhere is not taken for it" 1 ROOT-EXISTS root install acme.roots --name acme
is "the pack that bob signed before still counts" "$packtool" corpus verify

make_pack p2 2 left-pad@1.3.2
"$packtool" pack sign -q p2 --key keys/alice.key
cp p2 p2.bob
"$packtool" pack sign -q p2.bob --key keys/bob.key
refused "what bob signs from sequence 2 on does not" PACK-REVOKED "$packtool" corpus import p2.bob
is "the refused file is kept as evidence" test -n "$(ls store/quarantine/*.refused)"
"$packtool" pack sign -q p2 --key keys/dave.key
is "dave's signature does" "$packtool" corpus import p2

# Root 3: alice's key is replaced; the third one is signed with the stock tool.
is "alice gets a new key" root rotate next.roots alice keys/alice2.pub
root show next.roots --text >root.txt
minisign -S -s keys/carol.key -m root.txt -t "$(root show next.roots --comment)" >/dev/null
is "carol signs with minisign" root sign next.roots --add-signature root.txt.minisig
is "alice signs with her old key" root sign next.roots --key keys/alice.key
says out '2 of 2 by the root before, 1 of 2'
is "and with her new one" root sign next.roots --key keys/alice2.key
says out 'complete'
is "root 3 is installed" root install next.roots --name acme
make_pack p3 3 left-pad@1.3.3
"$packtool" pack sign -q p3 --key keys/alice2.key
"$packtool" pack sign -q p3 --key keys/dave.key
refused "the pack of the old key has to be signed again" PACK-THRESHOLD "$packtool" corpus verify
is "the new pack is installed" "$packtool" corpus import p3
is "an export carries the chain" "$packtool" corpus export acme/iocs --transport -o stick
"$packtool" pack inspect stick >out
says out ' root.3$'

# Site B has root 1 and slept through two.
cp -r site-b site-c
is "a site that slept catches up from one file" "$packtool" corpus import stick --store site-b
says out 'carried root 3, was root 1'
"$packtool" keys list --store site-b >out
says out alice2
is "and is in order" "$packtool" corpus verify --store site-b
refused "a replayed old pack is refused" PACK-THRESHOLD "$packtool" corpus import p1 --store site-b
"$packtool" corpus export -q acme/iocs -o again --store site-b
is "it hands the chain on" grep -q '^version 3$' again

# A chain that was tampered with.
for what in 'role root 2' 'revoke bob' 'signature [0-9a-f]\{32\}'; do
	cp stick bad
	at=$(grep -abo -m1 "$what" bad | head -1 | cut -d: -f1)
	printf X | dd of=bad bs=1 seek=$((at + 8)) conv=notrunc status=none
	status=0
	"$packtool" corpus import bad --store site-c >out 2>err || status=$?
	test $status = 5 || { echo "FAILED: \"$what\" changed: status $status"; cat out err; exit 1; }
done
echo "ok: a chain with any change is refused"
is "and the site is as it was" "$packtool" corpus verify --store site-c

# Delegation, grants, floors, withdrawal, epochs.
is "one pack is delegated to dave" root set next.roots 'role publisher acme/iocs 1 dave'
is "a version is withdrawn" root set next.roots 'withdraw acme/iocs e1 s3 "wrong rows"'
is "an epoch begins" root set next.roots 'epoch acme/iocs 2'
fails "nonsense is refused" 1 ROOT-EDIT root set next.roots 'nonsense acme/iocs 2'
is "a line can be taken away" root set next.roots 'withdraw acme/iocs e1 s3' --drop
is "and put back" root set next.roots 'withdraw acme/iocs e1 s3 "wrong rows"'
root sign -q next.roots --key keys/alice2.key
root sign -q next.roots --key keys/dave.key
is "root 4 is installed" root install next.roots --name acme
refused "the older epoch counts no more" PACK-ROLLBACK "$packtool" corpus verify
rm -rf source
"$packtool" ioc add -q npm left-pad@1.3.4 --dir source --pack acme/iocs
"$packtool" pack build -q source -o p4 --seq 1 --epoch 2 --created 1795229340
"$packtool" pack sign -q p4 --key keys/dave.key
is "the new epoch is signed by whom it was delegated to" "$packtool" corpus import p4
is "an epoch is lowered in a draft" root set next.roots 'epoch acme/iocs 1'
root sign -q next.roots --key keys/alice2.key
root sign -q next.roots --key keys/dave.key
refused "and refused by everybody" ROOT-CHAIN root install next.roots --name acme

# Two different fifth roots, both well signed.
is "a chain is written from the store" root export acme -o x.roots
cp x.roots y.roots
root set -q x.roots 'floor acme/iocs e2 s1'
root set -q y.roots 'floor acme/iocs e2 s2'
for f in x y; do
	root sign -q $f.roots --key keys/alice2.key
	root sign -q $f.roots --key keys/dave.key
done
is "one of two fifth roots is installed" root install x.roots --name acme
refused "the other one is an alarm" ROOT-EQUIVOCATION root install y.roots --name acme
is "and evidence" test -n "$(ls store/quarantine/*.chain)"
is "the log holds" "$packtool" audit verify
"$packtool" audit show --json >out
says out '"event":"root","subject":"acme","detail":"v5 '
"$packtool" doctor >out || true
says out 'quarantine'
