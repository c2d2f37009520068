# Ctrl-C during a scan: its status, no half-written file, a terminal as it was.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in packs
export HOME="$work/home"
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
project shop
# Packages whose code is followed deeply take a few seconds.
python3 - <<'END'
import os
os.makedirs('shop/node_modules/left-pad/lib', exist_ok=True)
open('shop/node_modules/left-pad/package.json','w').write('{"name":"left-pad","version":"1.3.0","scripts":{"postinstall":"node lib/0.js"}}')
for f in range(400):
    with open('shop/node_modules/left-pad/lib/%d.js' % f, 'w') as o:
        o.write('const c = require("child_process"), e = process.env; require("./%d.js");\n' % (f + 1))
        for i in range(1500):
            o.write('exports.f%d_%d = function (a, b) { return eval(Buffer.from(a[%d] + "Y29uc29sZQ==", "base64").toString()); };\n' % (f, i, i))
END
cat >run.py <<'END'
import os, pty, select, signal, subprocess, sys, termios, time

mode, args = sys.argv[1], sys.argv[2:]
master, slave = pty.openpty()
before = termios.tcgetattr(slave)
pid = os.fork()
if pid == 0:
    os.setsid()
    tty = os.open(os.ttyname(slave), os.O_RDWR)
    for i in 0, 1, 2:
        os.dup2(tty, i)
    os.execvp(args[0], args)
seen = b''
end = time.time() + 240
while b'MB read' not in seen: # the progress line: the scan is under way
    if time.time() > end or not select.select([master], [], [], 120)[0]:
        sys.exit('no progress line in %r' % seen)
    seen += os.read(master, 4096)
if mode == 'key':
    os.write(master, b'\x03')
else:
    os.kill(pid, signal.SIGTERM)
status = os.waitpid(pid, 0)[1]
while select.select([master], [], [], 0.2)[0]:
    seen += os.read(master, 4096)
want = 128 + (signal.SIGINT if mode == 'key' else signal.SIGTERM)
assert os.WIFEXITED(status) and os.WEXITSTATUS(status) == want, (status, want)
assert termios.tcgetattr(slave) == before, 'the terminal is not as it was'
assert b'died' not in seen, seen
last = seen[seen.rindex(b'read ...'):]
assert b'\r\x1b[K' in last, 'the progress line stays: %r' % last
END
echo old >report.json
for how in key term; do
	say "a scan that is interrupted ($how) ends as it should" timeout 600 python3 run.py $how scanner scan --threads 1 --format json -o "$work/report.json" shop
	say "the old report is there, byte for byte" grep -qx old report.json
	say "and no half-written one" test ! -e report.json.new
	say "nor a process" not pgrep -f "scan --threads 1 --format json -o $work/report.json shop"
done
