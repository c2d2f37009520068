# Kill -9 at every write, sync, rename ... of an import: the old or the new version is in force, whole,
# and the next import works.
. "$PICKET_SRC/tests/cli/pack.sh"
${CC:-cc} -shared -fPIC -O1 -w -o kill_at.so "$PICKET_SRC/tests/fault/kill_at.c" -ldl

make_key alice
"$packtool" keys trust --first-use -q keys/alice.pub --store fresh
for n in 1 2 3 4; do
	make_pack p$n $n "left-pad@1.3.$n"
	"$packtool" pack sign -q p$n --key keys/alice.key
done
cp -r fresh before0
cp -r fresh before3 # three generations: the import of the fourth also collects
for n in 1 2 3; do "$packtool" corpus import -q p$n --store before3; done
cp -r fresh damaged # the very pack is there, damaged: it is exchanged
"$packtool" corpus import -q p4 --store damaged
printf X | dd of="$(ls damaged/packs/*/pack.iocpack)" bs=1 seek=20000 conv=notrunc status=none

tried=0
# Of many calls every third, another third after the call than before it; PICKET_FAULTS=all tries each, both ways.
stride=3
[ "${PICKET_FAULTS:-}" != all ] || stride=1
# kill_all START OLD: OLD is the sequence in force before, "none" or "damaged".
kill_all() {
	start=$1 old=$2
	rm -rf s && cp -r "$start" s
	KILL_COUNT=$work/count LD_PRELOAD=$work/kill_at.so "$packtool" corpus import -q p4 --store s
	count=$(cat count)
	test "$count" -ge 15 || { echo "FAILED: only $count calls were seen"; exit 1; }
	for after in 0 1; do
		n=1
		while [ "$n" -le "$count" ]; do
			if [ $((n % stride)) != $((after % stride)) ]; then n=$((n + 1)); continue; fi
			rm -rf s && cp -r "$start" s
			status=0
			# The group keeps the shell's own word "Killed" off the terminal.
			{ KILL_AT=$n KILL_AFTER=$after LD_PRELOAD=$work/kill_at.so \
				"$packtool" corpus import -q p4 --store s >out 2>err; } 2>/dev/null || status=$?
			test $status = 137 || { echo "FAILED: call $n did not kill: $status"; cat err; exit 1; }
			status=0
			"$packtool" corpus verify --store s >out 2>err || status=$?
			seq=$("$packtool" corpus list --json --store s 2>/dev/null | sed -n 's/.*"seq": \([0-9]*\).*/\1/p')
			case $old,$status,$seq in
			none,5,) grep -q PACK-NONE err ;;
			damaged,5,) grep -q PACK-PAGE err ;; # small packs are verified whole when opened
			*,0,4) ;;
			"$old",0,"$old") ;;
			*) false ;;
			esac || { echo "FAILED: $start, call $n of $count ($after): status $status, seq $seq"; cat out err; exit 1; }
			"$packtool" corpus import -q p4 --store s >out 2>err &&
				"$packtool" corpus verify --store s >out 2>err ||
				{ echo "FAILED: $start, call $n ($after): the next import fails"; cat out err; exit 1; }
			test ! -e s/packs/incoming || { echo "FAILED: a left-over stays"; exit 1; }
			n=$((n + 1)) tried=$((tried + 1))
		done
	done
	echo "ok: from $start, killed before and after calls, of $count"
}
kill_all before0 none
kill_all before3 3
kill_all damaged damaged
echo "ok: $tried kills, never a mix, never nothing, and the next import always worked"
