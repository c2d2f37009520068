#!/bin/bash
# The systemd unit fits the program, as far as can be seen without booting a systemd; and what the program does for it.
. "$PICKET_SRC/tests/cli/daemon.bash"
corpusd=$PICKET_BIN/corpusd
unit=$PICKET_SRC/contrib/systemd
fail() { echo "FAILED: $*"; exit 1; }
has() { grep -qx -- "$1" "$unit/corpusd.service" || fail "corpusd.service: no $1"; }

"$corpusd" serve --help >"$DIR/help"
for option in $(sed -n 's/^ExecStart=//p' "$unit/corpusd.service" | grep -o -- '--[a-z-]*'); do
	grep -q -- " $option " "$DIR/help" || fail "the unit gives $option, which serve does not know"
done
for name in $(sed -n 's/^#\([a-z][a-z-]*\) [^ ]*$/\1/p' "$unit/corpusd.conf"); do
	grep -q -- " --$name " "$DIR/help" || fail "corpusd.conf shows $name, which serve does not know"
done
grep -v '^# ' "$unit/corpusd.conf" | sed 's/^#//; s,/srv/projects,'"$DIR"',' >"$DIR/all.conf"
[ "$(wc -l <"$DIR/all.conf")" -ge 2 ] || fail "corpusd.conf shows no settings"
daemon_start --config "$DIR/all.conf"
daemon_stop
! grep -q SETTING- "$DIR/err" || fail "$(cat "$DIR/err")"
echo "ok: all options and settings that the unit's files name are known"

user=$(sed -n 's/^User=//p' "$unit/corpusd.service")
grep -q "^u $user " "$unit/corpusd.sysusers" || fail "sysusers does not make the unit's user"
has KillMode=mixed  # else systemd ends the workers together with the first process, and no scan comes to its end
has Type=notify
has OOMPolicy=continue
has 'RestartPreventExitStatus=2 5'
# Both answer openat2 with ENOSYS (systemd.exec(5)), and paths are opened by nothing else.
! grep -Eq '^(RestrictSUIDSGID|DynamicUser)=' "$unit/corpusd.service" || fail "the unit forbids openat2"
for call in landlock_create_ruleset landlock_add_rule landlock_restrict_self seccomp; do
	grep -q "^SystemCallFilter=[^~]*\b$call\b" "$unit/corpusd.service" || fail "the unit forbids workers $call"
done
echo "ok: what the daemon needs of the unit is there"

if command -v systemd-analyze >/dev/null; then
	sed "s|^ExecStart=corpusd|ExecStart=$corpusd|; /^Documentation=/d" "$unit/corpusd.service" >"$DIR/corpusd.service"
	cp "$unit/corpusd.socket" "$DIR/"
	systemd-analyze verify "$DIR/corpusd.service" "$DIR/corpusd.socket" >"$DIR/verify" 2>&1 || true
	! grep -F corpusd "$DIR/verify" || fail "systemd-analyze verify has something to say"
	echo "ok: systemd-analyze verify has nothing to say"
else
	echo "not tried: systemd-analyze is not here"
fi

# Output that goes to the journal: others can read it there, so no token is in it.
rm -rf "$DIR/state"
: >"$DIR/journal"
"$corpusd" token list --state "$DIR/state" >/dev/null 2>&1 && fail "there is a state already"
JOURNAL_STREAM=$(stat -c '%d:%i' "$DIR/journal") "$corpusd" serve --listen 127.0.0.1:0 --state "$DIR/state" \
	--packs "$DIR/store" >>"$DIR/journal" 2>&1 &
DAEMON=$!
listening "$DIR/journal" "$DAEMON" || fail "$(cat "$DIR/journal")"
! grep -q pkt_ "$DIR/journal" || fail "a token is in the journal"
grep -q "^no token yet.*token add.*--state $DIR/state" "$DIR/journal" || fail "nobody is told how to make one: $(cat "$DIR/journal")"
URL=$(sed -n 's/^listening on //p' "$DIR/journal")
TOKEN=$("$corpusd" token add ops --role admin --state "$DIR/state" 2>/dev/null)
becomes 200 "no token is written to the journal; one that is made then counts" /v1/packs
daemon_stop

# A daemon that is another user's than root's must be able to read what root's commands wrote.
if [ "$(id -u)" = 0 ]; then
	install -d -o nobody -m 700 "$DIR/theirs"
	"$corpusd" token add ops --state "$DIR/theirs" >/dev/null 2>&1 || fail "root makes no token in another's folder"
	"$corpusd" token list --state "$DIR/theirs" | grep -q '^ops ' || fail "root's token is not listed"
	[ "$(stat -c %U "$DIR"/theirs/* | sort -u)" = nobody ] || fail "the files are not the folder's owner's: $(ls -l "$DIR/theirs")"
	echo "ok: what root's commands write belongs to the daemon's user"
else
	echo "not tried: root's commands, since this is not root"
fi

# Sockets that are handed over (systemd's protocol: descriptors from 3 on, LISTEN_FDS, LISTEN_PID).
cat >"$DIR/hand.py" <<'P'
import os, socket, sys
sockets = [socket.socket() for _ in range(int(sys.argv[1]))]
for s in sockets:
    s.bind(("127.0.0.1", 0))
    s.listen(16)
held = [os.dup2(s.fileno(), 100 + i, inheritable=False) for i, s in enumerate(sockets)]
for i, fd in enumerate(held):
    os.dup2(fd, 3 + i, inheritable=True)
os.environ.update(LISTEN_FDS=str(len(held)), LISTEN_PID=str(os.getpid()))
os.execv(sys.argv[2], sys.argv[2:])
P
got=0
timeout 120 python3 "$DIR/hand.py" 2 "$corpusd" serve --state "$DIR/state" --packs "$DIR/store" >"$DIR/out" 2>"$DIR/err" || got=$?
[ "$got" = 2 ] && grep -q SERVE-LISTEN "$DIR/err" || fail "two sockets: $got $(cat "$DIR/err")"
echo "ok: a second socket, which nobody would serve, is refused"
rm -f "$DIR/out"
python3 "$DIR/hand.py" 1 "$corpusd" serve --listen 127.0.0.2:1 --state "$DIR/state" --packs "$DIR/store" >"$DIR/out" 2>"$DIR/err" &
DAEMON=$!
listening "$DIR/out" "$DAEMON" || fail "$(cat "$DIR/err")"
grep -q '^listening on http://127.0.0.1:[1-9]' "$DIR/out" || fail "it says $(cat "$DIR/out")"
flags=$(sed -n 's/^flags:[[:space:]]*//p' "/proc/$DAEMON/fdinfo/3")
[ $((flags & 04000)) != 0 ] || fail "the socket blocks who accepts (flags $flags)"
echo "ok: a handed socket is served where it is, and blocks nobody"
daemon_stop
