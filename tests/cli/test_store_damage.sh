# What breaks around the store, and what somebody may have put in its place.
. "$PICKET_SRC/tests/cli/pack.sh"

make_key alice
make_key bob
"$packtool" keys trust --first-use -q keys/alice.pub
for n in 1 2 3; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
done
"$packtool" corpus import -q p2
cp store/state state.good

# A folder in the way of the new state: every write of it fails.
mkdir store/state.new
fails "a removal that cannot be written is said" 1 state.new "$packtool" corpus remove acme/iocs
rmdir store/state.new
is "and the pack is still there" "$packtool" corpus verify
says out verified

cp p3 bad
where=$(grep -abo 'left-pad' bad | tail -1 | cut -d: -f1)
printf X | dd of=bad bs=1 seek="$where" conv=notrunc status=none
refused "a damaged pack is not imported" PACK-PAGE "$packtool" corpus import bad
is "and takes no room afterwards" test ! -e store/packs/incoming

sed 's/^floor ./floor 9/' state.good >store/state
refused "a changed digit of the state is noticed" STATE-MALFORMED "$packtool" corpus list
refused "nor is it replaced unasked" STATE-MALFORMED "$packtool" corpus import p3
is "it is as it was" grep -q '^floor 9' store/state
rm store/state && mkdir store/state
refused "a state that is no file is refused" STATE-UNREADABLE "$packtool" corpus list
refused "and not begun again" STATE-UNREADABLE "$packtool" corpus import --new-state p3
rmdir store/state
mv store/packs kept && ln -s packs store/packs
refused "packs that cannot be listed are not none" STATE-UNREADABLE "$packtool" corpus list
rm store/packs && mv kept store/packs
cp state.good store/state

f=store/packs/$(sed -n 's|^use acme/iocs 1 2 ||p' store/state)/pack.iocpack
rm -f "$f" && mkfifo "$f"
refused "a pipe in its place is refused at once" PACK-UNREADABLE timeout 120 "$packtool" corpus list
rm "$f" && mkdir "$f"
refused "so is a folder" PACK-UNREADABLE "$packtool" corpus list
rmdir "$f" && ln -s "$PWD/p2" "$f"
refused "so is a link" PACK-MISSING "$packtool" corpus list
rm "$f"
is "importing it again mends that" "$packtool" corpus import p2
is "it verifies" "$packtool" corpus verify

mkfifo fifo
fails "a pipe is no pack to verify" 2 FILE-KIND timeout 120 "$packtool" pack verify fifo
fails "nor to import" 2 FILE-KIND timeout 120 "$packtool" corpus import fifo
fails "nor to look at" 2 FILE-KIND timeout 120 "$packtool" pack inspect fifo
fails "nor to sign" 2 FILE-KIND timeout 120 "$packtool" pack sign fifo --key keys/alice.key
is "only its owner can hold the lock" test "$(stat -c %a store/lock)" = 600

fails "one person is not two" 1 'KEY-TWICE' sh -c "cp keys/alice.pub also.pub
	exec $packtool keys trust --first-use keys/alice.pub also.pub --threshold 2 --prefix 'a/*'"
is "the one pack named all is not every pack" "$packtool" keys trust --first-use -q keys/bob.pub --prefix all
is "nor is acme all of acme" sh -c "$packtool keys trust --first-use -q keys/bob.pub --prefix acme &&
	$packtool keys trust --first-use -q keys/alice.pub --prefix 'acme/*'"
is "all are listed" "$packtool" keys list
says out 'packs \*: 1 of alice'
says out 'packs all: 1 of bob'

# Names of roots: ROOT_NAME_MAX with the NUL. A name that is too long is no reason to go on without the root.
long=$(printf 'n%.0s' $(seq 154)).root
cp store/roots/acme.root "store/roots/$long"
is "a root's file with a name of 159 bytes is read" "$packtool" corpus list
mv "store/roots/$long" "store/roots/n$long"
refused "one with 160 bytes is not passed over" ROOT-MALFORMED "$packtool" corpus list
rm "store/roots/n$long"

# Why somebody goes back: STORE_REASON_MAX.
why=$(printf 'w%.0s' $(seq 200))
"$packtool" corpus import -q p3
fails "a reason of 201 bytes is refused" 1 STORE-REASON "$packtool" corpus rollback acme/iocs --to 2 --reason "${why}w"
is "one of 200 is written down" "$packtool" corpus rollback acme/iocs --to 2 --reason "$why"
is "whole" grep -q "$why\"" store/audit.ndjson

