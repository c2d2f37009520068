# The question for a password: interrupted, it leaves the terminal as it was.
. "$PICKET_SRC/tests/cli/pack.sh"

cat >ask.py <<'END'
import os, pty, select, signal, sys, termios, time

def until(fd, words):
	got = b''
	end = time.time() + 120
	while words not in got:
		if time.time() > end or not select.select([fd], [], [], 120)[0]:
			sys.exit('no %r in %r' % (words, got))
		got += os.read(fd, 4096)

def echoes(fd):
	return bool(termios.tcgetattr(fd)[3] & termios.ECHO)

master, slave = pty.openpty()
assert echoes(slave)
pid = os.fork()
if pid == 0:
	os.setsid()
	tty = os.open(os.ttyname(slave), os.O_RDWR)
	for i in 0, 1, 2:
		os.dup2(tty, i)
	os.execv(sys.argv[2], [sys.argv[2], 'keys', 'generate', '--name', 'bob', '-o', 'asked'])
until(master, b'password for the new key: ')
assert not echoes(slave), 'the terminal echoes a password'
if sys.argv[1] == 'key':
	os.write(master, b'secr\x03')
elif sys.argv[1] == 'twice':
	os.write(master, b'secret\n')
	until(master, b'once more: ')
	assert not echoes(slave)
	os.kill(pid, signal.SIGTERM)
else:
	os.kill(pid, signal.SIGHUP)
status = os.waitpid(pid, 0)[1]
assert os.WIFSIGNALED(status), status
assert echoes(slave), 'the terminal stays without echo'
END
for how in key twice hangup; do
	is "interrupted ($how), the terminal echoes again" timeout 300 python3 ask.py "$how" "$packtool"
	is "and no key is there" test ! -e asked/bob.key
done
