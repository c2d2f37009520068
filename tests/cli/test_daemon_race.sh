#!/bin/bash
# A second process swaps folders for links while scans run: nothing outside the scan root is ever read.
. "$PICKET_SRC/tests/cli/daemon.bash"
daemon_start
json='Content-Type: application/json'
# Outside lies what would be CRITICAL; inside only what is harmless.
cp -r "$PICKET_SRC/examples/incident" "$DIR/outside"
mkdir -p "$DIR/root/a/b" "$DIR/root/kept"
echo '{"name":"kept","version":"1.0.0"}' | tee "$DIR/root/kept/package.json" "$DIR/root/a/b/package.json" >/dev/null
cat >"$DIR/swap.py" <<'P'
import os, sys, time
root, outside, end = sys.argv[1], sys.argv[2], time.time() + 60
inner, real = os.path.join(root, "a", "b"), os.path.join(root, "a", "real")
outer, folder = os.path.join(root, "a"), os.path.join(root, "folder")
while time.time() < end and not os.path.exists(os.path.join(root, "stop")):
    os.rename(inner, real); os.symlink(outside, inner)       # the last name is a link
    os.unlink(inner); os.rename(real, inner)
    os.rename(outer, folder); os.symlink(outside, outer)     # a name in the middle is one
    os.unlink(outer); os.rename(folder, outer)
P
python3 "$DIR/swap.py" "$DIR/root" "$DIR/outside" &
swapper=$!
read_inside=0 refused=0
for _ in $(seq 60); do
	ask -H "$json" -d '{"path":"a/b"}' "/v1/scans?wait=1"
	case $STATUS-$BODY in
	200-*'"verdict":"complete"'*'"critical":0'*) read_inside=$((read_inside + 1)) ;;
	400-*PATH-REFUSED* | 404-*PATH-MISSING* | 200-*'"verdict":"failed"'*PATH-*) refused=$((refused + 1)) ;;
	*) echo "FAILED: $STATUS $BODY"; exit 1 ;;
	esac
	ask -H "$json" -d '{"path":"a"}' "/v1/scans?wait=1"
	case $BODY in *'"critical":0'* | *PATH-* | *'"verdict":"partial"'*) ;; *) echo "FAILED: a: $STATUS $BODY"; exit 1 ;; esac
	case $BODY in *'"critical":'[1-9]*) echo "FAILED: what lies outside was read: $BODY"; exit 1 ;; esac
done
touch "$DIR/root/stop"
wait "$swapper"
[ "$refused" -gt 0 ] || { echo "FAILED: the race was never met"; exit 1; }
echo "ok: 60 scans against swapped links: $read_inside read what is inside, $refused refused, none read what is outside"
