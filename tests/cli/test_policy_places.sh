# Where policy stands, what a site may ask for by name, and what a hostile project may put in its place.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in packs
export HOME="$work/home" XDG_CONFIG_HOME="$work/config"
mkdir -p "$HOME/.config/picket" "$XDG_CONFIG_HOME/picket"
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
has() { grep -qF -- "$1" "${2:-out}" || { echo "  no \"$1\" in:"; head -40 "${2:-out}"; return 1; }; }
cp -R "$PICKET_SRC/examples/incident" app
project shop

# Places.
printf 'fail-on: info\n' >"$HOME/.config/picket/policy.yml"
say "XDG_CONFIG_HOME is asked before the home folder" gives 0 scanner scan --rules L2-IOC-001 app
say "which counts without it" gives 1 env -u XDG_CONFIG_HOME "$PICKET_BIN/scanner" scan --rules L2-IOC-001 app
say "a relative XDG_CONFIG_HOME counts as none" gives 1 env XDG_CONFIG_HOME=config "$PICKET_BIN/scanner" scan --rules L2-IOC-001 app
rm "$HOME/.config/picket/policy.yml"
mkdir "$XDG_CONFIG_HOME/picket/policy.yml"
say "a policy that is a folder is an error, not none" gives 2 scanner scan app
say "with its code and what to do" has "POLICY-OPEN" err
rmdir "$XDG_CONFIG_HOME/picket/policy.yml"

touch "$XDG_CONFIG_HOME/picket/policy.yaml"
say "policy.yaml is not passed over in silence" gives 2 scanner scan app
say "but told how it must be named" grep -q 'rename it to .*policy.yml' err
rm "$XDG_CONFIG_HOME/picket/policy.yaml"
for name in .picket.yaml .picket.json .picketrc; do
	printf 'fail-on: info\n' >app/$name
	say "nor is $name of a project" gives 4 scanner scan --show info --rules L2-IOC-001,L2-SCAN-001 app
	has "$name: is not read; the name is .picket.yml" || has "is not read"
	printf 'fail-on: info\n' >app/.picket.yml
	say "also beside a right one, which counts" gives 4 scanner scan --show info --rules L2-IOC-001,L2-SCAN-001 app
	rm app/$name
	say "which alone is complete" gives 1 scanner scan --show info --rules L2-IOC-001,L2-SCAN-001 app
	rm app/.picket.yml
done
printf 'severty: {L2-MANI-001: high}\n' >app/.picket.yml
say "a misspelt key of a project is told with the nearest name" gives 4 scanner scan --show info --rules L2-SCAN-001 app
has 'unknown key "severty"; did you mean'
printf 'fial-on: high\n' >house.yml
say "and one of the site's ends the scan" gives 2 scanner scan --policy house.yml app
has 'did you mean "fail-on"' err
rm app/.picket.yml

# What a site asks for by name.

sed -i 's/"version":"1.3.0",/"version":"1.3.0","license":"AGPL-3.0-only",/' shop/node_modules/left-pad/package.json
sed -i 's/"version":"2.1.0",/"version":"2.1.0","license":"MIT",/' shop/node_modules/@acme/ui/package.json
printf 'licences:\n  deny: ["AGPL-*"]\n' >house.yml
rule=$(scanner rules | awk 'tolower($0) ~ /licen/ {print $1; exit}')
licence() { gives "$1" scanner scan --policy house.yml --rules "$rule" --show info --fail-on info shop; }
say "a denied licence is found" licence 1
has "AGPL-3.0-only"
printf 'licences:\n  deny: ["GPL-2.0-*"]\n' >house.yml
say "another is not" licence 0
printf 'internal: ["@acme"]\nregistries: ["npm.example.net"]\n' >house.yml
say "a package of an internal scope from elsewhere is found" gives 1 scanner scan --policy house.yml --show info --fail-on high shop
has "@acme/ui"
printf 'require: {integrity: true}\n' >house.yml
say "integrity is there" gives 0 scanner scan --policy house.yml --skip-rules 'L2-*' --fail-on high shop
sed -i 's/,"integrity":"sha512-eA=="//' shop/package-lock.json
say "where it is not, a policy that requires it says so" gives 1 scanner scan --policy house.yml --skip-rules 'L2-*' --fail-on high shop
has "left-pad@1.3.0"