# Which roots there are is not guessed: neither a folder nor a file of it that cannot be read is left out.
mv store/roots kept && echo >store/roots
refused "roots that cannot be listed are not none" ROOT-UNREADABLE "$packtool" corpus list
status=0
"$packtool" doctor >out 2>err || status=$?
says out 'BAD   store .*ROOT-UNREADABLE'
is "doctor says so" test "$status" = 5
refused "a scan is refused" ROOT-UNREADABLE "$PICKET_BIN/scanner" scan source
rm store/roots && mv kept store/roots
mkfifo store/roots/more.root
refused "nor is a root that is a pipe" ROOT-UNREADABLE timeout 120 "$packtool" corpus list
rm store/roots/more.root && ln -s acme.root store/roots/more.root
refused "nor one that is a link" ROOT-UNREADABLE "$packtool" corpus list
rm store/roots/more.root

# Names of files are foreign text: a stick may have come from anywhere.
mkdir stick
odd=$(printf 'stick/a\033[31m\nb.iocpack')
cp p3 "$odd"
"$packtool" pack verify "$odd" >out
says out '^stick/a.x1b.31m.x0ab.iocpack: verified'
"$packtool" pack inspect "$odd" >out
says out '^stick/a.x1b.31m.x0ab.iocpack: signatures hold'
is "such a pack is imported" "$packtool" corpus import "$odd"
says out '^stick/a.x1b.31m.x0ab.iocpack: acme/iocs'
: >stick/empty.iocpack
refused "a pack of no bytes on a stick is not passed over" PACK-TRUNCATED "$packtool" corpus import stick
says err 'empty.iocpack: cut short'
says out 'x0ab.iocpack: acme/iocs'
is "nothing is shown as it is" sh -c "! grep -q \"\$(printf '\\033')\" out err"
ln -s nowhere stick/link.iocpack && rm stick/empty.iocpack
is "one that cannot be opened is missing" sh -c "\"$packtool\" corpus import -q stick >said; test \$? = 4"
says said '^missing: stick/link.iocpack: '

# What a user may not read is not what is missing. For root nothing is unreadable: another user asks then.
as="" && [ "$(id -u)" != 0 ] || as="setpriv --reuid=65534 --regid=65534 --clear-groups"
chmod 711 "$work" && chmod 000 store/packs
if $as "$packtool" version >out 2>err; then
	refused "packs of another user are unreadable" PACK-UNREADABLE $as "$packtool" corpus list
	says err 'this user must be able to read it'
fi
chmod 755 store/packs && chmod 700 "$work"

# As many roots as STORE_ROOTS_MAX.
count=$(ls store/roots/*.root | wc -l)
while [ "$count" -lt 64 ]; do
	"$packtool" keys trust --first-use -q keys/bob.pub --prefix "team$count/*"
	count=$((count + 1))
done
is "64 roots are read" "$packtool" corpus list
fails "the 65th is not written" 1 STORE-FULL "$packtool" keys trust --first-use keys/bob.pub --prefix 'more/*'
is "one of the 64 can be replaced" "$packtool" keys trust --first-use -q keys/bob.pub --prefix acme --replace
is "and the store still opens" "$packtool" corpus list

# STORE_PACKS_MAX, 56: more packs than that, found in packs/ when the state was lost. Clearing one away would be forgetting
# what was newest of it.
rm -rf store many && mkdir many
"$packtool" keys trust --first-use -q keys/alice.pub --prefix 'acme/*'
for n in $(seq 57); do
	printf 'name acme/p%s\ndate 2026-11-21\n' "$n" >source/pack.txt
	"$packtool" pack build -q source -o many/$n.iocpack --seq 1 && "$packtool" pack sign -q many/$n.iocpack --key keys/alice.key
	PICKET_STORE=$work/other "$packtool" keys trust --first-use -q keys/alice.pub --prefix 'acme/*' --replace
	PICKET_STORE=$work/other "$packtool" corpus import -q many/$n.iocpack
	mkdir -p found && mv other/packs/* found/
	rm -rf other
done
mkdir -p store/packs && mv found/* store/packs/
fails "57 packs are more than a store takes" 1 'store/packs: acme/.*STORE-FULL' "$packtool" corpus import --new-state many/1.iocpack
mv store/roots/acme.root kept && echo >store/roots/acme.root
refused "nor is the state begun while a root is damaged" ROOT-MALFORMED "$packtool" corpus import --new-state many/57.iocpack
mv kept store/roots/acme.root
refused "it stays lost" STATE-LOST "$packtool" corpus list
is "none of them is cleared away" test "$(ls store/packs | wc -l)" = 57
rm -r "store/packs/$(ls store/packs | head -1)"
is "56 are taken" "$packtool" corpus import --new-state many/57.iocpack
says out '56 packs that stood here'
is "all of them" test "$("$packtool" corpus list --json | jq '.packs|length')" = 56
