# scan --staged: what git has staged is judged, not what lies in the working tree.
. "$PICKET_SRC/tests/cli/scanner.bash"
export HOME=$work GIT_CONFIG_NOSYSTEM=1
for variable in GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_PREFIX; do unset $variable; done
commit() { git -C shop -c user.name=a -c user.email=a@example.com commit -q -m x; }
listed() { # listed NAME VERSION: the staged inventory has it
	gives 0 scanner scan --staged --list-packages --format tsv shop && grep -q "^$1	$2	" out
}

project shop
say "a folder without a repository is a usage error: exit 2" gives 2 scanner scan --staged --list-packages shop
say "and what to try is said" grep -q "git status" err
git -C shop init -q
say "nothing staged is an empty scan, not an error" gives 0 scanner scan --staged --list-packages shop
git -C shop add package.json package-lock.json src
say "before the first commit, what is staged counts" listed left-pad 1.3.0
commit
sed -i s/1.3.0/1.2.9/g shop/package-lock.json
say "a change that is not staged does not count" listed left-pad 1.3.0
git -C shop add package-lock.json
say "once staged it does" listed left-pad 1.2.9
git -C shop checkout -q HEAD -- package-lock.json
here() { (cd shop/src && cd .. && gives 0 scanner scan --staged --list-packages --format tsv && grep -q left-pad out; rm -f out err); }
say "without a target the folder at hand is meant" here
git -C shop rm -q --cached package-lock.json
say "a lockfile whose removal is staged is not read from the working tree" not listed left-pad 1.3.0
git -C shop add package-lock.json

mkdir -p "shop/tools/odd name"
printf 'x\n' >"shop/tools/odd name/ü
b.js"
ln -s /etc/passwd shop/tools/link
git -C shop add tools
say "odd names and links are no trouble" listed left-pad 1.3.0
mkdir shop/packages && echo '{"name":"m","version":"1.0.0","dependencies":{"x":"1.0.0"}}' >shop/packages/package.json
git -C shop add packages
sub() { gives 0 scanner scan --staged --list-packages --format tsv shop/packages && not grep -q left-pad out; }
say "a folder below the root of the repository is asked alone" sub

printf '#!/bin/sh\ntouch %s/ran\n' "$work" >monitor && chmod +x monitor
git -C shop config core.fsmonitor "$work/monitor"
git -C shop config diff.external "$work/monitor"
mkdir -p shop/.git/hooks && cp monitor shop/.git/hooks/post-index-change
say "a repository with programs in its settings is read" listed left-pad 1.3.0
say "and none of them is run" test ! -e ran
say "a lockfile is not a folder: exit 2" gives 2 scanner scan --staged --list-packages shop/package-lock.json
withoutgit() { PATH=$PICKET_BIN gives 2 scanner scan --staged --list-packages shop; }
say "without git that is said: exit 2" withoutgit
