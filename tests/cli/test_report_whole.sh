#!/bin/bash
# A report is whole or not there: full disks, signals, the clock; and a scan that differs from itself gives none.
. "$PICKET_SRC/tests/cli/scanner.bash"
project one
old() { [ "$(cat report)" = old ] && [ ! -e report.new ]; }
echo old >report
unset PICKET_CORPUS_DIR # the built-in corpus

for format in table json jsonl tsv sarif github gitlab junit markdown html cyclonedx spdx ml-context; do
	say "$format: a full standard output is an error" sh -c "scanner scan -f $format --show info one >/dev/full 2>err; test \$? = 4 && grep -q REPORT-WRITE err"
done
say "a full disk leaves the old report" sh -c 'ulimit -f 1; scanner scan -f html -o report one 2>err; test $? = 4'
say "and nothing half-written" old
say "a folder that is not there is said before the scan" gives 2 scanner scan -o none/report one
say "another report takes the old one's place" gives 0 scanner scan -f json -o report one
say "whole" jq -e .status report
say "and nothing else is left" not test -e report.new

# A scan that waits for its standard input, for ever, is stopped in the middle.
mkfifo slow
stop() { # stop SIGNAL STATUS
	local got=0
	echo old >report
	sleep 60 >slow &
	local writer=$!
	scanner scan --as package-lock -f json -o report - <slow 2>err &
	local scan=$!
	while [ ! -e report.new ]; do kill -0 $scan && sleep 0.05; done
	kill "-$1" $scan
	wait $scan || got=$?
	kill $writer
	wait $writer 2>/dev/null || true
	[ "$got" = "$2" ]
}
say "SIGTERM ends a scan with 143" stop TERM 143
say "it leaves the old report alone" old
say "and says so" grep -q 'SCAN-STOPPED' err
say "SIGHUP ends it with 129" stop HUP 129
say "it leaves the old report too" old
say "SIGKILL cannot be answered" stop KILL 137
say "the old report stays" test "$(cat report)" = old
say "and the next scan clears up" gives 0 scanner scan -f json -o report one
say "whole again" jq -e .status report
sleep 60 >slow &
writer=$!
echo old >report
say "the time is up: status 3" sh -c 'scanner scan --timeout 1 --as package-lock -f json -o report - <slow 2>err; test $? = 3'
kill $writer
say "and the old report stays there" old

# Two processes see two contents: the scan differs from itself.
echo old >report
: >changing
(while [ -e changing ]; do echo "// $((n = ${n:-0} + 1))" >one/src/next.tmp && mv one/src/next.tmp one/src/index.js; done) &
changer=$!
differs() { # on a busy machine both processes may see one content: then once more
	for _ in $(seq 300); do
		echo old >report
		gives 4 scanner scan --verify-determinism -f json -o report one >differs && return
	done
	cat differs
	return 1
}
say "a second run with another result is an error" differs
rm changing # not by a signal: the last mv could still be on its way
wait $changer
say "with its code" grep -qE 'SCAN-DETERMINISM|FILE-CHANGED' err
say "and gives no report" old
say "without changes both runs agree" gives 0 scanner scan --verify-determinism -f json -o report one
say "and the report is there" jq -e .scan_id report
