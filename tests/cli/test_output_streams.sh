#!/bin/bash
# --output onto a pipe or a device writes to it; it is never replaced by a file. Links stay links to be replaced.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
mkfifo pipe
# Opened at both ends without waiting, then only to read: what is written (at most 4096 bytes) fits into any pipe.
reads_pipe() { exec 8<>pipe 7<pipe 8>&-; }
taken() { cat <&7 >got; exec 7<&-; }

scanner scan --format junit --deterministic-output "$PICKET_SRC/examples/app" >want
reads_pipe
say "a report goes to a pipe" gives 0 scanner scan --format junit --deterministic-output -o pipe "$PICKET_SRC/examples/app"
say "which stays one" test -p pipe
taken
say "and gives the whole report" cmp want got
say "a pipe that nobody reads is refused" gives 2 scanner scan --format junit -o pipe "$PICKET_SRC/examples/app"
say "and stays too" test -p pipe

reads_pipe
say "packtool writes to a pipe as well" gives 0 packtool corpus inventory -o pipe
say "which stays one" test -p pipe
taken
packtool corpus inventory >want
say "and gives all of it" cmp want got

mkdir iocs
say "a record is written" gives 0 packtool ioc add npm left-pad@1.3.1 --dir iocs --pack acme/iocs --note x
if packtool pack build iocs -o pipe --seq 1 >out 2>err; then echo "  FAILED: a pack went to a pipe"; exit 1; fi
say "a pack goes to files only" grep -q FILE-KIND err
say "and leaves a pipe alone" test -p pipe

echo kept >elsewhere
ln -s elsewhere link
say "a report onto a link" gives 0 scanner scan --format junit --deterministic-output -o link "$PICKET_SRC/examples/app"
say "takes the link's place" test ! -L link
say "and leaves alone where it led" grep -qx kept elsewhere

if mknod null c 1 3 2>err && : 2>err >null; then
	say "a report goes to a device" gives 0 scanner scan --format junit -o null "$PICKET_SRC/examples/app"
	say "which stays one" test -c null
	say "packtool's lists too" gives 0 packtool corpus inventory -o null
	say "and it stays" test -c null
else
	echo "not tried: no device can be made here"
fi
