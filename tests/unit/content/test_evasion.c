/* Rewritings of each behaviour, and honest look-alikes: tests/golden/evasion/GROUP.txt holds them, missed.txt names
 * those that are known not to hold. With --table it prints the table of docs/evasion.md. */
#include "test.h"

#include "base/file.h"
#include "crypto/digest.h"
#include "scanner/content/deep.h"
#include "scanner/content/scan_file.h"
#include "scanner/finding.h"
#include "scanner/rule/code.h"

#include <fcntl.h>

static const char *const groups[] = {"execute", "exec-fetched", "decode",  "collect-env", "collect-files", "send", "hide",
				     "clip-wallet", "publish", "persist", "destroy", "spread-stay-destroy", "fetch", "write-self", "fields", "handed-on", "excuses"};
#define GROUPS (sizeof groups / sizeof groups[0])

static struct content_engine *engine;
static struct content_worker *worker;
static bool table;

struct outcome {
	enum severity hook, load;
	const struct code_signal *row;
};

/* deep: as files are that a hook reaches. */
static enum severity judge(struct text code, enum reach reach, bool deep, const struct code_signal **row)
{
	struct arena *a = arena_new(64u << 20);
	struct file f = {.path = T("index.js"), .size = code.n, .package = DEP_NONE, .via = DEP_NONE};
	enum severity s;

	assert_true(deep ? deep_scan_file(worker, f.path, code, a, &f) : content_scan_file(worker, f.path, code, a, &f));
	f.reach = reach;
	s = code_judge(&f, row);
	arena_free(a);
	return s;
}

static const char *name_of(enum severity s)
{
	return s == CODE_NONE ? "nothing" : severity_name(s);
}

static bool high(enum severity s)
{
	return s == SEVERITY_HIGH || s == SEVERITY_CRITICAL;
}

static bool listed(struct text missed, const char *group, struct text name)
{
	struct text line;

	while (text_line(&missed, &line)) {
		struct cut c = text_cut(line, '/');
		if (text_eq(c.head, text_of(group)) && text_eq(c.tail, name))
			return true;
	}
	return false;
}

static int one(const char *group, bool attack, struct text name, struct text code, struct text missed)
{
	struct outcome o = {CODE_NONE, CODE_NONE, NULL};
	const struct code_signal *row = NULL;
	bool known = listed(missed, group, name), wrong;

	o.load = judge(code, REACH_LOAD, !attack, &row);
	o.hook = judge(code, REACH_HOOK, true, &o.row);
	if (table)
		printf("| %s | %.*s | %s | %s | %s | %s |\n", attack ? "attack" : "look-alike", (int)name.n, name.p,
		       name_of(o.hook), name_of(o.load), o.row ? o.row->rule : "",
		       attack ? (high(o.hook) ? "yes" : "**no**") : (high(o.load) ? "**no**" : "yes"));
	bool abuses = !strcmp(group, "excuses"); /* what is excused is code that a package loads */
	wrong = attack ? !high(o.hook) || (abuses && !high(o.load)) : high(o.load);
	if (wrong != known)
		fprintf(stderr, "%s/%.*s: in a hook %s, on load %s (%s)%s\n", group, (int)name.n, name.p,
			name_of(o.hook), name_of(o.load), o.row ? o.row->name : "",
			known ? ": it holds now, take it from missed.txt" : "");
	return wrong != known;
}

static void load(const char *name, struct buf *b)
{
	char path[512];
	struct err e = {0};

	snprintf(path, sizeof path, "%s/tests/golden/evasion/%s.txt", TEST_SOURCE_DIR, name);
	if (!file_read(AT_FDCWD, path, true, b, &e))
		fail_msg("%s", e.text);
}

static int group_run(const char *group, struct text missed, int counts[2])
{
	struct buf b = BUF(1u << 20);
	struct text rest, line;
	int bad = 0;

	load(group, &b);
	rest = buf_view(&b);
	if (table)
		printf("\n## %s\n\n| kind | how | in a hook | on load | rule | holds |\n| --- | --- | --- | --- | --- | --- |\n",
		       group);
	while (text_line(&rest, &line)) {
		bool attack = text_skip(&line, T("--- attack "));
		struct text code;
		size_t n;
		assert_true(attack || text_skip(&line, T("--- benign ")));
		n = text_starts(rest, T("--- ")) ? 0 : text_find(rest, T("\n--- "));
		code = text_head(rest, n < rest.n ? n + 1 : n);
		rest = text_tail(rest, code.n);
		counts[attack]++;
		bad += one(group, attack, line, code, missed);
	}
	buf_free(&b);
	return bad;
}

static void test_table(void **state)
{
	struct buf missed = BUF(1u << 16);
	int bad = 0;

	(void)state;
	load("missed", &missed);
	for (size_t i = 0; i < GROUPS; i++) {
		int counts[2] = {0, 0};
		bad += group_run(groups[i], buf_view(&missed), counts);
		assert_true(counts[0] >= 10 && counts[1] >= 10);
	}
	buf_free(&missed);
	assert_int_equal(bad, 0);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_table)};

	table = argc > 1 && !strcmp(argv[1], "--table");
	if (!crypto_init() || !content_engine_new(NULL, -1, &engine, NULL) ||
	    !(worker = content_worker_new(engine)))
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
