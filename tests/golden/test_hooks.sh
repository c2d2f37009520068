# Each script and command of an install has its due severity, and so have files that agents, editors and git start; nothing honest is HIGH.
set -eu
scanner=$PICKET_BIN/scanner
if [ ! -x "$scanner" ]; then
	echo "the scanner is not built"
	exit 1
fi
exec python3 "$PICKET_SRC/tests/golden/hooks.py" "$scanner" "$PICKET_SRC/tests/golden/hooks"
