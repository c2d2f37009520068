#!/bin/sh
# make.sh PACKTOOL SOURCES PACKS ROOT_C [KEY]
# Builds and signs every folder of SOURCES that has a pack.txt into PACKS, and writes the root
# that trusts the signing key as a C file; canaries.txt is signed too, and every pack looked at by it. Without KEY (an unencrypted minisign secret key with
# its .pub beside it) one is made and deleted again.
set -eu
umask 022
export PICKET_CORPUS_DIR= # nothing built in is trusted by the packtool that builds it
packtool=$1 sources=$2 packs=$3 root_c=$4 key=${5:-}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$packs"

if [ -n "$key" ]; then
	cp "${key%.key}.pub" "$work/builtin.pub"
else
	"$packtool" keys generate -q --name builtin --no-password -o "$work"
	key=$work/builtin.key
fi
"$packtool" keys trust --first-use -q "$work/builtin.pub" --prefix 'picket/*' --store "$work/store"

cp "$sources/canaries.txt" "$work/canaries.txt"
"$packtool" pack canaries -q "$work/canaries.txt" --key "$key"
for head in "$sources"/*/pack.txt; do
	folder=${head%/pack.txt}
	name=${folder##*/}
	# The sequence of a built-in pack is the day of its facts: 20261121.
	seq=$(sed -n 's/^date \([0-9]*\)-\([0-9]*\)-\([0-9]*\)$/\1\2\3/p' "$head")
	"$packtool" pack build -q "$folder" -o "$work/$name.iocpack" --seq "${seq:-1}" \
		--canaries "$work/canaries.txt" --store "$work/store"
	"$packtool" pack sign -q "$work/$name.iocpack" --key "$key"
	mv -f "$work/$name.iocpack" "$packs/$name.iocpack.new"
	mv -f "$packs/$name.iocpack.new" "$packs/$name.iocpack"
done
for file in canaries.txt canaries.txt.minisig; do
	mv -f "$work/$file" "$packs/$file.new"
	mv -f "$packs/$file.new" "$packs/$file"
done

{
	echo '#include "store/builtin.h"'
	echo
	echo '/* Made by corpus/make.sh. */'
	echo 'static const unsigned char root[] = {'
	od -An -v -tu1 "$work/store/roots/picket.root" | sed 's/\([0-9][0-9]*\)/\1,/g'
	echo '};'
	echo
	echo 'struct text builtin_root(void)'
	echo '{'
	echo '	return text_n(root, sizeof root);'
	echo '}'
} >"$root_c.new"
mv -f "$root_c.new" "$root_c"
