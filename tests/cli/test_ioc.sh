# The team's own indicators.
. "$PICKET_SRC/tests/cli/pack.sh"

is "a package is added" "$packtool" ioc add npm 'left-pad@^1.2' --severity critical --note 'seen in a build' --campaign acme-1
says out 'IOC-'
is "its folder is the user's own" test -s config/picket/ioc/affected.tsv
fails "adding it twice is said" 1 IOC-KNOWN "$packtool" ioc add npm 'left-pad@^1.2'
is "a hash is added" "$packtool" ioc add sha256 "$(printf %064d 7)"
is "a domain is added" "$packtool" ioc add domain evil.example
is "a scoped package is added" "$packtool" ioc add npm '@acme/x@1.0.0'
is "a package in every version is added" "$packtool" ioc add npm evil-pad
is "a pattern is added" "$packtool" ioc add regex 'ev[a4]l\d+'
for bad in "sha256 abc" "domain Evil.Example" "domain localhost" "ip 1.2.3" "ip 01.2.3.4" \
	"cidr 10.0.0.1/8" "url evil.example" "regex (" "regex a*b*" "string abc" "nokind x" \
	"npm left-pad@>=<" "npm @scope" "integrity sha512-AAAA"; do
	set -- $bad
	fails "\"$bad\" is refused" 1 SOURCE-ROW "$packtool" ioc add "$1" "$2"
done
is "they are listed" "$packtool" ioc list
says out 'critical  npm left-pad@^1.2  seen in a build'
is "the list is JSON too" "$packtool" ioc list --json
is "what was refused left nothing behind" test "$(grep -c . config/picket/ioc/record.tsv)" = 7
is "one is removed by what it is" "$packtool" ioc remove domain evil.example
fails "it cannot be removed twice" 1 IOC-UNKNOWN "$packtool" ioc remove domain evil.example
is "the folder builds" "$packtool" pack build config/picket/ioc -o p

cp -r config/picket/ioc broken
sed -i '2{h;d};3{G}' broken/record.tsv
fails "rows out of order are named by file and line" 1 'record.tsv:3: not sorted' "$packtool" pack build broken -o q
is "and sorted by fmt" "$packtool" pack fmt broken
is "then they build to the same bytes" sh -c "$packtool pack build -q broken -o q --created 9 && $packtool pack build -q config/picket/ioc -o r --created 9 && cmp q r"
sed -i 's/team$/nobody/' broken/record.tsv
fails "an unknown source is named" 1 'record.tsv:2: source: "nobody" is not in source.tsv' "$packtool" pack build broken -o q
touch broken/recrod.tsv
fails "a table with a typo in its name is not passed over" 1 SOURCE-FILE "$packtool" pack build broken -o q

e=$(printf 'é%.0s' $(seq 150))
is "a long value is cut between characters where it is the summary" "$packtool" ioc add string "$e" --dir utf8
is "and stays a source" "$packtool" ioc list --dir utf8
for n in 1 2 3 4 5 6 7 8; do
	"$packtool" ioc add -q domain "d$n.example" --dir many &
done
wait
is "those who add at the same time lose nothing" "$packtool" ioc list --dir many
is "all eight are there" test "$(wc -l <out)" = 8

# What an editor or a cut left of a folder is not written over.
rm -rf whole && "$packtool" ioc add -q npm first-pad@1.0.0 --dir whole --pack acme/iocs
damaged() { rm -rf cut && cp -r whole cut; }
damaged && : >cut/affected.tsv
fails "to a table of no bytes nothing is added" 1 'affected.tsv: 1: no header line.*SOURCE-ROW' "$packtool" ioc add npm second-pad@1.0.0 --dir cut
is "it is as it was" test ! -s cut/affected.tsv
damaged && sed -i 1d cut/affected.tsv
fails "nor to one whose header is gone" 1 'the first line is not the header' "$packtool" ioc add npm second-pad@1.0.0 --dir cut
fails "which is not sorted either" 1 'the first line is not the header' "$packtool" pack fmt cut
damaged && sed -i 's/$/\r/' cut/affected.tsv
fails "lines that end in CR LF are told" 1 'its lines end in CR LF' "$packtool" ioc list --dir cut
says err '^  -> save it as UTF-8'
damaged && printf '\357\273\277' | cat - whole/affected.tsv >cut/affected.tsv
fails "and a byte order mark" 1 'begins with a byte order mark' "$packtool" ioc add npm second-pad@1.0.0 --dir cut
damaged && : >cut/pack.txt
fails "to a folder without a name nothing is added" 1 'no "name" line.*SOURCE-HEAD' "$packtool" ioc add npm second-pad@1.0.0 --dir cut
is "and none of its rows is changed" cmp whole/affected.tsv cut/affected.tsv

# What a failure leaves is refused until the same call completes it: never a record without its fact or level.
for table in life indicator record; do
	rm -rf half && "$packtool" ioc add -q domain first.example --tlp red --dir half --pack acme/iocs
	cp half/$table.tsv whole.tsv && : >half/$table.tsv
	fails "a cut $table.tsv stops it" 1 "$table.tsv: 1: no header line" "$packtool" ioc add domain second.example --tlp red --dir half
	cp whole.tsv half/$table.tsv
	is "once mended it is added" "$packtool" ioc add domain second.example --tlp red --dir half
	is "and listed" "$packtool" ioc list --dir half
	says out 'domain second.example .*tlp red$'
done
