#!/bin/bash
# pack_build.sh [ROWS]: how long `packtool pack build` takes and how much memory. Ceilings for a million
# rows: 30 s, 300 MB. PICKET_BIN is the folder of the programs.
set -eu
rows=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/source"
cd "$work/source"
printf 'name bench/million\ndate 2026-11-21\n' >pack.txt
printf 'source\ttitle\turl\tlicence\tretrieved\tdigest\nbench\tBench\t\tfacts\t2026-11-21\t\n' >source.tsv
awk -v n="$rows" 'BEGIN {
	print "record\tclass\tseverity\tconfidence\tcvss\tcampaign\tsummary\taliases\tfixed\treference\tpublished\tmodified\texpires\tsource"
	for (i = 0; i < n / 10; i++)
		printf "MAL-%07d\tmalware\tcritical\texact\t\t\tMalicious code\t\t\t\t2026-01-01\t\t\tbench\n", i
}' >record.tsv
{
	printf 'ecosystem\tname\trecord\tpart\tkind\tspec\n'
	awk -v n="$rows" 'BEGIN {
		for (i = 0; i < n - n / 10 - 1; i++)
			printf "npm\t%08x-%d\tMAL-%07d\t0\tversions\t1.0.%d\n", (i * 2654435761) % 4294967296, i, i % (n / 10), i % 50
	}' | LC_ALL=C sort
} >affected.tsv
/usr/bin/time -f '%e s, %M KiB at most' "$PICKET_BIN/packtool" pack build "$work/source" -o "$work/out.iocpack"
ls -l "$work/out.iocpack"
