# Ceilings of files that packtool is given, each on both sides, with what a user sees. The large ones are sparse.
. "$PICKET_SRC/tests/cli/pack.sh"

# other "sentence" WORDS command...: fails too, but of something else.
other() {
	sentence=$1 words=$2
	shift 2
	if "$@" >out 2>err || grep -q -e "$words" err; then
		echo "FAILED: $sentence"
		cat out err
		exit 1
	fi
	echo "ok: $sentence"
}
file() { rm -f "$1" && truncate -s "$2" "$1"; }

make_key alice
make_pack p 1

# SOURCE_FMT_MAX and EDIT_FILE_MAX, 1 GiB of one table.
cp -r source large
file large/affected.tsv $((1 << 30))
other "a table of 1 GiB is read" FILE-TOO-LARGE "$packtool" pack fmt large
file large/affected.tsv $(((1 << 30) + 1))
fails "one byte more is not sorted" 1 FILE-TOO-LARGE "$packtool" pack fmt large
fails "nor edited" 1 FILE-TOO-LARGE "$packtool" ioc add npm evil@1.0.0 --dir large
rm -r large

# FEED_INPUT_MAX, 1 GiB of all inputs.
file feed $((1 << 30))
other "1 GiB is read" 'FEED-INPUT' "$packtool" ioc import feed --source x --dir n
echo x >more
fails "one byte more is not" 1 'more: more than 1073741824 bytes in all.*FEED-INPUT' "$packtool" ioc import feed more --source x --dir n
# FEED_ENTRY_MAX, 1 GiB of what is unpacked: gzip members of 16 MiB one behind the other.
head -c $((16 << 20)) /dev/zero | tr '\0' x | gzip -9 >one.gz
for _ in $(seq 64); do cat one.gz; done >feed
other "1 GiB unpacked is read" 'unpacks to more' "$packtool" ioc import feed --source x --dir n
printf x | gzip >>feed
fails "one byte more is not" 1 'feed: unpacks to more than 1073741824 bytes' "$packtool" ioc import feed --source x --dir n
rm feed one.gz
# FEED_DEPTH_MAX, 32 folders in each other.
path=deep
for n in $(seq 2 32); do path=$path/$n; done
mkdir -p "$path" && echo evil-pad@1.0.0 >"$path/list.txt"
is "32 folders in each other are read" "$packtool" ioc import deep --dir d --pack a/d
mkdir "$path/33" && echo evil-pad@1.0.1 >"$path/33/list.txt"
fails "33 are not" 1 'more than 32 folders in each other' "$packtool" ioc import deep --dir d
# FEED_SHOWN_MAX, 20 refusals.
refusals() { { echo good@1.0.0; seq -f 'bad name %g' "$1"; } >list.txt; }
refusals 20
is "20 rows are refused" "$packtool" ioc import list.txt --dir d
is "and each is told" test "$(grep -c '^refused: list.txt:' err)" = 20
refusals 21
is "21 rows are refused" "$packtool" ioc import list.txt --dir d
says err '^refused: 21 in all, 20 shown$'
# COLUMNS_MAX of `ioc import`.
columns() { for n in $(seq "$1"); do echo --column "note=c$n"; done; }
printf 'value\nevil.example\n' >t.csv
# shellcheck disable=SC2046
other "32 columns may be named" 'at most 32' "$packtool" ioc import t.csv --dir d --no-such $(columns 32)
# shellcheck disable=SC2046
fails "33 may not" 2 'at most 32' "$packtool" ioc import t.csv --dir d $(columns 33)

# KEY_NAME_MAX: 64 bytes and a NUL.
name=$(printf 'n%.0s' $(seq 64))
is "a key's name has 64 bytes" "$packtool" keys generate -q -W --name "$name" -o keys
fails "not 65" 2 name "$packtool" keys generate -q -W --name "n$name" -o keys
# PASSWORD_MAX, 1024 bytes.
head -c 1024 /dev/zero | tr '\0' p >password
is "a password has 1024 bytes" "$packtool" keys generate -q --name locked --password-file password -o keys
printf p >>password
fails "not 1025" 1 'longer than 1024 bytes.*PASSWORD' "$packtool" keys generate -q --name more --password-file password -o keys
is "and no key is written" test ! -e keys/more.key
# CANARY_FILE_MAX, 4 MiB.
canaries() { { printf 'picket-canaries 1\n#'; head -c $(($1 - 20)) /dev/zero | tr '\0' '#'; echo; } >canaries; }
canaries $((4 << 20))
is "a list of canaries has 4 MiB" "$packtool" pack canaries canaries --key keys/alice.key
canaries $(((4 << 20) + 1))
fails "not one byte more" 1 FILE-TOO-LARGE "$packtool" pack canaries canaries --key keys/alice.key
# LINT_SHOWN_MAX, 20 findings of one code.
bare() { rm -rf lint; for n in $(seq "$1"); do echo "10.0.0.$n"; done >private.txt; "$packtool" ioc import -q private.txt --kind ip --dir lint --pack a/lint; }
bare 20
is "20 are told" sh -c "'$packtool' pack lint lint >out 2>err; grep -c '10\.0\.0\.' out err | grep -q ':20$' && ! grep -q '20 shown' out err"
bare 21
is "of 21 that there are more" sh -c "'$packtool' pack lint lint >out 2>err; grep -q '21.*20' out err"

# FOLDER_MAX, 4096 files of a folder that are something of ours. None of these is whole.
mkdir stick
seq -f 'stick/%g.roots' 4096 | xargs -n 500 sh -c 'for f; do echo "iocpack-volume 1" >"$f"; done' -
other "4096 files of a stick are looked at" 'more than 4096' "$packtool" corpus import stick
echo "iocpack-volume 1" >stick/more.roots
fails "one more is not" 1 'more than 4096 files.*FILE-TOO-LARGE' "$packtool" corpus import stick

# What a verb that uses the network reads before it does. Nothing listens at the discard port.
update() { "$packtool" update --dry-run --registry https://127.0.0.1:9/ --timeout 1 "$@"; }
echo >npmrc
export NPM_CONFIG_USERCONFIG=$work/npmrc
other "TOP_MAX names may be asked for" 'top is 1 to' update --top 100000
fails "one more may not" 2 'top is 1 to 100000' update --top 100001
file pem $((1 << 20)) # FETCH_CA_MAX
other "1 MiB of certificates is read" FILE-TOO-LARGE update --ca-file pem
file pem $(((1 << 20) + 1))
fails "one byte more is not" 1 FILE-TOO-LARGE update --ca-file pem
fails "nor as a client's" 1 FILE-TOO-LARGE update --client-cert pem
file keys.tsv 65536 # NPMSIGN_FILE_MAX
other "64 KiB of registries' keys are read" FILE-TOO-LARGE update --registry-keys keys.tsv
file keys.tsv 65537
fails "one byte more is not" 1 FILE-TOO-LARGE update --registry-keys keys.tsv
file auth $((1 << 20)) # CREDENTIAL_FILE_MAX
pull() { "$packtool" corpus pull https://127.0.0.1:9/ --timeout 1 --auth-file auth; }
other "1 MiB of passwords is read" FILE-TOO-LARGE pull
file auth $(((1 << 20) + 1))
fails "one byte more is not" 1 FILE-TOO-LARGE pull
file npmrc $((1 << 20)) # NPMRC_MAX
other "1 MiB of npm's settings is read" FILE-TOO-LARGE update
file npmrc $(((1 << 20) + 1))
fails "one byte more is not" 1 FILE-TOO-LARGE update
