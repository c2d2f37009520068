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

list_stdin() { gives 4 scanner scan --list-packages - <"$1"; }
echo 'nothing of the kind' >unknown.txt
say "stdin that nobody here understands is incomplete: exit 4" list_stdin unknown.txt
say "and --as is named" grep -q -- "--as KIND" err
say "so is an empty stdin" list_stdin /dev/null
say "and a file that was named" gives 4 scanner scan --list-packages unknown.txt
unset PICKET_CORPUS_DIR # the built-in corpus
echo '{"packages": 1}' >report.json
say "a document that is none of these is no clean project: exit 4" gives 4 scanner scan report.json
for name in pnpm-lock.yam package-lock.json5 lock.bak notes.txt; do
	cp report.json $name
	say "nor is $name" gives 4 scanner scan $name
done
say "what to do is said" grep -q 'Say what it is with --as KIND' out
echo 'exports.a = 1;' >one.js
say "a script may be looked at alone" gives 0 scanner scan one.js

# One project, locked by the tools of four managers: the same packages of a registry, name by name and version by version.
names() { (unset PICKET_CORPUS_DIR; scanner scan --list-packages --format tsv "$1") | awk -F'\t' '$3 == "registry" { print $1 "@" $2 }' | LC_ALL=C sort -u; }
names "$golden/npm-v3/small.package-lock.json" >one
say "npm locks 117 packages of a registry" test "$(wc -l <one)" = 117
for file in npm-v1/small.package-lock.json npm-v2/small.package-lock.json npm-v3/small-no-resolved.package-lock.json npm-shrinkwrap/small.npm-shrinkwrap.json \
	pnpm-v8/small.pnpm-lock.yaml pnpm-v9/small.pnpm-lock.yaml pnpm-v10/small.pnpm-lock.yaml pnpm-v11/small.pnpm-lock.yaml \
	pnpm-v12/small.pnpm-lock.yaml bun/small-v1.2.bun.lock bun/small-v1.3.bun.lock bun/small.bun.lock; do
	names "$golden/$file" >other
	say "$file: the same packages" cmp one other
done

# Plug'n'Play: the packages are those of yarn.lock, and that is said.
mkdir pnp && cp "$golden/yarn-v4/small.yarn.lock" pnp/yarn.lock && echo '// a table' >pnp/.pnp.cjs
told() { gives 0 scanner scan --show info --format json pnp && grep -q "Plug'n'Play: the packages are those of yarn.lock" out; }
say "an installation as Plug'n'Play is read through its lockfile, and that is said" told
rm pnp/yarn.lock
say "without the lockfile nobody knows: exit 4" gives 4 scanner scan --list-packages pnp
say "with the reason" grep -q 'no yarn.lock beside it' err
