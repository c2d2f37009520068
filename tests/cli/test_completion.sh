# What a shell offers behind the words typed so far.
. "$PICKET_SRC/tests/cli/scanner.bash"
has() { grep -qxF -- "$1" out || { echo "  no \"$1\" in:"; head -30 out; return 1; }; }
words() { "$@" | cut -f1 >out; } # words PROGRAM help --words WORD...

words picket help --words
say "the first word is a verb" has scan
words picket help --words corpus
say "the second one of a group's" has import
words picket help --words help corpus
say "also behind help" has import
words picket help --words scan
say "then come options" has --fail-on
words picket help --words scan --fail-on
say "an option's values come behind it" has critical
say "and nothing else" test "$(wc -l <out)" = 5
words picket help --words scan --fail-on high
say "then options again" has --show
words picket help --words scan -o
say "a file's name is the shell's affair" test ! -s out
words picket help --words nothing such
say "an unknown verb has nothing" test ! -s out

for program in scanner packtool; do
	"$program" help | sed -n 's/^  \([a-z][a-z ]*[a-z]\)  .*/\1/p' >verbs
	say "$program has verbs" test "$(wc -l <verbs)" -gt 5
	while read -r verb; do
		# shellcheck disable=SC2086
		"$program" $verb --help | grep -o -- '^ [ a-zA-Z,-]\{0,6\}--[a-z0-9-]*' | grep -o -- '--[a-z0-9-]*' | sort >listed
		# shellcheck disable=SC2086
		"$program" help --words $verb | cut -f1 | sort >out
		say "$program $verb: every option is offered" diff listed out
	done <verbs
done

project shop
words scanner help --words scan --format
say "formats are offered" has sarif
cp out formats
while read -r format; do
	say "and $format is one" gives 5 scanner scan --format "$format" -o report shop
done <formats

words scanner help --words scan --as
say "kinds of input are offered" has pnpm-lock
cp out kinds
scanner scan --help >help
while read -r kind; do
	say "and $kind is one" not sh -c "echo '{}' | scanner scan --as $kind - 2>&1 | grep TARGET-AS"
	say "which help names" grep -qw -- "$kind" help
done <kinds
say "as many as there are readers" test "$(wc -l <kinds)" = "$(grep -c '^	&input_' "$PICKET_SRC/scanner/input/table.c")"

for shell in bash zsh fish; do
	for program in picket scanner packtool; do
		say "$program has a script for $shell" gives 0 "$program" help --completion $shell
		say "that asks it" grep -q "$program help --words" out
	done
done
say "another shell is a usage error" gives 2 picket help --completion csh
picket help --completion bash >script
cat >ask <<'END'
. ./script
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_picket
printf '%s\n' "${COMPREPLY[@]}"
END
say "bash completes a verb" test "$(bash ask picket works)" = workspace
say "a verb of two words" test "$(bash ask picket keys gen)" = generate
say "an option" test "$(bash ask picket scan --fail)" = --fail-on
touch "a file.json"
say "and a file's name with a blank" test "$(bash ask picket scan 'a f')" = "a file.json"
touch "[a] b" high.txt
say "one with a bracket is a name, not a pattern" test "$(bash ask picket scan '[a')" = "[a] b"
say "behind an option no file stands beside its values" test "$(bash ask picket scan --fail-on '' | sort | tr '\n' ' ')" = "critical high info low medium "
say "nor with one begun" test "$(bash ask picket scan --fail-on h)" = high
say "nor behind =" test "$(bash ask picket scan --fail-on = h)" = high
say "which is no value" test "$(bash ask picket scan --fail-on = | wc -l)" = 5
say "nor beside verbs" not sh -c 'bash ask picket h | grep -qx high.txt'
say "an option that takes anything has files" test "$(bash ask picket scan --output hi)" = high.txt
say "behind = too" test "$(bash ask picket scan --output = hi)" = high.txt

# zsh and fish, where they are: their own completion, driven without a terminal.
if command -v zsh >where; then
	picket help --completion zsh >_picket
	cat >ask.zsh <<'END'
compdef() { :; }
compadd() { while [ "$1" != -- ]; do shift; done; shift; printf '%s\n' "$@"; }
_files() { echo FILES; }
. ./_picket
words=(picket "$@"); CURRENT=$(( $# + 1 ))
_picket
END
	say "zsh has an option's values, and no files" test "$(zsh -f ask.zsh scan --fail-on '' | sort | tr '\n' ' ')" = "critical high info low medium "
	say "files where an option takes anything" test "$(zsh -f ask.zsh scan --output '')" = FILES
	say "options and files behind a verb" sh -c "zsh -f ask.zsh scan '' >out && grep -qx FILES out && grep -qx -- --fail-on out"
	say "verbs alone at first" not sh -c "zsh -f ask.zsh '' | grep -qx FILES"
fi
if command -v fish >where; then
	picket help --completion fish >picket.fish
	offers() { fish --no-config -c "source picket.fish; complete -C '$1'" | cut -f1; }
	say "fish has an option's values, and no files" test "$(offers 'picket scan --fail-on ' | sort | tr '\n' ' ')" = "critical high info low medium "
	say "files where an option takes anything" test "$(offers 'picket scan --output hi')" = high.txt
	say "options and files behind a verb" sh -c "$(declare -f offers); offers 'picket scan hi' | grep -qx high.txt"
fi
