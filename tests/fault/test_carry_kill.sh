# Kill -9, a full disk and a broken one at a write, sync, rename ... of: a stick with roots, a catalog and a
# delta; a root installed by hand; going back. Never a mix, never nothing, and the next run works.
. "$PICKET_SRC/tests/cli/pack.sh"
${CC:-cc} -shared -fPIC -O1 -w -o kill_at.so "$PICKET_SRC/tests/fault/kill_at.c" -ldl

make_key alice
"$packtool" keys root init -q keys/alice.pub -o acme.roots
fp=$("$packtool" keys root show acme.roots --json | sed -n 's/.*"fingerprint": "\(.*\)".*/\1/p')
"$packtool" keys root install -q acme.roots --fingerprint "$fp"
for n in $(seq 40); do "$packtool" ioc add -q npm left-pad@1.3.$n --dir source --pack acme/iocs; done
"$packtool" pack build -q source -o p1 --seq 1 --created 1795229340
"$packtool" pack sign -q p1 --key keys/alice.key
"$packtool" corpus import -q p1
cp -r store at1
"$packtool" ioc add -q npm left-pad@1.4.0 --dir source --pack acme/iocs
"$packtool" pack build -q source -o p2 --prev p1 --created 1795229341
"$packtool" pack sign -q p2 --key keys/alice.key
"$packtool" corpus inventory -o b.txt
# The first root was believed unsigned, so the chain that leads on from it is the one that was not signed again.
"$packtool" keys root export acme -o next.roots --next -q
"$packtool" keys root set -q next.roots 'floor acme/iocs e1 s1'
"$packtool" keys root sign -q next.roots --key keys/alice.key
"$packtool" keys root install -q next.roots --name acme
"$packtool" corpus import -q p2
"$packtool" corpus catalog -q acme --key keys/alice.key
"$packtool" corpus export -q --for b.txt -o stick
test -e stick/acme+iocs-e1s2.delta.iocpack && test -e stick/acme.roots && test -e stick/acme.catalog
cp -r store at2

seq_of() { "$packtool" corpus list --json --store s 2>/dev/null | sed -n 's/.*"seq": \([0-9]*\).*/\1/p'; }
root_of() { sed -n 's/^version //p' s/roots/acme.root; }
tried=0
# Of many calls every stride-th, another third of them for each way to fail; PICKET_FAULTS=all tries all.
stride=1
# every START WANTED command...: WANTED are the "root,seq" that may be in force afterwards; the last one is what
# the next run must lead to.
every() {
	start=$1 wanted=$2
	shift 2
	rm -rf s && cp -r "$start" s
	KILL_COUNT=$work/count LD_PRELOAD=$work/kill_at.so "$@" >out 2>err
	count=$(cat count)
	test "$count" -ge 5 || { echo "FAILED: only $count calls were seen"; exit 1; }
	at=0
	for how in kill 28 5; do
		n=1 at=$((at + 1))
		while [ "$n" -le "$count" ]; do
			if [ $((n % stride)) = $((at % stride)) ]; then
				rm -rf s && cp -r "$start" s
				status=0
				{ KILL_AT=$n FAIL_WITH=$([ $how = kill ] || echo $how) LD_PRELOAD=$work/kill_at.so \
					"$@" >out 2>err; } 2>/dev/null || status=$?
				[ $how != kill ] || [ $status = 137 ] || { echo "FAILED: call $n did not kill: $status"; cat err; exit 1; }
				now=$(root_of),$(seq_of)
				case " $wanted " in
				*" $now "*) ;;
				*) echo "FAILED: $how at call $n of $count: $now is in force"; cat out err; exit 1 ;;
				esac
				"$@" >out 2>err || "$packtool" corpus verify --store s >out 2>err ||
					{ echo "FAILED: $how at $n: the next run fails"; cat out err; exit 1; }
				now=$(root_of),$(seq_of)
				[ "$now" = "${wanted##* }" ] || { echo "FAILED: $how at $n: then $now"; cat out err; exit 1; }
				test ! -e s/packs/incoming && ! ls -d s/apply.* >left 2>/dev/null ||
					{ echo "FAILED: $how at $n: left behind: $(cat left)"; exit 1; }
				tried=$((tried + 1))
			fi
			n=$((n + 1))
		done
	done
	echo "ok: $count calls of \"$(basename "$1") $2 $3\""
}
[ "${PICKET_FAULTS:-}" = all ] || stride=6
every at1 "1,1 2,1 2,2" "$packtool" corpus import -q stick --store s
[ "${PICKET_FAULTS:-}" = all ] || stride=3
every at1 "1,1 2,1" "$packtool" keys root install -q next.roots --name acme --store s
every at2 "2,2 2,1" "$packtool" corpus rollback -q acme/iocs --to 1 --store s
echo "ok: $tried times; PICKET_FAULTS=all fails each call"
