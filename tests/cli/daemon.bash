# For tests of corpusd: starts one on a free port of loopback, in a folder of its own; everything ends with the test.
#   daemon_start [OPTIONS...]     sets URL, TOKEN, DAEMON (process id), DIR
#   ask [CURL OPTIONS...] PATH    sets STATUS and BODY
set -eu
DIR=$(mktemp -d)
DAEMON=
daemon_stop() {
	[ -z "$DAEMON" ] || kill -TERM "$DAEMON" 2>/dev/null || true
	[ -z "$DAEMON" ] || wait "$DAEMON" 2>/dev/null || true
	DAEMON=
}
trap 'daemon_stop; rm -rf "$DIR"' EXIT
export XDG_DATA_HOME=$DIR/data XDG_CONFIG_HOME=$DIR/config

daemon_start() {
	mkdir -p "$DIR/root"
	"$PICKET_BIN/corpusd" serve --listen "${LISTEN:-127.0.0.1:0}" --state "$DIR/state" --packs "$DIR/store" \
		--scan-root "$DIR/root" "$@" >"$DIR/out" 2>"$DIR/err" &
	DAEMON=$!
	for _ in $(seq 300); do
		grep -q '^listening' "$DIR/out" && break
		kill -0 "$DAEMON" 2>/dev/null || { cat "$DIR/err"; return 1; }
		sleep 0.05
	done
	URL=$(sed -n 's/^listening on //p' "$DIR/out")
	[ -n "${TOKEN:-}" ] || TOKEN=$(sed -n 's/^token .*: //p' "$DIR/out")
}

ask() {
	local path=${!#}
	STATUS=$(curl -sS -m 30 -o "$DIR/body" -D "$DIR/headers" -w '%{http_code}' \
		${TOKEN:+-H "Authorization: Bearer $TOKEN"} "${@:1:$#-1}" "$URL$path")
	BODY=$(tr -d '\0' <"$DIR/body")
}

expect() { # STATUS SENTENCE
	[ "$STATUS" = "$1" ] || { echo "FAILED: $2: status $STATUS, not $1: $BODY"; exit 1; }
	echo "ok: $2"
}
holds() { # TEXT SENTENCE
	case $BODY in *"$1"*) echo "ok: $2" ;; *) echo "FAILED: $2: no $1 in: $BODY"; exit 1 ;; esac
}
