#!/bin/bash
# Ceilings of what a site may set: WORKERS_MAX, BODY_MAX, SETTINGS_FILE_MAX, each on both sides.
. "$PICKET_SRC/tests/cli/daemon.bash"
refused() { # CODE SENTENCE OPTIONS...
	local code=$1 sentence=$2 status=0
	shift 2
	"$PICKET_BIN/corpusd" serve --listen 127.0.0.1:0 --state "$DIR/other" --packs "$DIR/store" "$@" >"$DIR/refused" 2>&1 || status=$?
	[ "$status" = 2 ] && grep -q "$code" "$DIR/refused" || { echo "FAILED: $sentence: $status $(cat "$DIR/refused")"; exit 1; }
	echo "ok: $sentence"
}
lines() { # SIZE: a file of settings with so many bytes
	python3 -c 'import sys; print("queue 7\n#".ljust(int(sys.argv[1]) - 1, "x"))' "$1"
}
lines 65536 >"$DIR/most.conf"
lines 65537 >"$DIR/more.conf"
daemon_start --workers 64 --body-max 1073741824 --config "$DIR/most.conf"
ask /healthz; expect 200 "64 workers, bodies of 1 GiB and a file of settings of 64 KiB are taken"
daemon_stop
refused SETTING-VALUE "65 workers are not" --workers 65
refused SETTING-VALUE "nor one byte more of a body" --body-max 1073741825
refused 'more.conf' "nor of a file of settings" --config "$DIR/more.conf"
