# Kill -9 at a write, sync, rename ... of an import of a feed into a folder of tables: no record is ever there without its
# level, a folder that is not whole does not build, and the next import makes it what it should be.
. "$PICKET_SRC/tests/cli/pack.sh"
${CC:-cc} -shared -fPIC -O1 -w -o kill_at.so "$PICKET_SRC/tests/fault/kill_at.c" -ldl
feeds=$PICKET_SRC/tests/fuzz/seeds
second() { "$packtool" ioc import -q "$feeds/feed_stix/bundle.json" --source partner --retrieved 2026-11-20 --dir "$1"; }
"$packtool" ioc import -q "$feeds/feed_osv/lines.ndjson" --source osv --retrieved 2026-11-20 --dir before --pack a/b
cp -r before whole
second whole 2>err
grep -q amber whole/life.tsv
cp -r before d
KILL_COUNT=$work/count LD_PRELOAD=$work/kill_at.so second d 2>err
count=$(cat count)
test "$count" -ge 15 || { echo "FAILED: only $count calls were seen"; exit 1; }
stride=3 tried=0
[ "${PICKET_FAULTS:-}" != all ] || stride=1
for after in 0 1; do
	for n in $(seq $((1 + after)) $stride "$count"); do
		rm -rf d && cp -r before d
		status=0
		{ KILL_AT=$n KILL_AFTER=$after LD_PRELOAD=$work/kill_at.so second d >out 2>err; } 2>/dev/null || status=$?
		# 1: it was the process apart that died, and the work failed.
		case $status in 137 | 1) ;; *) echo "FAILED: call $n did not kill: $status"; cat err; exit 1 ;; esac
		if grep -q '^indicator--a' d/record.tsv && ! grep -q amber d/life.tsv; then
			echo "FAILED: call $n ($after): a record without its level"
			exit 1
		fi
		"$packtool" pack build -q d -o p --created 5 >out 2>err || grep -q SOURCE-REFERENCE err ||
			{ echo "FAILED: call $n ($after)"; cat err; exit 1; }
		second d 2>err || { echo "FAILED: call $n ($after): the next import fails"; cat err; exit 1; }
		for t in source campaign record affected indicator life; do
			cmp -s whole/$t.tsv d/$t.tsv || { echo "FAILED: call $n ($after): $t.tsv"; diff whole/$t.tsv d/$t.tsv; exit 1; }
		done
		tried=$((tried + 1))
	done
done
echo "ok: $tried kills at $count calls; PICKET_FAULTS=all tries each"
