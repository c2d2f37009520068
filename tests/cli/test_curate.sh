# What a curator does: edit, lint, levels, build, sign, review what changed and why.
. "$PICKET_SRC/tests/cli/pack.sh"
golden=$PICKET_SRC/tests/golden/curate

# Keys, ids and roots differ from run to run; everything else does not.
plain() { sed -E 's/[0-9a-f]{64}/HASH/g; s/\b[a-z2-7]{4}(-[a-z2-7]{2,4}){6}\b/KEY/g; s/[0-9]{4}-[0-9]{2}-[0-9]{2}/DATE/g; s/sha256-[A-Za-z0-9+\/=]{44}/SHA/'; }
same() {
	plain <"$2" >plain
	if [ -n "${PICKET_GOLDEN:-}" ]; then cp plain "$golden/$3"; fi
	is "$1" diff -u "$golden/$3" plain
}
ioc() { "$packtool" ioc "$@" --dir iocs -q; }

make_key alice
is "alice is trusted" "$packtool" keys trust -q --first-use keys/alice.pub
is "a campaign has a title and references" "$packtool" ioc campaign acme-worm --title 'Acme worm' --first-seen 2026-11-01 \
	--reference 'https://blog.example.org/worm' --dir iocs --pack acme/iocs
is "a package joins it" ioc add npm evil-pad@1.0.0 --campaign acme-worm --severity critical
is "a host for partners only" ioc add domain c2.evil.org --tlp amber --campaign acme-worm
is "an address that expires" ioc add ip 45.33.32.156 --expires 2027-06-30 --confidence medium
is "a package that will be taken back" ioc add npm fine-pad@2.0.0
is "the folder lints" "$packtool" pack lint iocs
same "with nothing to say" out lint-clean.txt
is "it builds" "$packtool" pack build iocs -o 1.iocpack --seq 1 --created 1795229340
says out 'amber  4 rows'
is "and is signed" "$packtool" pack sign -q 1.iocpack --key keys/alice.key

is "one is edited" ioc edit ip 45.33.32.156 --severity medium --note 'sinkholed now'
is "one is withdrawn with a reason" ioc withdraw npm fine-pad@2.0.0 --reason 'a false alarm'
fails "a withdrawal wants a reason" 2 reason "$packtool" ioc withdraw npm evil-pad@1.0.0 --dir iocs
is "one expires" ioc expire domain c2.evil.org --on 2026-12-31
is "the list shows it all" "$packtool" ioc list --dir iocs
says out 'fine-pad@2.0.0.*WITHDRAWN'
says out 'c2.evil.org.*tlp amber.*until 2026-12-31'
is "more come" ioc add sha256 "$(printf %064d 7)" --note 'the dropper'
is "the next builds on the one before" "$packtool" pack build iocs -o 2.iocpack --prev 1.iocpack --created 1795315740
is "before it is signed, what changed is shown to whoever is asked to" "$packtool" pack diff 1.iocpack 2.iocpack
says out 'signed by .* -> not enough yet: 2.iocpack: the pack carries no signature'
says out '+ sha256 00000'
is "on a page too" "$packtool" pack diff 1.iocpack 2.iocpack --html
says out 'the second is not signed by enough yet'
is "and the file is as it was" "$packtool" pack inspect 2.iocpack
says out 'NOT VERIFIED'
cp 2.iocpack bent && printf X | dd of=bent bs=1 seek=$(($(wc -c <bent) - 3000)) conv=notrunc status=none
fails "one that does not fit its manifest is not" 5 "PACK-" "$packtool" pack diff 1.iocpack bent
fails "and is named, not the copy that was looked at" 5 "^packtool: bent: " "$packtool" pack diff 1.iocpack bent
fails "one that is missing is named so, after one that waits" 2 "^packtool: missing.iocpack: No such file" "$packtool" pack diff 2.iocpack missing.iocpack
is "and is signed too" "$packtool" pack sign -q 2.iocpack --key keys/alice.key
is "what changed is shown" "$packtool" pack diff 1.iocpack 2.iocpack
same "as it always was" out diff.txt
is "as JSON" "$packtool" pack diff 1.iocpack 2.iocpack --json
is "which is JSON" jq -e '.total.gone == 2 and .tables.affected.gone == 1' out
is "as one page" "$packtool" pack diff 1.iocpack 2.iocpack --html
cp out page.html
same "without script" page.html diff.html
is "that loads nothing" sh -c '! grep -Eq "<script|src=|href=|@import|url\(" page.html'
says page.html "default-src 'none'; style-src 'sha256-"
[ -z "${PICKET_KEEP:-}" ] || cp page.html "$PICKET_KEEP"

cp -r iocs reviewed
is "a change to the folder" "$packtool" ioc add -q npm later-pad@1.0.0 --dir reviewed --tlp amber
is "is shown against the pack" "$packtool" pack diff 2.iocpack reviewed
says out 'sequence   e1 s2 -> source folder'
says out '+ npm later-pad 1.0.0 .*tlp amber'
is "and folder against folder, without any key" sh -c "PICKET_STORE=none $packtool pack diff iocs reviewed --json >out"
"$packtool" pack diff iocs reviewed --json >out
is "as JSON" jq -e '.tables.affected == {"added": 1, "changed": 0, "gone": 0} and .facts["signed by"].after == ""' out
is "and as one page" "$packtool" pack diff iocs reviewed --html
says out 'neither is signed'
is "an equal folder differs in nothing" "$packtool" pack diff 2.iocpack iocs
says out '0 added, 0 changed, 0 gone'
sed -i 's/later-pad/LATER pad/' reviewed/affected.tsv
fails "a folder with a fault is no side of it" 1 'affected.tsv:' "$packtool" pack diff iocs reviewed

