# The one face.
. "$PICKET_SRC/tests/cli/pack.sh"
picket=$PICKET_BIN/picket

is "picket help lists the verbs" "$picket" help
says out scan
is "picket version" "$picket" version
is "as JSON too" sh -c "\"$picket\" version --json | jq -e .version"
is "a verb goes to its program" "$picket" ioc add npm left-pad@1.0.0
is "options reach it" "$picket" ioc list --json
fails "a mistyped verb is guessed" 2 'did you mean "corpus"' "$picket" corups
fails "a group of verbs asks which" 2 'which verb of "keys root"' "$picket" keys root
says err 'keys root init'
fails "also one of one word" 2 'which verb of "keys"' "$picket" keys
fails "a mistyped one is guessed within it" 2 'did you mean "keys root sign"' "$picket" keys root sgin
is "a group of two words has help" "$picket" help keys root
says out 'usage: picket keys root VERB'
is "help of a verb comes from its program" "$picket" help pack build
says out "usage: picket pack build"
fails "the exit status is the program's" 5 PACK-NONE "$picket" corpus list
status=0
"$picket" doctor >doctor 2>err || status=$?
is "doctor refuses where a scan would" test $status = 5
says doctor PACK-NONE
unset PICKET_CORPUS_DIR
if [ -d "$PICKET_BUILD/share/picket/corpus" ]; then
	is "doctor finds the built-in corpus" "$picket" doctor
	says out 'The corpus is in order'
fi

# The name the user typed is the one that answers; the programs alone answer with theirs.
fails "a usage error says picket" 2 '^picket scan: ' "$picket" scan --nothing
says err '^  -> see: picket scan --help'
fails "and scanner, when that was typed" 2 '^scanner scan: ' "$PICKET_BIN/scanner" scan --nothing
says err '^  -> see: scanner scan --help'
fails "an error says picket" 2 '^picket: .*TARGET-MISSING' "$picket" scan nowhere
fails "a next step too" 2 'they are listed by: picket rules' "$picket" explain L9-NOTHING-001
fails "or scanner" 2 'they are listed by: scanner rules' "$PICKET_BIN/scanner" explain L9-NOTHING-001
fails "a step by another program is picket's" 5 'picket corpus import' env PICKET_CORPUS_DIR= "$PICKET_BIN/scanner" scan .
is "help says picket" "$picket" scan --help
says out '^usage: picket scan'
says out '^  picket scan \.$'
for program in scanner packtool corpusd; do
	[ -x "$PICKET_BIN/$program" ] || continue
	for verb in $("$PICKET_BIN/$program" help | sed -n 's/^  \([a-z]*\).*/\1/p' | sort -u | grep -vx version); do
		is "picket $verb is there" "$picket" help "$verb"
		if grep -E "(^|[^a-z/.])(scanner|packtool|corpusd) (scan|check|corpus|pack|keys|ioc|serve|token)\b" out; then
			echo "FAILED: picket help $verb names another program"
			exit 1
		fi
	done
done
fails "a group alone tells its verbs" 2 'corpus import ' "$picket" corpus
is "help of a group too" "$picket" corpus --help
says out 'corpus rollback'
fails "what was typed cannot colour the terminal" 2 'x1b\[31m' "$picket" "$(printf 'a\033[31mb')"
fails "nor as an operand" 2 'x1b\[31m' "$picket" rules "$(printf 'a\033[31mb')"
