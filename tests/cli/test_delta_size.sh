# A delta costs what changed, whatever the pack's size: 0.1 % of a pack's rows stays a hundred bytes a row and less.
. "$PICKET_SRC/tests/cli/pack.sh"
make_key alice
"$packtool" keys trust -q keys/alice.pub --first-use
cp -r store b

# tables DIR RECORDS CHANGED: a malware record and a version for each of so many names; of CHANGED of them, spread evenly,
# the version is another one.
tables() {
	mkdir -p "$1"
	printf 'name acme/iocs\n' >"$1/pack.txt"
	printf 'source\ttitle\turl\tlicence\tretrieved\tdigest\nteam\tOwn findings\t\tfacts\t2026-11-21\t\n' >"$1/source.tsv"
	awk -v n="$2" -v changed="$3" -v dir="$1" 'BEGIN {
		OFS = "\t"
		record = dir "/record.tsv"; affected = dir "/affected.tsv"
		print "record", "class", "severity", "confidence", "cvss", "campaign", "summary", "aliases", "fixed", "reference",
			"published", "modified", "expires", "source" >record
		print "ecosystem", "name", "record", "part", "kind", "spec" >affected
		every = changed ? int(n / changed) : n + 1
		for (i = 1; i <= n; i++) {
			id = sprintf("MAL-2026-%07d", i)
			# Names and versions that do not follow from each other: nothing is small by chance.
			odd = (i * i * 31 + i * 7919) % 1048573
			name = sprintf("package-%07d-%05x", i, odd)
			print id, "malware", "critical", "exact", "", "", "Malicious code in " name, "", "", "", "2026-11-01", "", "", "team" >record
			print "npm", name, id, 0, "versions", i % every == 0 && i / every <= changed ? "1.0." odd " 6." (odd * 17) % 1048573 ".6" : "1.0." odd >affected
		}
	}'
}
# delta RECORDS CHANGED: builds both, and says how large the delta is.
delta() {
	rm -rf old new
	tables old "$1" 0
	tables new "$1" "$2"
	"$packtool" pack build -q old -o p1 --seq 1 --created 1795229340
	"$packtool" pack sign -q p1 --key keys/alice.key
	"$packtool" pack build -q new -o p2 --prev p1 --created 1795229341
	"$packtool" pack sign -q p2 --key keys/alice.key
	"$packtool" pack delta p1 p2 -o carried >out
	size=$(sed -n 's/^delta 1 \([0-9]*\) .*/\1/p' p2 | head -1)
	[ -n "$size" ] || { echo "FAILED: $1 rows: no delta"; exit 1; }
}
below() { # below "sentence" NUMBER LIMIT
	[ "$2" -le "$3" ] || { echo "FAILED: $1: $2, wanted at most $3"; exit 1; }
	echo "ok: $1: $2, at most $3"
}

delta 25000 250
many=$size
delta 2500 25
small=$size
delta 25000 25
few=$size
below "bytes of a delta of 0.1 % of 50,000 rows" "$few" 1000
below "bytes that are carried" "$(wc -c <carried)" 8000
below "bytes of ten times as many changes" "$many" $((10 * few + 1024))
below "bytes of as many changes in ten times the rows" "$few" $((2 * small))
is "the older one is in use" "$packtool" corpus import -q p1 --store b
is "the delta makes the newer one of it" "$packtool" corpus import carried --store b
"$packtool" corpus list --json --store b >out && says out '"seq": 2'
is "its bytes are the publisher's" cmp p2 "b/packs/$(sed -n 's|^use acme/iocs 1 2 ||p' b/state)/pack.iocpack"
