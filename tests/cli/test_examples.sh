# Every example of every --help works when it is pasted, in a folder that has what it names.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
kit=$work/kit
mkdir kit && cd kit
for name in alice bob carol dave alice-2027 site; do
	packtool keys generate -q -W --name "$name" -o keys
done
cp keys/* .
cp "$PICKET_SRC"/examples/incident/package*.json .
printf "lockfileVersion: '9.0'\nimporters:\n  .: {}\n" >pnpm-lock.yaml
packtool ioc add -q npm right-pad@1.0.0 --dir my-iocs --pack acme/iocs
packtool pack build -q my-iocs -o acme.iocpack --seq 41
cp acme.iocpack unsigned.iocpack
packtool pack sign -q acme.iocpack --key keys/alice.key
sha256sum package.json | cut -d' ' -f1 >hashes.txt
printf 'picket-canaries 1\nnever npm lodash\n' >canaries.txt
python3 - <<'END'
import json, zipfile
record = {"id": "MAL-2026-1", "modified": "2026-11-01T00:00:00Z", "summary": "x",
          "affected": [{"package": {"ecosystem": "npm", "name": "right-pad"}, "versions": ["1.0.0"]}]}
zipfile.ZipFile('osv.zip', 'w').writestr('MAL-2026-1.json', json.dumps(record))
END
export PICKET_STORE="$kit/store"
fingerprint=$(packtool keys root init alice.pub bob.pub carol.pub -m 2 --prefix 'acme/*' -o acme.roots | grep -oE '[a-z2-7]{4}(-[a-z2-7]{2,4})+' | tail -1)
packtool keys root sign -q acme.roots --key alice.key 2>/dev/null || packtool keys root sign acme.roots --key alice.key >/dev/null
packtool keys root sign acme.roots --key carol.key >/dev/null
cd ..

# What an example needs besides the kit.
prepare() {
	case $1 in
	"packtool ioc add") printf 'rule Acme { strings: $a = "acme-worm-marker" condition: $a }\n' >rules.yar ;;
	"packtool ioc list" | "packtool ioc remove")
		packtool ioc add -q npm 'left-pad@^1.2' ;;
	"packtool pack build" | "packtool pack lint") rm -r my-iocs ;;
	"packtool pack sign") cp unsigned.iocpack acme.iocpack ;;
	"packtool pack canaries") packtool keys trust -q alice.pub --first-use ;;
	"packtool corpus import" | "packtool audit"*)
		packtool keys trust -q alice.pub --first-use --prefix '*'
		mkdir stick && cp acme.iocpack stick ;;
	"packtool pack delta" | "packtool pack diff")
		packtool keys trust -q alice.pub --first-use --prefix 'acme/*'
		for n in $(seq 60); do packtool ioc add -q npm "right-pad@2.0.$n" --dir my-iocs; done
		packtool pack build -q my-iocs -o acme-41.iocpack --seq 41
		packtool pack sign -q acme-41.iocpack --key alice.key
		packtool ioc add -q npm right-pad@3.0.0 --dir my-iocs
		packtool pack build -q my-iocs -o acme-42.iocpack --prev acme-41.iocpack
		packtool pack sign -q acme-42.iocpack --key alice.key ;;
	"packtool corpus catalog")
		packtool keys root install acme.roots --fingerprint "$fingerprint" >/dev/null ;;
	"packtool corpus remove" | "packtool corpus rollback")
		packtool keys trust -q alice.pub --first-use --prefix 'acme/*'
		packtool corpus import -q acme.iocpack
		packtool pack build -q my-iocs -o next.iocpack --seq 42
		packtool pack sign -q next.iocpack --key alice.key
		packtool corpus import -q next.iocpack ;;
	"packtool keys generate") rm -r keys ;;
	"packtool keys root init") rm acme.roots ;;
	"packtool keys root set") packtool keys root add acme.roots dave.pub --publisher 'acme/*' >/dev/null ;;
	"packtool keys root export")
		packtool keys root install acme.roots --fingerprint "$fingerprint" >/dev/null ;;
	esac
}
# Changes that let an example run without a person: a password on a terminal, a placeholder.
adapt() {
	sed -e "s/keys generate /keys generate -W /" -e "s/0123456789ab/\$(scanner query scan.json 'SELECT substr(fingerprint,1,12) FROM findings' | tail -1)/" \
		-e "s/k5xw-q3lp-\.\.\./$fingerprint/"
}
# Not run, and why.
left_out() {
	case $1 in
	"corpusd"*) echo "runs until it is stopped, or wants what a daemon left; has tests of its own" ;;
	"packtool keys root sign") echo "merges the copy of another person; tests/cli/test_roots.sh does" ;;
	*) return 1 ;;
	esac
}
ran=0
for program in scanner packtool corpusd; do
	[ -x "$PICKET_BIN/$program" ] || continue
	"$program" help | sed -n 's/^  \([a-z][a-z ]*[a-z]\)  .*/\1/p' >verbs
	while read -r verb <&3; do
		# shellcheck disable=SC2086
		"$program" $verb --help | sed -n '/^example:/,$p' | sed 1d | adapt >example
		say "$program $verb has an example" test -s example
		if why=$(left_out "$program $verb"); then
			echo "  (left out: $why)"
			continue
		fi
		rm -rf place store home && cp -R kit place && rm -rf place/store && mkdir home
		run() {
			cd place
			export PICKET_STORE="$work/place/store" HOME="$work/home" XDG_STATE_HOME="$work/home" XDG_DATA_HOME="$work/home"
			prepare "$program $verb"
			timeout 300 bash -e ../example </dev/null
		}
		status=0
		(run) >out 2>err || status=$?
		case "$program $verb" in
		"scanner scan" | "scanner check" | "scanner diff" | "packtool pack why") most=1 ;;
		*) most=0 ;;
		esac
		[ $status -le $most ] || { echo "FAILED: $program $verb: status $status"; cat example; tail -n 20 out; tail -n 20 err; exit 1; }
		ran=$((ran + 1))
	done 3<verbs
done
say "nearly all were run" test $ran -ge 40
