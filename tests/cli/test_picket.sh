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
is "help of a verb comes from its program" "$picket" help pack build
says out 'usage: packtool pack build'
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
