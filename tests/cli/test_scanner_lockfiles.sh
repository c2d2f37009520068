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
