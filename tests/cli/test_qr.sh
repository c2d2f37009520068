# The inventory as a QR code: what a camera reads is the inventory.
. "$PICKET_SRC/tests/cli/pack.sh"
make_key alice
"$packtool" keys trust --first-use -q keys/alice.pub
for n in 1 2 3; do
	"$packtool" ioc add -q npm left-pad@1.3.$n --dir s$n --pack acme/iocs-$n
	"$packtool" pack build -q s$n -o p$n --seq 4$n
	"$packtool" pack sign -q p$n --key keys/alice.key
	"$packtool" corpus import -q p$n
done
"$packtool" corpus inventory -o plain.txt
is "an inventory of three packs is far below 1 KB" test "$(wc -c <plain.txt)" -lt 250
is "it is a QR code too" "$packtool" corpus inventory --qr light -o light.txt
"$packtool" corpus inventory --qr dark -o dark.txt
is "for a dark screen the other way round" sh -c '! cmp -s light.txt dark.txt'
fails "other screens are not known" 2 'dark or light' "$packtool" corpus inventory --qr green
# Each character is two modules, one above the other.
cat >picture.py <<'END'
import sys
rows = []
for line in open(sys.argv[1], encoding='utf-8').read().splitlines():
    rows.append([c in '▀█' for c in line])
    rows.append([c in '▄█' for c in line])
if sys.argv[2] == 'dark':
    rows = [[not x for x in r] for r in rows]
k = 6
with open(sys.argv[3], 'wb') as f:
    f.write(b'P5 %d %d 255\n' % (len(rows[0]) * k, len(rows) * k))
    for r in rows:
        f.write(b''.join((b'\0' if x else b'\377') * k for x in r) * k)
END
if ! command -v zbarimg >/dev/null; then
	echo "zbarimg is not here: what is drawn is compared with known codes by unit.packtool.qr alone"
	exit 0
fi
for screen in light dark; do
	python3 picture.py $screen.txt $screen $screen.pgm
	# The program ends what it read with a line end of its own.
	zbarimg -q --raw $screen.pgm >read 2>/dev/null || true
	head -c "$(wc -c <plain.txt)" read >back
	is "an independent reader of the $screen one gives the inventory" cmp back plain.txt
done
