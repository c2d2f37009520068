# scan --staged: what git has staged is judged, not what lies in the working tree; from a hook as from anywhere else.
. "$PICKET_SRC/tests/cli/scanner.bash"
export HOME=$work GIT_CONFIG_NOSYSTEM=1
for variable in $(git rev-parse --local-env-vars); do unset $variable; done
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
commit() { git -C "${1:-shop}" commit -q -m x; }
listed() { # listed NAME VERSION [FOLDER]: the staged inventory has it
	gives 0 scanner scan --staged --list-packages --format tsv "${3:-shop}" && grep -q "^$1	$2	" out
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

shop() { # shop FOLDER VERSION: the same project with left-pad at that version
	project "$1" && sed -i "s/1\.3\.0/$2/g" "$1/package.json" "$1/package-lock.json"
}
renamed() {
	git -C shop mv package-lock.json npm-shrinkwrap.json && listed left-pad 1.3.0 &&
		gives 0 scanner scan --staged --list-packages --format json shop && grep -q 'npm-shrinkwrap' out && not grep -q 'package-lock' out
}
commit
say "a lockfile under its new name is read, under its old one it is not" renamed
git -C shop mv npm-shrinkwrap.json package-lock.json
deleted() { git -C shop rm -q --cached -r . && gives 0 scanner scan --staged --list-packages --format tsv shop && not grep -q left-pad out; }
say "when everything is staged for removal, nothing is left to judge" deleted
git -C shop reset -q

# git add -N
mkdir shop/later && echo '{"name":"later"' >shop/later/package.json
git -C shop add -N later/package.json
say "what is only intended to be added is not staged: its absence is no trouble" listed left-pad 1.3.0
: >shop/.npmrc && git -C shop add .npmrc && commit && git -C shop add -N later/package.json
say "nor is an empty file of the last commit" listed left-pad 1.3.0
: >shop/later/package-lock.json && git -C shop add later/package-lock.json
say "a lockfile that is empty and staged is incomplete: exit 4" gives 4 scanner scan --staged --list-packages shop
git -C shop reset -q && rm -r shop/later

# A merge that did not end
git -C shop branch other && sed -i s/1.3.0/1.2.9/g shop/package-lock.json && git -C shop add -u && commit
git -C shop checkout -q other && sed -i s/1.3.0/1.2.8/g shop/package-lock.json && git -C shop add -u && commit
git -C shop merge -q - >log 2>&1 || true
say "a lockfile in a merge that did not end is incomplete: exit 4" gives 4 scanner scan --staged --list-packages shop
say "with what to do" grep -q "package-lock.json: .*its merge is not finished.*git add" err
finding() { (unset PICKET_CORPUS_DIR; gives 4 scanner scan --staged --format json shop); [ "$(grep -c GIT-UNMERGED out)" -ge 1 ] && grep -q L2-SCAN-001 out; }
say "and as a finding" finding
git -C shop checkout -q --ours package-lock.json && git -C shop add package-lock.json
say "once it is resolved that counts" listed left-pad 1.2.8
commit

# Hooks: git names its repository and its index to them
hook() { # hook FOLDER TARGET: what a hook of a commit in FOLDER sees of TARGET
	local at
	at=$(git -C "$1" rev-parse --git-path hooks) && case $at in /*) ;; *) at=$1/$at ;; esac
	mkdir -p "$at" && printf '#!/bin/sh\nscanner scan --staged --list-packages --format tsv %s >%s/seen 2>&1\n' "$2" "$work" >"$at/pre-commit"
	chmod +x "$at/pre-commit" && git -C "$1" commit -q --allow-empty -m x "${@:3}" && rm "$at/pre-commit"
}
sees() { grep -q "^$1	$2	" seen; }
shop shop/packages 1.1.1 && git -C shop add packages/package.json packages/package-lock.json
say "a hook sees the whole" hook shop .
say "with the folders in it" sees left-pad 1.1.1
say "a hook asks for one folder" hook shop packages
say "and has that" sees left-pad 1.1.1
say "alone" not sees left-pad 1.2.8
sed -i s/1.1.1/1.1.0/g shop/packages/package-lock.json
say "a hook of a commit of what is not staged yet" hook shop packages packages/package-lock.json
say "sees what that commit will hold" sees left-pad 1.1.0
git -C shop worktree add -q -b tree ../tree
sed -i s/1.1.0/1.0.9/g tree/packages/package-lock.json && git -C tree add -u
say "a second work tree has an index of its own" listed left-pad 1.0.9 tree/packages
say "the first keeps its" listed left-pad 1.1.0 shop/packages
say "a hook in the second" hook tree packages
say "sees that" sees left-pad 1.0.9
say "and not the folders beside it" not sees left-pad 1.2.8
named() { # named DIR TARGET: git is told where the repository is
	GIT_DIR=$1 gives 0 scanner scan --staged --list-packages --format tsv "$2" && grep -q 'left-pad	1.1.0' out && not grep -q 'left-pad	1.2.8' out
}
say "GIT_DIR does not make a folder the whole" named "$work/shop/.git" shop/packages
below() { (cd shop/packages && named ../.git . && rm out err); }
say "nor when it is the folder at hand" below
say "GIT_DIR of another repository is not asked about a folder of this one" named "$work/tree/.git" shop/packages
mkdir bare && cp -r shop/packages bare/ && (cd bare && git --git-dir=../bare.git init -q && git --git-dir=../bare.git --work-tree=. add packages/package.json packages/package-lock.json)
alone() { (cd bare && GIT_DIR=../bare.git gives 0 scanner scan --staged --list-packages --format tsv packages && grep -q 'left-pad	1.1.0' out && rm out err); }
say "a work tree that only the environment knows is asked through it" alone

# Submodules
shop inner 1.0.1 && git -C inner init -q && git -C inner add package.json package-lock.json && commit inner
git -C shop -c protocol.file.allow=always submodule --quiet add "$work/inner" inner
say "a staged submodule is another repository: what is in it is not read here" listed left-pad 1.2.8
say "and that is not said to be incomplete" not grep -q 'left-pad	1.0.1' out
say "its own folder is its own index" listed left-pad 1.0.1 shop/inner
say "a hook of the outer repository asks for it" hook shop inner
say "and the outer index is not taken for its" sees left-pad 1.0.1

# Names, kinds of repository
odd="odd name/ü	\"
'\$(x)"
shop "$odd" 1.0.4 && git -C "$odd" init -q --object-format=sha256 && git -C "$odd" add package.json package-lock.json
say "a repository of SHA-256, under a name with spaces, quotes and a new line" listed left-pad 1.0.4 "$odd"
mkdir "$odd/$(printf 'a\nb')" && cp "$odd"/package*.json "$odd/$(printf 'a\nb')/" && sed -i s/1.0.4/1.0.5/g "$odd/$(printf 'a\nb')/package-lock.json"
git -C "$odd" add .
say "folders with a new line in it" listed left-pad 1.0.5 "$odd"
find "$odd/.git/objects" -type f -name "$(git -C "$odd" rev-parse :package-lock.json | cut -c3-)" -exec rm -f {} +
say "a staged file whose content is lost is said: exit 2" gives 2 scanner scan --staged --list-packages "$odd"
say "with its name" grep -q 'package-lock.json: the repository lacks' err

printf '#!/bin/sh\ntouch %s/ran\n' "$work" >monitor && chmod +x monitor
git -C shop config core.fsmonitor "$work/monitor"
git -C shop config diff.external "$work/monitor"
mkdir -p shop/.git/hooks && cp monitor shop/.git/hooks/post-index-change
say "a repository with programs in its settings is read" listed left-pad 1.2.8
say "and none of them is run" test ! -e ran
say "a lockfile is not a folder: exit 2" gives 2 scanner scan --staged --list-packages shop/package-lock.json
withoutgit() { PATH=$PICKET_BIN gives 2 scanner scan --staged --list-packages shop; }
say "without git that is said: exit 2" withoutgit
