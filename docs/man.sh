#!/bin/sh
# man.sh BIN PROGRAM DIR: a page for the program, and one for each verb of it as `picket` runs it:
# corpusd.1, picket-serve.1, picket-token-add.1 ... For picket itself its own page alone.
set -eu
bin=$1 name=$2 dir=$3
mkdir -p "$dir"
"$bin/$name" help --man >"$dir/$name.1"
[ "$name" != picket ] || exit 0
"$bin/$name" help | sed -n '/^verbs:/,/^$/s/^  \([a-z][a-z]*\( [a-z]*\)\{0,2\}\)  .*/\1/p' | grep -v '^version ' |
while read -r verb; do
	# Unquoted on purpose: a verb may be several words.
	"$bin/picket" help --man $verb >"$dir/picket-$(echo "$verb" | tr ' ' -).1"
done