# A hostile project.
unusable() { # unusable SENTENCE: it is not used, all findings stay, and the scan says that it is not complete
	say "$1 ends at once, and is no complete scan" gives 4 timeout 120 scanner scan --show info --rules L2-IOC-001,L2-SCAN-001 app
	has ".picket.yml" && has "known malicious"
	rm -rf app/.picket.yml
}
ln -s /dev/zero app/.picket.yml
unusable "a config that leads to /dev/zero"
printf 'ignore: {paths: ["**"]}\n' >outside.yml
ln -s ../outside.yml app/.picket.yml
unusable "one that leads out of the project"
ln -s nowhere app/.picket.yml
unusable "one that leads nowhere"
mkfifo app/.picket.yml
unusable "a pipe"
mkdir app/.picket.yml
unusable "a folder"
head -c 262145 /dev/zero | tr '\0' '#' >app/.picket.yml
unusable "one byte more than 256 KiB"
head -c 262144 /dev/zero | tr '\0' '#' >app/.picket.yml
say "256 KiB of comments are a policy" gives 0 scanner scan --rules L2-IOC-001,L2-SCAN-001 app
rm app/.picket.yml

# Text that readers of YAML understand in different ways is not understood at all.
config() { # config FORMAT: the project's file
	# shellcheck disable=SC2059
	printf "$1" >app/.picket.yml
}
while IFS='|' read -r sentence text; do
	config "$text"
	unusable "$sentence"
done <<'END'
a tag of a language|suppress: !!python/object/apply:os.system [x]\n
a tag of YAML's own|severity: !!map {L2-IOC-001: critical}\n
an anchor|fail-on: &a low\n
an alias|fail-on: *a\n
a merge key|<<: {fail-on: low}\n
a key twice|fail-on: low\nfail-on: critical\n
a key twice, further in|severity: {L2-IOC-001: critical, L2-IOC-001: info}\n
two documents|fail-on: low\n---\nrules: []\n
a NUL|fail-on: low\n\0rules: []\n
bytes that are not UTF-8|fail-on: low # \xff\xfe\n
UTF-16|\xff\xfef\0a\0i\0l\0\n\0
a list|[]\n
a text|"fail-on: low"\n
a level that is none|fail-on: hihg\n
END
config 'fail_on: low\n'
unusable "an unknown key"
config 'fail_on: low\n'
say "the nearest key is named" sh -c 'scanner scan --show info --rules L2-SCAN-001 app | tr -s " \n" " " | grep -q "did you mean .fail-on"'
config '\xef\xbb\xbffail-on: low\n'
say "a byte order mark does no harm" gives 1 scanner scan --rules L2-IOC-001 app
config 'severity:\r\n  L2-IOC-001: critical\r\nfail-on: critical\r\n'
say "nor do a carriage return and a line feed" gives 1 scanner scan --rules L2-IOC-001 app
config ''
say "an empty file says nothing" gives 0 scanner scan --rules L2-IOC-001,L2-SCAN-001 app
rm app/.picket.yml
mkdir -p app/src/deep app/node_modules/ms
for folder in src/deep node_modules/ms; do
	printf 'fail-on: info\nskip-rules: ["L2-*"]\nfail_on: [\n' >app/$folder/.picket.yml
	say "one in $folder is nobody's" gives 0 scanner scan --show info --rules L2-IOC-001,L2-SCAN-001 app
	has "known malicious"
	rm app/$folder/.picket.yml
done

# Many projects in one scan.
many() { # many COUNT: so many projects, each with a config
	rm -rf many && mkdir many
	for i in $(seq "$1"); do
		mkdir "many/$i" && echo '{"name":"x","version":"1.0.0"}' >"many/$i/package.json"
		echo 'fail-on: low' >"many/$i/.picket.yml"
	done
}
many 64
say "64 projects have their own config" gives 0 scanner scan --rules L2-SCAN-001 many/*
many 65
say "the 65th is not read, and that is said" gives 4 scanner scan --show info --rules L2-SCAN-001 many/*
has "more than 64 policy files"
echo "all of it holds"
