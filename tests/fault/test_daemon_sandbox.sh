# Where the kernel refuses Landlock (an old one, a container, a unit) no scan gives a verdict: readiness, the counters, the audit log
# and doctor say so, and no scan is reported clean.
. "$PICKET_SRC/tests/cli/daemon.bash"
fail() { echo "FAILED: $1"; exit 1; }
metric() { ask /metrics; echo "$BODY" | sed -n "s/^$1 //p"; }
lock=$PICKET_SRC/examples/app/package-lock.json

daemon_start
ask /readyz; expect 200 "with Landlock the daemon is ready"
[ "$(metric corpusd_sandbox)" = 1 ] || fail "the counters say there is no sandbox"
alarms=$(metric corpusd_alarms_total)
daemon_stop

${CC:-cc} -O1 -w -o "$DIR/no_landlock" "$PICKET_SRC/tests/fault/no_landlock.c"
mkdir "$DIR/bin"
printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$DIR/no_landlock" "$PICKET_BIN/corpusd" >"$DIR/bin/corpusd"
chmod +x "$DIR/bin/corpusd"
real=$PICKET_BIN PICKET_BIN=$DIR/bin
daemon_start
PICKET_BIN=$real
ask /readyz; expect 503 "without it, it is not"
holds SANDBOX-LANDLOCK "and says why"
holds '"hint":"boot a kernel' "and what to do"
ask /healthz; expect 200 "though it is alive"
[ "$(metric corpusd_sandbox)" = 0 ] || fail "the counters do not say so"
[ "$(metric corpusd_alarms_total)" = $((alarms + 1)) ] || fail "no alarm is counted"
ask /v1/audit; holds '"alarm"' "the audit log has the alarm"
holds SANDBOX-LANDLOCK "with its reason"
ask --data-binary "@$lock" "/v1/scans?wait=1&name=package-lock.json"; expect 200 "a scan ends"
holds '"verdict":"partial"' "as partial"
holds SANDBOX-LANDLOCK "with the same reason"
grep -q SANDBOX-LANDLOCK "$DIR/err" || fail "the log does not say so: $(cat "$DIR/err")"
echo "ok: and the log of the daemon says so"
daemon_stop

if [ -x "$PICKET_BIN/packtool" ]; then
	export PICKET_STORE=$DIR/none
	doctor() { "$@" "$PICKET_BIN/packtool" doctor --json >"$DIR/doctor" || true; tr -d ' \n' <"$DIR/doctor"; }
	case $(doctor env) in *'"level":"ok","subject":"sandbox"'*) ;; *) fail "doctor: $(cat "$DIR/doctor")" ;; esac
	case $(doctor "$DIR/no_landlock") in
	*'"level":"BAD","subject":"sandbox","text":'*SANDBOX-LANDLOCK*) ;;
	*) fail "doctor does not see it: $(cat "$DIR/doctor")" ;;
	esac
	echo "ok: doctor sees both"
fi
