#!/bin/bash
# Our tokens are acorn's: boundaries and kinds, on acorn itself and on the scripts of a few
# packages. Packages come from the registry npm is configured for (PICKET_ACORN names a folder
# that has them in node_modules already); without one the test is skipped, but not in CI.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dir=${PICKET_ACORN:-$work}
if [ ! -d "$dir/node_modules/acorn" ]; then
	if ! command -v npm >/dev/null || ! (cd "$work" && echo '{}' >package.json &&
		npm install --ignore-scripts --no-audit --no-fund --silent \
			acorn@8 terser@5 semver@7 lodash@4 >/dev/null 2>&1); then
		echo "skipped: npm reaches no registry"
		[ -z "${CI:-}" ] || exit 1
		exit 0
	fi
	dir=$work
fi
${CC:-cc} -O1 -std=c17 -D_GNU_SOURCE -DPICKET_VERSION='"test"' -I"$PICKET_SRC/lib" -I"$PICKET_SRC" \
	-o "$work/js_tokens" "$PICKET_SRC/tests/cli/js_tokens.c" \
	"$PICKET_SRC"/scanner/js/{lex,bracket,spelling,token,decode}.c "$PICKET_SRC"/lib/base/*.c -lz
find "$dir/node_modules/" -type f \( -name '*.js' -o -name '*.mjs' -o -name '*.cjs' \) -print0 |
	sort -z | xargs -0 "$work/js_tokens" >"$work/tokens"
node "$PICKET_SRC/tests/cli/acorn.mjs" "$dir/node_modules" <"$work/tokens"
