#!/bin/bash
# Every header compiles alone: whoever includes it needs to include nothing before it.
set -eu
cd "$PICKET_SRC"
bad=0 seen=0
while read -r header; do
	# The key to verified bytes refuses everybody but its one user; see test_must_not_compile.sh.
	[ "$header" = lib/pack/verified_make.h ] && continue
	seen=$((seen + 1))
	if ! printf '#include "%s"\ntypedef int not_empty;\n' "${header#lib/}" |
		${CC:-cc} -std=c17 -D_GNU_SOURCE -DPICKET_VERSION='""' -Wall -Werror -Ilib -I. -I"$PICKET_BUILD" -fsyntax-only -x c -; then
		echo "$header does not stand alone"
		bad=1
	fi
done < <(git ls-files 'lib/*.h' 'scanner/*.h' 'packtool/*.h' 'picket/*.h')
[ "$seen" -gt 10 ] || { echo "only $seen headers seen"; exit 1; }
echo "$seen headers compiled alone"
exit $bad
