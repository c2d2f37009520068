#!/bin/bash
# Every #include "..." goes in a direction that rooms.txt allows, and every file of the
# house lies in a room that rooms.txt names.
set -eu
cd "$PICKET_SRC"
python3 - <<'PY'
import re, subprocess, sys, os
rooms = {}
for line in open('tests/arch/rooms.txt'):
    line = line.split('#')[0].strip()
    if line:
        room, allowed = line.split(':')
        rooms[room.strip()] = allowed.split()
files = [f for f in subprocess.check_output(['git', 'ls-files', '*.c', '*.h'], text=True).split()
         if not f.startswith('tests/')]
bad = checked = 0
for f in files:
    room = max((r for r in rooms if f.startswith(r + '/')), key=len, default=None)
    if room is None:
        print(f'{f}: lies in no room of tests/arch/rooms.txt'); bad += 1; continue
    own = room[4:] + '/' if room.startswith('lib/') else room + '/'
    for n, line in enumerate(open(f, errors='replace'), 1):
        m = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        if not m: continue
        checked += 1
        inc = m[1]
        if not any(inc.startswith(a) for a in rooms[room] + [own]):
            print(f'{f}:{n}: may not include "{inc}" (room {room})'); bad += 1
if checked < 20:
    print(f'only {checked} includes seen: the check itself is broken'); bad += 1
print(f'{checked} includes in {len(files)} files checked')
sys.exit(bad > 0)
PY
