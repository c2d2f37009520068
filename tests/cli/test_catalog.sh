# A catalog that two of three must sign, and a site that learns from it, without a clock, that a pack was kept from it.
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_STORE=$work/a
for who in alice bob carol dave; do make_key $who; done
is "a root whose catalogs two must sign" "$packtool" keys root init keys/alice.pub keys/bob.pub keys/carol.pub -m 2 --prefix 'acme/*' -o acme.roots
is "as it is set" "$packtool" keys root set -q acme.roots 'role catalog 2 alice bob carol'
fp=$("$packtool" keys root show acme.roots --json | sed -n 's/.*"fingerprint": "\(.*\)".*/\1/p')
for store in a bob c d; do "$packtool" keys root install -q acme.roots --fingerprint "$fp" --store $store; done
for n in 1 2; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
	"$packtool" pack sign -q p$n --key keys/bob.key
done
for store in a bob; do "$packtool" corpus import -q p2 --store $store; done
for store in c d; do "$packtool" corpus import -q p1 --store $store; done

catalog() { "$packtool" corpus catalog acme "$@"; }
refused "one signature is too few" CATALOG-SIGNATURE catalog --key keys/alice.key
says err "2 signatures are needed"
is "one begins it" catalog --key keys/alice.key -o acme.catalog
says out '1 of 2 signatures, not in use yet'
refused "what one signed counts for nothing elsewhere" CATALOG-SIGNATURE "$packtool" corpus import acme.catalog --store c
fails "the same key does not count twice" 1 PACK-SIGNED catalog --key keys/alice.key --add acme.catalog
refused "nor does one that is not of the role" CATALOG-SIGNATURE catalog --key keys/dave.key --add acme.catalog
sed 's/ s2 / s3 /' acme.catalog >other
refused "a list that was changed" CATALOG-SIGNATURE catalog --key keys/bob.key --add other
is "the second signs what the first wrote, at another machine" catalog --key keys/bob.key --add acme.catalog --store bob
says out '  acme/iocs e1 s2'
says out 'it goes along with every export'
make_pack p3 3 left-pad@1.3.3
for who in carol bob; do "$packtool" pack sign -q p3 --key keys/$who.key; done
"$packtool" corpus import -q p3 --store bob
cp acme.catalog again
refused "who knows a newer pack does not sign an older list" CATALOG-DIFFERS catalog --key keys/carol.key --add again --store bob

is "a site takes it" "$packtool" corpus import acme.catalog --store c
is "and sees what is kept from it" "$packtool" corpus list --store c
says out '1 behind the newest that the catalog tells of'
"$packtool" corpus list --json --store c >out && says out '"behind": 1'
"$packtool" doctor --store c >out 2>&1 || true
says out 'acme/iocs: 1 behind the newest'
if [ -x "$PICKET_BIN/scanner" ]; then
	mkdir project && echo '{"name":"x","version":"1.0.0"}' >project/package.json
	scan() { PICKET_STORE=$work/$1 "$PICKET_BIN/scanner" scan project "${@:2}"; }
	is "a scan says so" scan c
	tr -s ' \n' ' ' <out >line
	says line '1 behind the newest that the catalog tells of'
	is "in JSON" scan c -f json
	says out '"behind": 1'
	is "in SARIF" scan c -f sarif
	says out '"behind": 1'
	for format in html cyclonedx markdown; do
		is "in $format" scan c -f $format
		says out '1 behind the newest'
	done
	is "a site without the catalog does not know" scan d
	! grep -q behind out || { echo "FAILED: behind what?"; cat out; exit 1; }
	is "nor its JSON" scan d -f json
	says out '"behind": 0'
fi
"$packtool" corpus import -q p2 --store c
"$packtool" corpus list --store c >out
! grep -q behind out || { echo "FAILED: still behind"; cat out; exit 1; }
echo "ok: with the pack it is not behind any more"
