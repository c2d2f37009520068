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

# Waits are for conditions, with ceilings that a busy machine does not reach.
within() { # SECONDS COMMAND...: until the command succeeds
	local end=$((SECONDS + $1))
	shift
	until "$@"; do
		[ $SECONDS -lt $end ] || return 1
		sleep 0.05
	done
}
heard() { grep -qs '^listening' "$1" || ! kill -0 "$2" 2>/dev/null; }
listening() { # OUTPUT PID: until that daemon says where it listens; fails when it ends instead
	within 120 heard "$@" && grep -qs '^listening' "$1"
}

daemon_start() {
	mkdir -p "$DIR/root"
	rm -f "$DIR/out" # the one of an earlier daemon says where that one listened
	"$PICKET_BIN/corpusd" serve --listen "${LISTEN:-127.0.0.1:0}" --state "$DIR/state" --packs "$DIR/store" \
		--scan-root "$DIR/root" "$@" >"$DIR/out" 2>"$DIR/err" &
	DAEMON=$!
	listening "$DIR/out" "$DAEMON" || { cat "$DIR/err"; return 1; }
	URL=$(sed -n 's/^listening on //p' "$DIR/out")
	[ -n "${TOKEN:-}" ] || TOKEN=$(sed -n 's/^token .*: //p' "$DIR/out")
}

ask() {
	local path=${!#}
	STATUS=$(curl -sS -m 120 -o "$DIR/body" -D "$DIR/headers" -w '%{http_code}' \
		${TOKEN:+-H "Authorization: Bearer $TOKEN"} "${@:1:$#-1}" "$URL$path")
	BODY=$(tr -d '\0' <"$DIR/body")
}

answers() { # STATUS [CURL OPTIONS...] PATH
	local want=$1
	shift
	ask "$@"
	[ "$STATUS" = "$want" ]
}
becomes() { # STATUS SENTENCE [CURL OPTIONS...] PATH: what a running daemon takes a moment to notice
	local want=$1 sentence=$2 end=$((SECONDS + 60))
	shift 2
	until answers "$want" "$@"; do
		[ $SECONDS -lt $end ] || break
		sleep 0.2 # wrong tokens are counted: ten a second are allowed
	done
	expect "$want" "$sentence"
}

expect() { # STATUS SENTENCE
	[ "$STATUS" = "$1" ] || { echo "FAILED: $2: status $STATUS, not $1: $BODY"; exit 1; }
	case $STATUS$BODY in [45]*'"hint":""'*) echo "FAILED: $2: refused without a next step: $BODY"; exit 1 ;; esac
	echo "ok: $2"
}
holds() { # TEXT SENTENCE
	case $BODY in *"$1"*) echo "ok: $2" ;; *) echo "FAILED: $2: no $1 in: $BODY"; exit 1 ;; esac
}
