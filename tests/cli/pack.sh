# Sourced by the scenarios about packs: a scratch folder, keys, a small pack. Not a test itself.
set -eu
unset COLUMNS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export PICKET_STORE=$work/store PICKET_CORPUS_DIR= HOME=$work XDG_CONFIG_HOME=$work/config
packtool=$PICKET_BIN/packtool

# is "sentence" command...: the command must succeed.
is() {
	sentence=$1
	shift
	if ! "$@" >out 2>err; then
		echo "FAILED: $sentence"
		cat out err
		exit 1
	fi
	echo "ok: $sentence"
}

# refused "sentence" CODE command...: exit 5 and the code on stderr.
refused() {
	sentence=$1 code=$2
	shift 2
	status=0
	"$@" >out 2>err || status=$?
	if [ "$status" != 5 ] || ! grep -q "\[$code\]" err || ! grep -q '^  -> ' err; then
		echo "FAILED: $sentence: exit $status, wanted 5, $code and a next step"
		cat out err
		exit 1
	fi
	echo "ok: $sentence"
}

# fails "sentence" STATUS "words" command...: that status, and the words on stderr.
fails() {
	sentence=$1 want=$2 words=$3
	shift 3
	status=0
	"$@" >out 2>err || status=$?
	if [ "$status" != "$want" ] || ! grep -q -e "$words" err; then
		echo "FAILED: $sentence: exit $status, wanted $want and \"$words\""
		cat out err
		exit 1
	fi
	echo "ok: $sentence"
}

says() { grep -q -e "$2" "$1" || { echo "FAILED: $1 lacks \"$2\""; cat "$1"; exit 1; }; }

make_key() { "$packtool" keys generate -q --name "$1" -W -o keys; }
# resum FILE: the sum of a state that was changed by hand, made to fit again (formats/store.md).
resum() {
	python3 - "$1" <<'END'
import hashlib, sys
text = open(sys.argv[1], 'rb').read().split(b'sum ')[0]
sum = hashlib.blake2b(text, digest_size=32, person=b'picket-state'.ljust(16, b'\0')).hexdigest()
open(sys.argv[1], 'wb').write(text + b'sum ' + sum.encode() + b'\n')
END
}
# make_pack FILE SEQ [PACKAGE]: an unsigned pack acme/iocs that knows one package.
make_pack() {
	rm -rf source
	"$packtool" ioc add -q npm "${3:-left-pad@1.3.1}" --dir source --pack acme/iocs
	"$packtool" pack build -q source -o "$1" --seq "$2" --created 1795229340
}
