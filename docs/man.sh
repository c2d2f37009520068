#!/bin/sh
# man.sh PROGRAM NAME DIR: a page for the program and one for each verb that its help lists.
set -eu
program=$1 name=$2 dir=$3
mkdir -p "$dir"
rm -f "$dir/$name".1 "$dir/$name"-*.1
"$program" help --man >"$dir/$name.1"
"$program" help | sed -n '/^verbs:/,/^$/s/^  \([a-z]*\( [a-z]*\)\{0,2\}\)  .*/\1/p' |
while read -r verb; do
	# Unquoted on purpose: a verb may be several words.
	"$program" help --man $verb >"$dir/$name-$(echo "$verb" | tr ' ' -).1"
done
