# Every lockfile of the golden set, through the program: exactly the rows an independent reader sees.
. "$PICKET_SRC/tests/cli/scanner.bash"
golden=$PICKET_SRC/tests/golden/lockfiles

same() { # same LOCKFILE
	gives 0 scanner scan --list-packages --format tsv "$1" && cmp out "$1.expected.tsv"
}

count=0
for expected in "$golden"/*/*.expected.tsv; do
	file=${expected%.expected.tsv}
	say "${file#"$golden"/} lists what is in it" same "$file"
	count=$((count + 1))
done
say "all of them were looked at" test "$count" -ge 25
say "a binary lockfile is incomplete, never empty: exit 4" \
	gives 4 scanner scan --list-packages "$golden/bun/small-v1.1.bun.lockb"
say "and what to do is said" grep -q "bun install" err

echo 'nothing of the kind' >unknown.txt
say "stdin that nobody here understands is incomplete: exit 4" sh -c 'scanner scan - <unknown.txt >out 2>err; test $? = 4'
say "and --as is named" grep -q -- "--as KIND" err
say "so is an empty stdin" sh -c 'scanner scan - </dev/null >out 2>err; test $? = 4'
say "a list of packages of such a file is incomplete" gives 4 scanner scan --list-packages unknown.txt
say "its content is looked at, and that nothing else was is said" \
	sh -c 'scanner scan --show info unknown.txt >out && grep -q "only its content was looked at" out'
