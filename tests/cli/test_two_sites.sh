# Two sites: A, where alice, bob and carol sign (two of three), and B, which no network reaches.
. "$PICKET_SRC/tests/cli/pack.sh"
b=$work/site-b
root() { verb=$1; shift; "$packtool" keys root "$verb" "$@"; }
# publish FILE SEQ SIGNER SIGNER: builds on what was published before, signs, installs at A.
grow() {
	rm -rf add && mkdir -p source
	for n in $(seq "$1"); do echo "left-pad@1.$2.$n"; done >list
	while read -r p; do "$packtool" ioc add -q npm "$p" --dir source --pack acme/iocs 2>/dev/null || true; done <list
}
publish() {
	grow 2 "$2"
	"$packtool" pack build -q source -o "$1" $([ "$2" = 1 ] && echo "--seq 1" || echo "--prev p$(($2 - 1))") \
		--created $((1795229340 + $2)) --accept-large
	"$packtool" pack sign -q "$1" --key keys/"$3".key --accept-large
	"$packtool" pack sign -q "$1" --key keys/"$4".key --accept-large
}
seq_at_b() { "$packtool" corpus list --json --store "$b" | sed -n 's/.*"seq": \([0-9]*\).*/\1/p'; }
# carry DIR [OPTIONS]: what B lacks, by its own inventory.
carry() {
	dir=$1
	shift
	"$packtool" corpus inventory -o b.txt --store "$b"
	"$packtool" corpus export -q --for b.txt --site site-a --key keys/station.key -o "$dir" "$@"
}

# lacks "sentence" command...: exit 4, something did not come.
lacks() {
	sentence=$1 status=0
	shift
	"$@" >out 2>err || status=$?
	test $status = 4 || { echo "FAILED: $sentence: exit $status"; cat out err; exit 1; }
	echo "ok: $sentence"
}

for who in alice bob carol dave erin station; do make_key $who; done

# A begins; B trusts the root by its fingerprint, read aloud.
is "A begins a root of two of three" root init keys/alice.pub keys/bob.pub keys/carol.pub -m 2 --prefix 'acme/*' -o acme.roots
fp=$(sed -n 's/.*fingerprint //p' out)
is "A believes it" root install acme.roots --fingerprint "$fp"
is "B believes it" root install acme.roots --fingerprint "$fp" --store "$b"
grow 60 0 # a pack large enough for a delta to be worth it
publish p1 1 alice bob
is "A publishes" "$packtool" corpus import p1
is "A signs a catalog" "$packtool" corpus catalog acme --key keys/alice.key
is "B tells what it has" "$packtool" corpus inventory --store "$b"
test "$(wc -c <out)" -lt 1024
is "A writes what B lacks" carry stick1
test "$(ls stick1 | grep -c iocpack)" = 1
is "B takes the stick" "$packtool" corpus import stick1 --store "$b"
says out 'waybill of "site-a"'
says out 'new here'
is "B has it" test "$(seq_at_b)" = 1

# The next one goes as a delta.
publish p2 2 carol alice
"$packtool" corpus import -q p2
"$packtool" corpus catalog -q acme --key keys/alice.key
is "A writes only what changed" carry stick2
is "as a delta" test -e stick2/acme+iocs-e1s2.delta.iocpack
test "$(wc -c <stick2/acme+iocs-e1s2.delta.iocpack)" -lt "$(wc -c <p2)"
cp -r "$b" b-at-1
is "B rebuilds the pack" "$packtool" corpus import stick2 --store "$b"
is "and has it" test "$(seq_at_b)" = 2
is "the bytes are the publisher's" sh -c "cmp store/packs/*/pack.iocpack $b/packs/$(sed -n 's|^use acme/iocs 1 2 ||p' "$b/state")/pack.iocpack ||
	cmp p2 $b/packs/$(sed -n 's|^use acme/iocs 1 2 ||p' "$b/state")/pack.iocpack"
is "nothing is missing now" carry nothing
test "$(ls nothing | grep -c iocpack)" = 0
cp stick2/acme+iocs-e1s2.delta.iocpack damaged
where=$(grep -abo 'delta.1' damaged | tail -1 | cut -d: -f1)
printf X | dd of=damaged bs=1 seek=$((where + 600)) conv=notrunc status=none
cp -r b-at-1 b-damaged
refused "a delta that was changed is refused" PACK-PAGE "$packtool" corpus import damaged --store b-damaged
is "and the site stays at what it had" "$packtool" corpus verify --store b-damaged
is "the full pack is the way out" "$packtool" corpus import p2 --store b-damaged
rm -rf fresh-site
root install -q acme.roots --fingerprint "$fp" --store fresh-site
refused "a delta without its base is refused" DELTA-BASE "$packtool" corpus import stick2/acme+iocs-e1s2.delta.iocpack --store fresh-site

