# What the README says to type, typed: each line of its blocks in order, in a copy of what it names.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
export HOME="$work/home" XDG_DATA_HOME="$work/home/data"
unset XDG_CONFIG_HOME
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
mkdir -p "$HOME" clone
cp -R "$PICKET_SRC/examples" clone
cp "$PICKET_SRC"/examples/incident/package*.json clone
cd clone

# block SECTION: its indented lines; a person's password on a terminal is left out, and the day is far.
block() {
	sed -n "/^## $1/,/^## /p" "$PICKET_SRC/README.md" | sed -n 's/^    //p' | sed -e 's/keys generate /keys generate -W /' -e 's/2027-01-31/2099-01-31/'
}
typed() { # typed MOST SECTION: every command ends with a status of at most that
	block "$2" >"$work/typed"
	test -s "$work/typed"
	echo "set -E; trap 's=\$?; [ \$s -le $1 ] || { echo \"status \$s: \$BASH_COMMAND\"; exit 9; }' ERR" >"$work/script"
	cat "$work/typed" >>"$work/script"
	status=0
	bash "$work/script" >"$work/out" 2>"$work/err" </dev/null || status=$?
	[ $status -le "$1" ] || { tail -n 30 "$work/out" "$work/err"; return 1; }
}
has() { grep -qF -- "$1" "$work/out" || { echo "  no \"$1\" in:"; tail -n 40 "$work/out"; return 1; }; }

say "judging a project works as the README has it" typed 1 "Judge a project"
say "silencing a finding works" typed 1 "Silence one finding"
say "it is explained, with the lines that silence it" has "To silence it with a reason"
say "and excused until January" has "until 2099-01-31"
say "by reason" has "inert copy for the training course"
say "a pack is made, signed, verified and imported" typed 1 "Make, sign and carry a pack"
say "and is in force" has "acme/iocs"
