# Kill -9 at every write, sync, rename ... of an update, and a disk that is full at any size: the old or the new
# pack is in force, whole, and the next update works.
# In memory where that can be: this is about the order of calls, and syncs take long.
if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
. "$PICKET_SRC/tests/cli/pack.sh"
export PICKET_CACHE=$work/cache
${CC:-cc} -shared -fPIC -O1 -w -o kill_at.so "$PICKET_SRC/tests/fault/kill_at.c" -ldl
"$packtool" keys generate -q --name site -W -o keys
"$packtool" keys trust -q keys/site.pub --prefix 'site/*' --first-use
tried=0
printf 'one\ntwo\nthree\n' >first
printf 'one\ntwo\nfive\n' >third
printf 'one\ntwo\nfour\n' >second
update() { "$packtool" update -q --key keys/site.key --from "$@"; }
rm -rf start && cp -r store start-none
update first
cp -r store start-1
seq_now() { "$packtool" corpus list --json 2>/dev/null | sed -n 's/.*"seq": \([0-9]*\).*/\1/p'; }
# sound SENTENCE OLD: the old one or the next is in force and whole, and the next update works.
sound() {
	now=$(seq_now)
	case $2,$now in
	none, | none,1 | 1,1 | 1,2) ;;
	*) echo "FAILED: $1: sequence \"$now\""; cat out err; exit 1 ;;
	esac
	[ -z "$now" ] || "$packtool" corpus verify >out 2>err || { echo "FAILED: $1: not whole"; cat out err; exit 1; }
	[ $((tried % 5)) = 0 ] || return 0 # each fifth time, for it takes long
	update third >out 2>err ||
		{ echo "FAILED: $1: the next update fails"; cat out err; exit 1; }
	[ -z "$(ls -A cache/update/work)" ] || { echo "FAILED: $1: left-overs"; ls -R cache; exit 1; }
}
begin() { rm -rf store cache && cp -r "start-$1" store; }

begin 1
KILL_COUNT=$work/count LD_PRELOAD=$work/kill_at.so "$packtool" update -q --key keys/site.key --from second
count=$(cat count)
test "$count" -ge 40 || { echo "FAILED: only $count calls were seen"; exit 1; }
# Of many calls every third, before or after it; PICKET_FAULTS=all tries each, both ways.
stride=3 ways="turn"
[ "${PICKET_FAULTS:-}" != all ] || { stride=1 ways="0 1"; }
for way in $ways; do
n=1
while [ "$n" -le "$count" ]; do
	begin 1
	status=0
	after=$way
	[ "$way" != turn ] || after=$((n / stride % 2))
	{ KILL_AT=$n KILL_AFTER=$after LD_PRELOAD=$work/kill_at.so "$packtool" update -q --key keys/site.key --from second \
		>out 2>err; } 2>/dev/null || status=$?
	# 1: it was the process apart that died, and the work failed; 0: nobody makes that call this time.
	case $status in 137 | 1) ;; *) echo "FAILED: call $n did not kill: $status"; cat err; exit 1 ;; esac
	sound "killed at call $n" 1
	n=$((n + stride)) tried=$((tried + 1))
done
done
echo "ok: killed $tried times at $count calls"

# A file may not grow past so many blocks of 1024 bytes: as a disk that is full.
trap '' XFSZ
for old in none 1; do
	for blocks in 0 1 4 8 12 16 24 32 48 64 96 128 192 256; do
		begin $old
		status=0
		(ulimit -f $blocks; exec "$packtool" update -q --key keys/site.key --from second --accept-large) >out 2>err || status=$?
		case $status in 0 | 1 | 5) ;; *) echo "FAILED: $blocks blocks: status $status"; cat out err; exit 1 ;; esac
		sound "full after $blocks blocks" $old
		[ $status != 0 ] || break
	done
	[ $status = 0 ] || { echo "FAILED: never enough"; exit 1; }
	echo "ok: from $old, full at each size up to $blocks KiB"
done
