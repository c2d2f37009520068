# The pieces for CI systems, run as those run them: with their environment, from a checkout.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in packs
real_home=$HOME
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" GIT_CONFIG_NOSYSTEM=1
for variable in GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_PREFIX; do unset $variable; done
mkdir -p "$HOME" shop
if [ ! -d "$PICKET_BUILD/share/picket/corpus" ]; then
	echo "no built-in corpus here"
	exit 0
fi
contrib=$PICKET_SRC/contrib
has() { grep -qF -- "$1" "${2:-out}" || { echo "  no \"$1\" in:"; head -40 "${2:-out}"; return 1; }; }

# GitHub: the steps of the action, inputs as the environment has them.
action() { # action NAME=VALUE...: the two scripts; then the status that the last step ends with
	rm -rf runner output summary
	mkdir runner
	: >output >summary >path
	env "$@" RUNNER_TEMP="$work/runner" GITHUB_OUTPUT="$work/output" GITHUB_STEP_SUMMARY="$work/summary" \
		GITHUB_PATH="$work/path" PICKET_STORE="$work/runner/picket/store" \
		sh -c "$contrib/github-action/install.sh && $contrib/github-action/scan.sh" >out 2>err || return 9
	return "$(sed -n 's/^status=//p' output)"
}
gives_action() { # gives_action STATUS NAME=VALUE...
	local want=$1 got=0
	shift
	action "$@" || got=$?
	[ "$got" = "$want" ] || { echo "  status $got, not $want"; cat out err output; return 1; }
}
cp -R "$PICKET_SRC/examples/app" "$PICKET_SRC/examples/incident" .
say "the action passes an ordinary project" gives_action 0 PICKET_TARGET=app
say "and fails a hostile one" gives_action 1 PICKET_TARGET=incident
say "which is annotated" has "::error"
say "and summed up" has "L2-IOC-001" summary
say "and leaves SARIF" python3 -c 'import json; assert json.load(open("runner/picket/picket.sarif"))["runs"][0]["results"]'
say "whose place is told" has "sarif=$work/runner/picket/picket.sarif" output
say "and a page" has "<!doctype html" runner/picket/picket.html
say "a target is never read as options or shell" gives_action 2 "PICKET_TARGET=--format \$(touch ran)"
say "nor run" test ! -e ran
silence=$(scanner scan --format json incident | python3 -c 'import json, sys
print("suppress:")
for f in json.load(sys.stdin)["findings"]: print("  - {fingerprint: \"%s\", reason: r, owner: o, expires: 2099-01-31}" % f["fingerprint"][:12])')
echo "$silence" >site.yml
say "the site's policy counts" gives_action 0 PICKET_TARGET=incident PICKET_POLICY=site.yml
packtool keys generate -q -W --name alice -o keys
packtool ioc add -q npm left-pad --dir iocs --pack acme/iocs
packtool pack build -q iocs -o acme.iocpack
spoken=$(packtool keys trust keys/alice.pub 2>&1 | sed -n 's/.*fingerprint: \([^ ]*\) .*/\1/p')
say "an unsigned pack gives no verdict" gives_action 5 PICKET_TARGET=app PICKET_PACKS=acme.iocpack "PICKET_KEYS=keys/alice.pub $spoken"
packtool pack sign -q acme.iocpack --key keys/alice.key
say "a signed one is imported" gives_action 0 PICKET_TARGET=app PICKET_PACKS=acme.iocpack "PICKET_KEYS=keys/alice.pub $spoken"
say "into the job's own store" has "acme/iocs" out
say "a key with another fingerprint is refused" gives_action 5 PICKET_TARGET=app PICKET_PACKS=acme.iocpack "PICKET_KEYS=keys/alice.pub aaaa-bbbb"
used() { sed -n 's/^ *\(PICKET_[A-Z_]*\):.*/\1/p' "$contrib/github-action/action.yml" | sort -u | grep -v 'PICKET_ACTION\|PICKET_STATUS'; }
for name in $(used); do
	say "action.yml's $name is read" grep -q "$name" "$contrib/github-action/scan.sh"
done
say "no input stands in a line of shell" not grep -q 'run:.*inputs' "$contrib/github-action/action.yml"

# The published schema of actions, from the registry that npm is configured for (PICKET_ACTION_VALIDATOR names a folder that has it).
validator=${PICKET_ACTION_VALIDATOR:-$work/validator}
if [ ! -d "$validator" ]; then
	mkdir "$validator"
	(cd "$validator" && echo '{}' >package.json && HOME=$real_home npm install --ignore-scripts --no-audit --no-fund --silent \
		@action-validator/core@0.6.0 >/dev/null 2>&1) || rm -r "$validator"
fi
conforms() { # conforms action|workflow FILE
	node -e '
const {validateAction, validateWorkflow} = require(process.argv[1] + "/node_modules/@action-validator/core");
const text = require("fs").readFileSync(process.argv[3], "utf8");
const {errors} = process.argv[2] === "action" ? validateAction(text) : validateWorkflow(text);
if (errors.length) { console.log(JSON.stringify(errors).slice(0, 500)); process.exit(1); }' "$validator" "$1" "$2"
}
if [ -d "$validator" ]; then
	say "action.yml is valid by the published schema" conforms action "$contrib/github-action/action.yml"
	sed 's/using: composite/usings: composite/' "$contrib/github-action/action.yml" >bad.yml
	say "which can fail" not conforms action bad.yml
	{ printf 'on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    '
		sed -n '/^## GitHub/,/^## GitLab/p' "$PICKET_SRC/docs/ci.md" | sed -n '/^```yaml/,/^```/p' | sed -n '2,/^```/p' | sed '/^```/d; 2,$s/^/    /'
	} >workflow.yml
	say "and so is the workflow in docs/ci.md" conforms workflow workflow.yml
else
	echo "not looked at: npm reaches no registry, so the action was not held against its schema"
fi

# GitLab: the block of the job.
sed -n '/^    - |$/,/^  [a-z]/p' "$contrib/gitlab/picket.gitlab-ci.yml" | sed -e 1d -e '$d' -e 's/^      //' >job.sh
say "the job has a script" has "picket scan" job.sh
job() { env PICKET_TARGET="$1" PICKET_FAIL_ON=high PICKET_POLICY="${2:-}" PICKET_BASELINE= sh -e job.sh; }
say "the GitLab job passes an ordinary project" gives 0 job app
say "and fails a hostile one" gives 1 job incident
say "with a code quality report" python3 -c 'import json; assert json.load(open("gl-code-quality-report.json"))[0]["fingerprint"]'
say "and JUnit" has "<testsuite" picket.junit.xml
say "and takes a policy" gives 0 job incident site.yml

# git's own hook, and what a pre-commit framework runs.
git init -q shop
project shop
commit() { (cd shop && git -c user.name=a -c user.email=a@example.com commit "$@"); }
ln -s "$contrib/git-hooks/pre-commit" shop/.git/hooks/pre-commit
git -C shop add package.json package-lock.json src
say "the hook lets an ordinary commit through" gives 0 commit -q -m one
cp incident/package.json incident/package-lock.json shop
say "what is not staged does not matter" gives 0 commit -q --allow-empty -m two
say "a hostile one is stopped, also with commit -a" gives 1 commit -qa -m three
say "and told why" has "L2-IOC-001" err
say "nothing came of it" test "$(git -C shop log --oneline | wc -l)" = 2
say "--no-verify passes it by" gives 0 commit -qa --no-verify -m three
git -C shop reset -q --hard HEAD~1
entries() { sed -n 's/^  entry: picket //p' "$PICKET_SRC/.pre-commit-hooks.yaml"; }
say "the hooks for pre-commit are there" test "$(entries | wc -l)" = 2
entries >list
while read -r entry; do
	# shellcheck disable=SC2086
	say "picket $entry works" gives 0 sh -c "cd shop && exec picket $entry"
done <list
# The framework itself, with this repository's hooks.
if command -v pre-commit >/dev/null; then
	git init -q hooks
	cp "$PICKET_SRC/.pre-commit-hooks.yaml" hooks
	(cd hooks && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm hooks && git tag v1)
	printf 'repos:\n  - repo: file://%s/hooks\n    rev: v1\n    hooks:\n      - id: picket\n      - id: picket-lockfiles\n' "$work" \
		>shop/.pre-commit-config.yaml
	rm shop/.git/hooks/pre-commit
	export PRE_COMMIT_HOME="$work/pre-commit"
	say "pre-commit takes the hooks" gives 0 sh -c 'cd shop && pre-commit install && git add .pre-commit-config.yaml'
	echo 'exports.b = 1;' >shop/src/b.js
	git -C shop add src
	say "and lets an ordinary commit through" gives 0 commit -q -m four
	cp incident/package.json incident/package-lock.json shop
	git -C shop add package.json package-lock.json
	say "but no hostile one" gives 1 commit -q -m five
	say "and tells why" sh -c 'cat out err | grep -q L2-IOC-001'
	git -C shop reset -q --hard HEAD
else
	echo "pre-commit is needed: tools/install-packages test"
	exit 1
fi
pattern=$(sed -n 's/^  files: //p' "$PICKET_SRC/.pre-commit-hooks.yaml")
for file in package.json a/yarn.lock bun.lock bun.lockb pnpm-lock.yaml .npmrc x/.yarnrc.yml; do
	say "$file is a lockfile's or a setting's name" sh -c "echo $file | grep -qE '$pattern'"
done
say "xpackage.json is not" not sh -c "echo xpackage.json | grep -qE '$pattern'"

# The container: what it installs to run is what the programs need.
needed() {
	for program in picket scanner packtool; do ldd "$PICKET_BIN/$program"; done |
		sed -n 's/.*=> \(\/[^ ]*\).*/\1/p' | sort -u | xargs -n1 realpath | xargs dpkg -S 2>/dev/null | cut -d: -f1 | sort -u
}
apt-cache depends --recurse --no-suggests --no-recommends --no-conflicts --no-breaks --no-replaces --no-enhances \
	libcurl4 libarchive13 >brought
for package in $(needed | grep -v '^libc6\|^libgcc-s1\|asan\|clang'); do
	say "the container has $package, or another that needs it" \
		grep -qw -- "$package" "$contrib/container/Containerfile" brought
done