# Bob's key is stolen: revoked since sequence 3. Then carol's is replaced. B sleeps through both.
is "A drafts the next root" root export acme -o next.roots --next
is "dave comes" root add next.roots keys/dave.pub
is "bob is revoked" root revoke next.roots bob --since e1.s3 --packs 'acme/*'
root sign -q next.roots --key keys/alice.key
root sign -q next.roots --key keys/carol.key
is "root 2 is in force at A" root install next.roots --name acme
is "carol gets a new key" root rotate next.roots carol keys/erin.pub
root sign -q next.roots --key keys/alice.key
root sign -q next.roots --key keys/carol.key
root sign -q next.roots --key keys/dave.key
is "root 3 is in force at A" root install next.roots --name acme
refused "what carol's old key signed needs another signature" PACK-THRESHOLD "$packtool" corpus verify
is "dave adds his to the same pack" "$packtool" pack sign p2 --key keys/dave.key
is "which mends A" "$packtool" corpus import p2
grow 3 8
"$packtool" pack build -q source -o p3 --prev p2 --created 1795229999
for who in alice bob; do "$packtool" pack sign -q p3 --key keys/$who.key; done
refused "what bob signs now is refused at A" PACK-REVOKED "$packtool" corpus import p3
cp -r "$b" b-before-3
is "B, which does not know, would still take it" "$packtool" corpus import p3 --store b-before-3
publish p3 3 alice dave
is "A publishes what alice and dave sign" "$packtool" corpus import p3
"$packtool" corpus catalog -q acme --key keys/alice.key
is "a pack without the roots on a mirror is told" "$packtool" corpus push mir p3
says err 'p3 carries no roots: sites without root 3'
cp -r "$b" b-pulls
refused "a site that slept cannot take that" PACK-THRESHOLD "$packtool" corpus pull mir --store b-pulls
"$packtool" corpus export -q acme/iocs -o with-roots
is "one that carries them goes in its place" "$packtool" corpus push mir with-roots
is "in silence" test ! -s err
is "and takes the site over two roots" "$packtool" corpus pull mir --store b-pulls
says out 'e1 s3: imported'
is "A writes a stick" carry stick3
is "B catches up over two roots and one sequence" "$packtool" corpus import stick3 --store "$b"
says out 'version 3, was 1'
is "B has sequence 3" test "$(seq_at_b)" = 3
"$packtool" keys list --store "$b" >out
says out erin
# That the thief signed another sequence 3 shows at the site that took it.
refused "the other site raises the alarm" PACK-EQUIVOCATION "$packtool" corpus import stick3 --store b-before-3
is "with both packs as evidence" test "$(ls b-before-3/quarantine/*.iocpack | wc -l)" = 2

# An old stick comes again; B's state is lost.
refused "an old stick is refused" PACK-ROLLBACK "$packtool" corpus import p1 --store "$b"
publish p4 4 alice dave
"$packtool" corpus import -q p4
"$packtool" corpus catalog -q acme --key keys/alice.key
carry stick4
"$packtool" corpus import -q stick4 --store "$b"
refused "a replayed stick is a rollback" PACK-ROLLBACK "$packtool" corpus import p3 --store "$b"
rm "$b/state"
refused "B's state is lost" STATE-LOST "$packtool" corpus list --store "$b"
refused "an old stick does not mend it" PACK-ROLLBACK "$packtool" corpus import p3 --new-state --store "$b"
is "B knows again what it had" test "$(seq_at_b)" = 4
rm "$b/state"
refused "a delta needs what was lost" STATE-LOST "$packtool" corpus import stick4 --new-state --store "$b"
says err 'import a full pack'
"$packtool" corpus export -q -o stick4full
is "the chain and the catalog on a stick do not" "$packtool" corpus import stick4full --new-state --store "$b"
rm -rf "$b/state" "$b/packs"
is "with packs lost too, a stick begins again" "$packtool" corpus import p4 --new-state --store "$b"

# A thief with alice's and dave's keys signs another sequence 4.
rm -rf source && grow 3 9
"$packtool" pack build -q source -o evil --seq 4 --created 1795229399
"$packtool" pack sign -q evil --key keys/alice.key
"$packtool" pack sign -q evil --key keys/dave.key
refused "two packs of one sequence are an alarm" PACK-EQUIVOCATION "$packtool" corpus import evil --store "$b"
is "B stays at the one it had" "$packtool" corpus verify --store "$b"

