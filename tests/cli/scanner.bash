# What the scripts about the scanner share: a folder of their own, sentences, and a project.
# A sentence is printed before it is checked, so that a failure names it.
set -eu
unset COLUMNS
if [ ! -x "$PICKET_BIN/scanner" ]; then
	echo "the scanner is not built here"
	exit 0
fi
PATH=$PICKET_BIN:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export PICKET_CORPUS_DIR="" PICKET_STORE="$work/store" XDG_CACHE_HOME="$work/cache" PICKET_CACHE="$work/cache/picket"

say() { # say SENTENCE COMMAND...: the command must succeed
	local sentence=$1
	shift
	echo "- $sentence"
	"$@" || { echo "  FAILED: $*"; exit 1; }
}

gives() { # gives STATUS COMMAND...
	local want=$1 got=0
	shift
	"$@" >out 2>err || got=$?
	[ "$got" = "$want" ] || { echo "  status $got, not $want"; head -5 out err; return 1; }
}

not() { ! "$@"; }

project() { # project FOLDER: a small one, with a lockfile and two installed packages
	mkdir -p "$1/node_modules/left-pad" "$1/node_modules/@acme/ui/dist" "$1/src"
	cat >"$1/package.json" <<-'END'
	{"name":"shop","version":"1.0.0","private":true,
	 "dependencies":{"left-pad":"1.3.0","@acme/ui":"^2.0.0"}}
	END
	cat >"$1/package-lock.json" <<-'END'
	{"name":"shop","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{
	 "":{"name":"shop","version":"1.0.0","dependencies":{"left-pad":"1.3.0","@acme/ui":"^2.0.0"}},
	 "node_modules/@acme/ui":{"version":"2.1.0",
	  "resolved":"https://registry.example.com/@acme/ui/-/ui-2.1.0.tgz","integrity":"sha512-eQ=="},
	 "node_modules/left-pad":{"version":"1.3.0",
	  "resolved":"https://registry.example.com/left-pad/-/left-pad-1.3.0.tgz","integrity":"sha512-eA=="}}}
	END
	echo '{"name":"left-pad","version":"1.3.0","main":"index.js"}' >"$1/node_modules/left-pad/package.json"
	echo 'module.exports = (s, n) => String(s).padStart(n);' >"$1/node_modules/left-pad/index.js"
	echo '{"name":"@acme/ui","version":"2.1.0","main":"dist/ui.js"}' >"$1/node_modules/@acme/ui/package.json"
	echo 'exports.button = () => "<button>";' >"$1/node_modules/@acme/ui/dist/ui.js"
	echo 'require("left-pad")("a", 3);' >"$1/src/index.js"
}