is "both are imported" "$packtool" corpus import -q 1.iocpack 2.iocpack
is "what a pack holds is told by kind, source and level" "$packtool" corpus show acme/iocs
says out 'malware 1 clear'
says out 'source     team 3 clear  Own findings, facts'
says out 'since root 1  (trusted on first use)'
says out 'fresh until 2026-11-29'
is "and as JSON" "$packtool" corpus show acme/iocs --json
is "with all of it" jq -e '.trust.signers[0].name == "alice" and .counts.amber.indicators[0].count == 1' out
is "the same of a file" "$packtool" pack inspect 2.iocpack
says out 'may        deny$'
is "why a package is bad" "$packtool" pack why evil-pad@1.0.0
says out 'since       s1 or earlier'
same "is told to the last hash" out why.txt
is "a new row is as old as it is" "$packtool" pack why sha256 "$(printf %064d 7)"
says out 'since       s2$'
is "why speaks JSON" "$packtool" pack why domain c2.evil.org --json
is "which names level and root" jq -e '.[0].tlp == "amber" and .[0].root.grantsAllow == false and .[0].campaign == "acme-worm"' out
fails "another version is not covered" 1 WHY-NONE "$packtool" pack why evil-pad@1.0.1
says err 'without a version all rows'
fails "what was withdrawn is in no pack" 1 WHY-NONE "$packtool" pack why fine-pad
cp -r iocs bad
is "a withdrawal can be undone" "$packtool" ioc withdraw npm fine-pad@2.0.0 --undo --dir bad
is "its row is back" "$packtool" pack build -q bad -o 3.iocpack
says iocs/life.tsv 'a false alarm'

echo 'picket-canaries 1
never npm react
never text module.exports = require("./lib");
must acme/* npm evil-pad@1.0.0' >canaries.txt
fails "an unsigned list is no list" 1 CANARY-UNSIGNED "$packtool" pack lint iocs --canaries canaries.txt
is "a list is signed" "$packtool" pack canaries canaries.txt --key keys/alice.key
is "and checked" "$packtool" pack canaries canaries.txt
is "stock minisign reads the signature" minisign -Vqm canaries.txt -p keys/alice.pub
is "the folder keeps to it" "$packtool" pack lint iocs --canaries canaries.txt
is "rows that do harm get in" sh -c "
	$packtool ioc add -q npm react --dir bad
	$packtool ioc add -q string require --dir bad
	$packtool ioc add -q ip 10.1.2.3 --dir bad
	$packtool ioc add -q regex 'a.?b' --dir bad
	$packtool ioc add -q domain x.example --dir bad
	$packtool ioc remove -q npm evil-pad@1.0.0 --dir bad"
fails "and are found" 1 'LINT-' "$packtool" pack lint bad --canaries canaries.txt
same "each with its line" out lint.txt
fails "a pack of them is not built" 1 LINT- "$packtool" pack build bad -o 3.iocpack --canaries canaries.txt
fails "canaries cannot be waved away" 2 'allow' "$packtool" pack build bad -o 3.iocpack --allow LINT-CANARY
printf 'never npm evil-pad\n' >>canaries.txt
fails "a list that was changed does not count" 1 CANARY-UNSIGNED "$packtool" pack lint iocs --canaries canaries.txt
rm -rf bad
"$packtool" ioc add -q ip 10.1.2.3 --dir bad --pack acme/x
fails "a private address is refused" 1 LINT-PRIVATE "$packtool" pack build bad -o x.iocpack
is "but where it is meant" "$packtool" pack build -q bad -o x.iocpack --allow LINT-PRIVATE
fails "who signs is asked again" 1 LINT-PRIVATE "$packtool" pack sign x.iocpack --key keys/alice.key
is "and may mean it too" "$packtool" pack sign -q x.iocpack --key keys/alice.key --allow LINT-PRIVATE
for n in $(seq 30); do echo "flood-$n@1.0.0"; done >flood.txt
is "a feed brings much at once" "$packtool" ioc import -q flood.txt --dir iocs
fails "a large change must be meant" 1 LINT-LARGE "$packtool" pack build iocs -o 3.iocpack --prev 2.iocpack
is "--accept-large says so" "$packtool" pack build -q iocs -o 3.iocpack --prev 2.iocpack --accept-large
fails "its signer says so too" 1 LINT-LARGE "$packtool" pack sign 3.iocpack --key keys/alice.key
is "then it is signed" "$packtool" pack sign -q 3.iocpack --key keys/alice.key --accept-large
fails "a level of a record that is not there is named" 1 'life.tsv:2: record' sh -c "
	cp -r iocs dangling && printf 'record\ttlp\twithdrawn\treason\nAAA\tred\t\t\n' >dangling/life.tsv
	$packtool pack build dangling -o y.iocpack"
