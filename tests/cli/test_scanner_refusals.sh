# A corpus that is not what was signed gives no finding, whatever is in the project.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
corpus="$PICKET_BIN/../share/picket/corpus"
[ -d "$corpus" ] || { echo "no corpus is built here"; exit 0; }
project hit
sed -i 's/left-pad/@ctrl\/tinycolor/g; s/1\.3\.0/4.1.1/g' hit/package.json hit/package-lock.json
say "unspoilt, the project has a finding" gives 1 scanner check hit

fresh() { rm -rf packs && cp -r "$corpus" packs && chmod -R u+w packs; }
flip() { # flip FILE OFFSET
	python3 - "$1" "$2" <<-'END'
	import sys
	with open(sys.argv[1], "r+b") as f:
	    f.seek(int(sys.argv[2])); b = f.read(1); f.seek(int(sys.argv[2])); f.write(bytes([b[0] ^ 1]))
	END
}
refused() { # refused CODE
	gives 5 env PICKET_CORPUS_DIR="$PWD/packs" scanner scan -f json hit || return 1
	grep -q "\[$1\]" err || { cat err; return 1; }
	python3 - "$1" <<-'END'
	import json, sys
	d = json.load(open("out"))
	assert d["status"] == "refused" and d["findings"] == [] and d["refused"]["code"] == sys.argv[1], d
	assert not any(d["counts"].values()), d["counts"]
	END
}
offset() { # offset PACK MEMBER: where its data begins
	python3 - "$1" "$2" <<-'END'
	import sys, tarfile
	for m in tarfile.open(sys.argv[1], "r:"):
	    if m.name == sys.argv[2]: print(m.offset_data, m.size)
	END
}

fresh; flip packs/npm-malware.iocpack 600
say "one bit of a manifest: refused" refused PACK-BAD-SIGNATURE
fresh; rm packs/*; 
say "a folder without any pack: refused" refused PACK-NONE
fresh; printf 'x' >>packs/npm-popular.iocpack
say "one byte behind a pack: refused" refused PACK-TRAILING
fresh; truncate -s -512 packs/npm-popular.iocpack
say "a pack that is cut short: refused" refused PACK-TRUNCATED
# The middle of a scan: opening reads the first pages only, the rule reads all names.
fresh
read -r at size < <(offset packs/npm-popular.iocpack clear.db)
flip packs/npm-popular.iocpack $((at + size - 5000))
say "a page that is wrong is found in the middle of the scan: refused" refused PACK-PAGE
say "the table is refused too" gives 5 env PICKET_CORPUS_DIR="$PWD/packs" scanner scan hit
say "and names no package" not grep -q tinycolor out err
say "check is refused" gives 5 env PICKET_CORPUS_DIR="$PWD/packs" scanner check hit
say "the other formats are refused and hold no finding" gives 5 env PICKET_CORPUS_DIR="$PWD/packs" scanner scan -f tsv hit
say "not one" not grep -q L2- out