# Going back, on purpose.
rm -rf source && grow 60 0 && grow 2 1 && grow 2 2 && grow 2 3 && grow 2 4
publish p5 5 alice dave
"$packtool" corpus import -q p5
"$packtool" corpus catalog -q acme --key keys/alice.key
carry stick5
"$packtool" corpus import -q stick5 --store "$b"
is "B goes back to 4" "$packtool" corpus rollback acme/iocs --to 4 --reason "wrong rows" --store "$b"
"$packtool" corpus list --store "$b" >out
says out 'rolled back on purpose'
says out '1 behind the newest'
"$packtool" audit show --json --store "$b" >out
says out 'wrong rows'
refused "which lowers nothing" PACK-ROLLBACK "$packtool" corpus import p3 --store "$b"

# Volumes, out of order, one missing; a courier who withholds.
publish p6 6 alice dave
"$packtool" corpus import -q p6
"$packtool" corpus catalog -q acme --key keys/alice.key
"$packtool" corpus inventory -o b.txt --store "$b"
is "A cuts a shipment into volumes" "$packtool" corpus export acme/iocs --max-volume 10k -o volumes
says out 'in [0-9]* volumes'
count=$(ls volumes | wc -l)
test "$count" -ge 3
mv volumes/volume-002.iocvol kept-back
lacks "B gets all but one, last first" "$packtool" corpus import $(ls -r volumes/*) --store "$b"
says out "missing: volumes 2 of $count"
is "and stays at what it had" test "$(seq_at_b)" = 4
cp kept-back broken
printf X | dd of=broken bs=1 seek=4000 conv=notrunc status=none
fails "a damaged volume is named" 1 'broken: volume 2 of .*VOLUME-DAMAGED' "$packtool" corpus import broken --store "$b"
cp -a "$b" b-again
is "the missing one completes it, on another day" "$packtool" corpus import kept-back --store "$b"
says out 's6'
is "B has 6" test "$(seq_at_b)" = 6
is "nothing is left of the volumes" test -z "$(ls "$b/volumes")"
mv kept-back volumes/volume-002.iocvol
is "so does the whole folder, of which most was there already" "$packtool" corpus import volumes --store b-again
says out 's6'
if grep -q missing out; then echo "FAILED: what is complete has missing volumes: $(grep missing out)"; exit 1; fi
is "and nothing is left of those either" test -z "$(ls b-again/volumes)"
publish p7 7 alice dave
"$packtool" corpus import -q p7
"$packtool" corpus catalog -q acme --key keys/alice.key
carry stick7
rm stick7/*.iocpack
lacks "a courier keeps the pack back" "$packtool" corpus import stick7 --store "$b"
says out 'missing: acme+iocs-e1s7'
"$packtool" corpus list --store "$b" >out
says out '1 behind the newest'
"$packtool" doctor --store "$b" >out || true
says out 'a newer pack exists'

# A stick for those who may see less.
rm -rf mixed
"$packtool" ioc add -q npm left-pad@9.0.1 --dir mixed --pack acme/mixed
"$packtool" ioc add -q npm secret-case@1.0.0 --dir mixed --tlp amber
"$packtool" pack build -q mixed -o m1 --seq 1 --created 1795229340
"$packtool" pack sign -q m1 --key keys/alice.key
"$packtool" pack sign -q m1 --key keys/dave.key
"$packtool" corpus import -q m1
is "A writes what green eyes may see" "$packtool" corpus export acme/mixed --max-tlp green -o green/
is "nothing of the amber part is in it" sh -c '! zstd -dcq green/*.iocpack 2>/dev/null | grep -q secret-case; ! grep -q secret-case green/*.iocpack'
is "the signature still holds" "$packtool" corpus import green/acme+mixed-e1s1.iocpack --store "$b"
"$packtool" corpus inventory --store "$b" >out
says out 'pack acme/mixed e1 s1 c '
"$packtool" pack inspect green/acme+mixed-e1s1.iocpack >out
says out ' clear.db.zst'
! grep -q ' amber.db' out || { echo "FAILED: the amber part left"; exit 1; }

is "A's log holds" "$packtool" audit verify
is "B's log holds" "$packtool" audit verify --store "$b"
is "B's log is copied" "$packtool" audit export -o copy --store "$b"
is "the log continues the copy" "$packtool" audit verify --against copy --store "$b"
cp "$b/audit.ndjson" whole
sed -i '$d' "$b/audit.ndjson"
is "a shortened log looks whole" "$packtool" audit verify --store "$b"
fails "but not against the copy" 1 'AUDIT-BROKEN' "$packtool" audit verify --against copy --store "$b"
cp whole "$b/audit.ndjson"
"$packtool" audit show --json --store "$b" >out
says out '"event":"waybill","subject":"site-a"'
is "A changed waybill is refused" sh -c "sed -i 's/^clock ./clock 9/' stick7/waybill; ! $packtool corpus import stick7 --store $b"
