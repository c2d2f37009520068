# Each attack is found at its due severity; its benign twin has nothing HIGH.
set -eu
scanner=$PICKET_BIN/scanner
if [ ! -x "$scanner" ]; then
	echo "the scanner is not built"
	exit 1
fi
exec python3 "$PICKET_SRC/tests/golden/attacks.py" "$scanner" "$PICKET_SRC/tests/golden/attacks"
