#!/bin/bash
# Three real projects, installed and scanned with everything on: whatever is HIGH or above must be an advisory that applies.
#   cmake --build build/release --target real
#   PICKET_BIN=build/release/bin tests/real/projects.sh [FOLDER]
# npm fetches the packages that the lockfiles here pin, and pnpm itself, from the registry it is configured for; nothing of
# them is run. FOLDER is kept, and what lies there already is not fetched again. Some minutes, mostly the registry's.
set -eu
src=$(cd "$(dirname "$0")/../.." && pwd)
bin=$(cd "${PICKET_BIN:?the folder of the programs}" && pwd)
for tool in npm node; do
	command -v $tool >/dev/null || { echo "this needs $tool"; exit 2; }
done
if [ $# -gt 0 ]; then
	mkdir -p "$1"
	work=$(cd "$1" && pwd)
else
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
fi
export PICKET_STORE="$work/store"
npm_quiet() { npm "$@" --ignore-scripts --no-audit --no-fund --loglevel=error; }

# Not `npm ci`: it refuses the lockfiles npm itself writes, when packages for other platforms are not in them.
fetch_npm() { (cd "$1" && npm_quiet install --no-save); }
fetch_pnpm() { # pnpm is a package like any other
	mkdir -p "$work/tools"
	(cd "$work/tools" && echo '{"private":true}' >package.json && npm_quiet install pnpm@9.15.9)
	(cd "$1" && CI=1 node "$work/tools/node_modules/pnpm/bin/pnpm.cjs" install --frozen-lockfile --ignore-scripts \
		--registry "$(npm config get registry)" --store-dir "$work/pnpm-store" --reporter=silent)
}

bad=0
one() { # one PROJECT FETCH
	local dir=$work/$1
	if [ ! -e "$dir/fetched" ]; then
		rm -rf "$dir"
		cp -r "$src/tests/real/$1" "$dir"
		"$2" "$dir" || { echo "$1: cannot be fetched"; exit 2; }
		touch "$dir/fetched"
	fi
	echo "- $1"
	"$bin/scanner" scan --show info --format json "$dir" >"$work/$1.json" || { echo "  no verdict"; bad=1; return; }
	node "$src/tests/real/advisories.mjs" "$work/$1.json" "$src/corpus/npm-advisories/affected.tsv" | sed 's/^/  /'
	[ "${PIPESTATUS[0]}" = 0 ] || bad=1
}
one bench fetch_npm
one mono fetch_npm
one pnpm fetch_pnpm
exit $bad
