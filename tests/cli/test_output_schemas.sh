#!/bin/bash
# Everything that is printed as JSON keeps to its schema in schema/.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in corpus
export PICKET_STORE=$work/store HOME=$work XDG_CONFIG_HOME=$work/config
check() { python3 -W ignore "$PICKET_SRC/tests/schemas/check.py" "$@"; }
# keeps DEFINITION STATUS COMMAND...: what it prints is as schema/outputs.schema.json says; looked at in the end, in one go
keeps() {
	local definition=$1 want=$2 got=0
	shift 2
	n=$((n + 1))
	"$@" >$n.json 2>err || got=$?
	[ "$got" = "$want" ] || { echo "  status $got, not $want"; head -5 err; return 1; }
	echo "schema:outputs#/\$defs/$definition $n.json" >>list
}
report() { echo "schema:scan-report $1" >>list; }
n=0

incident=$PICKET_SRC/examples/incident app=$PICKET_SRC/examples/app
scanner scan -q -f json --show info -o a.json "$incident"
scanner scan -q -f json -o b.json "$app"
say "a report of an attack" report a.json
say "a report of an ordinary project" report b.json
scanner workspace -q -f json -o w.json "$app"
say "a report of a workspace" report w.json
scanner scan -q -f json --list-packages -o l.json "$app"
say "a listing" report l.json
scanner scan -q -f json --baseline base.json --update-baseline -o k.json "$incident"
say "a report against a baseline" report k.json
scanner scan -f jsonl -o a.jsonl "$incident"
say "jsonl is one object a line, the scan first" jq -es '.[0].type == "scan" and all(.[]; has("type"))' a.jsonl
head -n 2 a.jsonl | tail -n 1 | jq .finding >finding.json
say "a finding in jsonl" sh -c 'echo "schema:scan-report#/\$defs/finding finding.json" >>list'
fingerprint=$(jq -r '.findings[0].fingerprint' a.json)
say "diff" keeps diff 1 scanner diff --json a.json b.json
say "diff of equals" keeps diff 0 scanner diff --json a.json a.json
say "query" keeps query 0 scanner query --json a.json "SELECT severity, count(*) AS n, max(line) FROM findings GROUP BY severity"
say "rules" keeps rules 0 scanner rules --json
say "explain of a rule" keeps explain-rule 0 scanner explain --json L2-IOC-001
say "explain of a finding" keeps explain-finding 0 scanner explain --json --from a.json "$fingerprint"
say "version" keeps version 0 scanner version --json

if [ -x "$PICKET_BIN/packtool" ]; then
	packtool ioc add -q npm left-pad@1.3.1 --dir source --pack acme/iocs
	say "ioc list" keeps ioc-list 0 packtool ioc list --json --dir source
	say "pack build" keeps pack-build 0 packtool pack build source -o p.iocpack --seq 1 --json
	say "pack inspect" keeps pack-inspect 0 packtool pack inspect --json p.iocpack
	say "pack verify of an unsigned one" keeps pack-verify 5 packtool pack verify --json p.iocpack
	packtool keys generate -q --name ann -W -o keys
	packtool pack sign -q p.iocpack --key keys/ann.key
	packtool keys trust -q keys/ann.pub --prefix 'acme/*' --first-use 2>/dev/null
	say "pack verify" keeps pack-verify 0 packtool pack verify --json p.iocpack
	say "corpus import" keeps corpus-import 0 packtool corpus import --json p.iocpack
	say "corpus list" keeps corpus-list 0 packtool corpus list --json
	say "corpus show" keeps corpus-show 0 packtool corpus show --json acme/iocs
	say "keys list" keeps keys-list 0 packtool keys list --json
	say "audit verify" keeps audit-verify 0 packtool audit verify --json
	packtool audit show --json | head -n 1 >record
	say "a record of the log" keeps audit-show 0 cat record
	packtool doctor --json >doctor.json || true
	echo 'schema:outputs#/$defs/doctor doctor.json' >>list

	echo evil-pad@1.0.0 >feed.txt
	say "ioc import" keeps ioc-import 0 packtool ioc import --json feed.txt --dir source
	say "pack lint" keeps pack-lint 0 packtool pack lint --json source
	packtool pack build -q source -o q.iocpack --seq 2 --prev p.iocpack
	packtool pack sign -q q.iocpack --key keys/ann.key
	say "pack diff" keeps pack-diff 0 packtool pack diff --json p.iocpack q.iocpack
	say "pack why" keeps pack-why 0 packtool pack why --json left-pad@1.3.1
	say "corpus push" keeps corpus-push 0 packtool corpus push --json mirror q.iocpack
	say "corpus pull" keeps corpus-pull 0 packtool corpus pull --json mirror
	packtool keys root init -q keys/ann.pub --prefix 'acme/*' -o acme.roots
	say "keys root show" keeps keys-root-show 0 packtool keys root show --json acme.roots
	seq 200 | sed 's/^/part-/' >names
	say "update" keeps update 0 packtool update --json --dry-run --accept-large --from names
	say "keys generate" keeps keys-generate 0 packtool keys generate --json --name bob -W -o keys
	say "corpus rollback" keeps corpus-rollback 0 packtool corpus rollback --json acme/iocs --to 1 --reason 'wrong rows'
	say "tells what is in use and what is newest" jq -e '.seq == 1 and .newestSeq == 2 and .pinned and .reason == "wrong rows"' $n.json
	say "corpus catalog" keeps corpus-catalog 0 packtool corpus catalog --json acme --key keys/ann.key
fi
if [ -x "$PICKET_BIN/corpusd" ]; then
	install -d -m 700 state
	corpusd token add ci --role viewer --state "$work/state" >/dev/null 2>&1
	say "token list" keeps token-list 0 corpusd token list --json --state "$work/state"
fi
verbs() { # PROGRAM: those that print JSON, as their definitions are called
	"$1" help | sed -n 's/^  \([a-z][a-z ]*[a-z]\)  .*/\1/p' | while read -r verb; do
		# shellcheck disable=SC2086
		if "$1" $verb --help | grep -q -- '--json'; then echo "${verb// /-}"; fi
	done
}
for program in scanner packtool corpusd; do
	[ -x "$PICKET_BIN/$program" ] || continue
	verbs $program >printing
	say "some verbs of $program print JSON" test -s printing
	while read -r name; do
		say "$program ${name//-/ } --json has its definition, and was tried" grep -q "defs/$name[- ]" list
	done <printing
done
say "all of them keep to their schemas" python3 -W ignore "$PICKET_SRC/tests/schemas/check.py" --list <list
echo '{"added": [], "gone": []}' >bad.json
say "a document that lacks a member is refused" not check 'schema:outputs#/$defs/diff' bad.json
