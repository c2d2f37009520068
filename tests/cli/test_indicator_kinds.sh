# Every kind of indicator, from `ioc add` through a signed pack to a finding of its own; and what ends ends there too.
. "$PICKET_SRC/tests/cli/pack.sh"
[ -x "$PICKET_BIN/scanner" ] || { echo "the scanner is not built here"; exit 0; }
make_key alice
"$packtool" keys trust -q keys/alice.pub --first-use
dir=$work/iocs
add() { "$packtool" ioc add -q "$@" --dir "$dir" --pack acme/kinds; }

mkdir -p project/node_modules/evil-pad/lib project/node_modules/ranged project/src
cd project
echo '{"name":"shop","version":"1.0.0","private":true,"dependencies":{"evil-pad":"1.0.0","ranged":"1.2.9","pinned-by-hash":"1.0.0"}}' >package.json
integrity=sha512-$(printf x | openssl dgst -sha512 -binary | base64 -w0)
cat >package-lock.json <<END
{"name":"shop","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{
 "":{"name":"shop","version":"1.0.0","dependencies":{"evil-pad":"1.0.0","ranged":"1.2.9","pinned-by-hash":"1.0.0"}},
 "node_modules/evil-pad":{"version":"1.0.0","resolved":"https://registry.example.com/evil-pad/-/evil-pad-1.0.0.tgz","integrity":"sha512-eQ=="},
 "node_modules/ranged":{"version":"1.2.9","resolved":"https://registry.example.com/ranged/-/ranged-1.2.9.tgz","integrity":"sha512-eA=="},
 "node_modules/pinned-by-hash":{"version":"1.0.0","resolved":"https://registry.example.com/pinned-by-hash/-/pinned-by-hash-1.0.0.tgz","integrity":"$integrity"}}}
END
printf '{"name":"evil-pad","version":"1.0.0","author":"A <mallory@evil.example>","scripts":{"postinstall":"node lib/md5.js && node lib/sha1.js && node lib/sha512.js"},"maintainers":[{"name":"mallory-npm","email":"other@example.org"}]}\n' >node_modules/evil-pad/package.json
echo '{"name":"ranged","version":"1.2.9"}' >node_modules/ranged/package.json
for n in md5 sha1 sha256 sha512; do echo "// the dropper of $n" >node_modules/evil-pad/lib/$n.js; done
echo '// a name' >node_modules/evil-pad/lib/setup_worm.js
cat >src/index.js <<'END'
const a = 'c2.evil.example', b = 'https://drop.example.net/stage2.js';
const c = '45.33.32.156';
fetch('http://198.18.7.9/x');
const e = 'SHAI marker of a campaign', f = 'xq-4711-zz', g = 'gone.example.net', h = 'late.example.net';
END
cd ..
lib=project/node_modules/evil-pad/lib
add npm 'evil-pad@1.0.0'
add npm 'ranged@>=1.2.0 <1.3.0'
add integrity "$integrity"
for n in md5 sha1 sha256 sha512; do add $n "$(${n}sum <$lib/$n.js | cut -d' ' -f1)"; done
add domain evil.example
add url https://drop.example.net/stage2.js
add ip 45.33.32.156
add cidr 198.18.7.0/24
add email mallory@evil.example
add maintainer mallory-npm
add filename lib/setup_worm.js
add string 'SHAI marker'
add regex 'xq-\d{4}-z+'
add domain gone.example.net
add domain late.example.net --expires 2026-01-01
"$packtool" ioc withdraw -q domain gone.example.net --reason 'a false alarm' --dir "$dir"
is "one folder holds all kinds" "$packtool" pack build "$dir" -o p --allow LINT-PRIVATE
is "signed" "$packtool" pack sign -q p --key keys/alice.key --allow LINT-PRIVATE
is "installed" "$packtool" corpus import -q p
status=0
"$PICKET_BIN/scanner" scan -q -f json --show info -o scan.json project 2>err || status=$?
[ "$status" = 0 ] || { echo "FAILED: scan: $status"; cat err; exit 1; }
jq -r '.findings[] | select(.rule == "L2-IOC-001" or .rule == "L2-MAINT-001") | .evidence' scan.json | sort >seen
found() { grep -qi -e "$2" seen || { echo "FAILED: $1: nothing about $2"; cat seen; exit 1; }; echo "ok: $1"; }
found "a package in one version" 'evil-pad'
found "a package in a range" 'ranged'
found "the integrity of a tarball" 'integrity'
for n in md5 sha1 sha256 sha512; do found "a file that a hook runs, by its $n" "$n "; done
found "a domain, by a name below it" 'domain .*evil.example'
found "an address of a page" 'url .*drop.example.net/stage2.js'
found "an address of a machine" 'ip .*45.33.32.156'
found "an address in a network" '198.18.7'
found "an e-mail address" 'mallory@evil.example'
found "a maintainer" 'mallory-npm'
found "the name of a file" 'setup_worm.js'
found "a string" 'SHAI marker'
found "a pattern" 'xq-'
! grep -q 'gone.example' seen || { echo "FAILED: what was withdrawn is found"; cat seen; exit 1; }
! grep -q 'late.example' seen || { echo "FAILED: what expired is found"; cat seen; exit 1; }
is "what expired is counted" jq -e '.stats.expired_records >= 1' scan.json
