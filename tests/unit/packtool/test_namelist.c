#include "test.h"

#include "packtool/namelist.h"
#include "packtool/popular_change.h"
#include "packtool/top.h"

static char got[4096];

static bool take(void *ctx, struct text name, uint64_t downloads, struct err *e)
{
	size_t n = strlen(got);

	(void)e;
	(void)ctx;
	snprintf(got + n, sizeof got - n, "%.*s=%d ", (int)name.n, name.p, (int)downloads);
	return true;
}

static bool reads(enum namelist_kind kind, const char *s, struct err *e)
{
	static struct stream stream;
	struct name_sink sink = {take, NULL};
	struct text bytes = text_of(s);

	got[0] = '\0';
	stream_memory(&stream, &bytes);
	return namelist_read(&stream, kind, &sink, e);
}

static void gives(enum namelist_kind kind, const char *s, const char *want)
{
	struct err e = {0};

	if (!reads(kind, s, &e))
		fail_msg("%s: %s", s, e.text);
	assert_string_equal(got, want);
}

static void refuses(enum namelist_kind kind, const char *s)
{
	struct err e = {0};

	if (reads(kind, s, &e))
		fail_msg("taken: %s", s);
	assert_string_equal(e.code, "LIST-SYNTAX");
	assert_non_null(strstr(e.text, "line "));
}

#define HEAD "export const topDownload = [\n"

static void test_module(void **state)
{
	(void)state;
	gives(NAMELIST_MODULE, HEAD "  'a',\n  \"@b/c\",\n]\n", "a=0 @b/c=0 ");
	gives(NAMELIST_MODULE, "// made by a script\n\n" HEAD "'a',\n'b'\n];\n\n", "a=0 b=0 ");
	gives(NAMELIST_MODULE, HEAD "]", "");
	static const char *const bad[] = {
		"", "[\n'a'\n]\n", HEAD "'a',\n", HEAD "'a'\n'b'\n]\n", HEAD "'a',\n]\neval()\n", HEAD "'a' + 'b',\n]\n",
		HEAD "'a\\x41',\n]\n", HEAD "'a',, \n]\n", HEAD "'a', 'b',\n]\n", HEAD "a,\n]\n", HEAD "'',\n]\n",
		HEAD "'a\",\n]\n", HEAD "/* 'a', */\n]\n", "export const x = f([\n'a'\n]\n", "export const 1x = [\n]\n",
		HEAD "...more,\n]\n", HEAD "`a`,\n]\n",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		refuses(NAMELIST_MODULE, bad[i]);
}

static void test_counts(void **state)
{
	(void)state;
	gives(NAMELIST_COUNTS, "{\"a\": 3, \"@b/c\":7 ,\"d\":null,\"e\":1.5}", "a=3 @b/c=7 d=0 e=0 ");
	gives(NAMELIST_COUNTS, " {} \n", "");
	static const char *const bad[] = {"", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1} x", "{\"a\":[1]}",
					  "{\"a\":{}}", "{a:1}", "[1]", "{\"a\":1 \"b\":2}", "{\"a\n\":1}", "{\"a\":\"1\"}",
					  "{\"\\q\":1}", "{\"\\u00g0\":1}"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		refuses(NAMELIST_COUNTS, bad[i]);
}

static void test_any(void **state)
{
	(void)state;
	gives(NAMELIST_ANY, "[\"a\", \"b\\u0063\"]", "a=0 bc=0 ");
	gives(NAMELIST_ANY, "[{\"downloads\":5,\"name\":\"a\",\"x\":true,\"y\":null},{\"name\":\"b\"}]", "a=5 b=0 ");
	gives(NAMELIST_ANY, "[]", "");
	gives(NAMELIST_ANY, "{\"a\":5}", "a=5 ");
	gives(NAMELIST_ANY, "rank\tname\tdownloads_a_month\n1\ta\t50\n2\tb\t40\n", "a=50 b=40 ");
	gives(NAMELIST_ANY, "a\t50\nb\t40\n", "a=50 b=40 ");
	gives(NAMELIST_ANY, "# mine\r\na\r\n\n@b/c\n", "a=0 @b/c=0 ");
	refuses(NAMELIST_ANY, "[{\"downloads\":5}]");
	refuses(NAMELIST_ANY, "[{\"name\":5}]");
	refuses(NAMELIST_ANY, "[{\"name\":\"a\",\"x\":[1]}]");
	refuses(NAMELIST_ANY, "[\"a\" \"b\"]");
	refuses(NAMELIST_ANY, "[1]");
	refuses(NAMELIST_ANY, "name\tdownloads\na\tmany\n");
	refuses(NAMELIST_ANY, "name\tdownloads\na\n");
}

static void test_line_limit(void **state)
{
	char line[LIST_LINE_MAX + 3];

	(void)state;
	memset(line, 'a', sizeof line);
	line[LIST_LINE_MAX] = '\n';
	line[LIST_LINE_MAX + 1] = '\0';
	assert_true(reads(NAMELIST_ANY, line, NULL));
	line[LIST_LINE_MAX] = 'a';
	line[LIST_LINE_MAX + 1] = '\n';
	line[LIST_LINE_MAX + 2] = '\0';
	refuses(NAMELIST_ANY, line);
}

static bool count(void *ctx, struct text name, uint64_t downloads, struct err *e)
{
	(void)name;
	(void)downloads;
	(void)e;
	++*(uint64_t *)ctx;
	return true;
}

static long endless(void *ctx, void *p, size_t n, struct err *e)
{
	(void)ctx;
	(void)e;
	n -= n % 2;
	for (size_t i = 0; i < n; i += 2)
		memcpy((char *)p + i, "a\n", 2);
	return (long)n;
}

static void test_names_limit(void **state)
{
	static struct stream s;
	uint64_t seen = 0;
	struct name_sink sink = {count, &seen};
	struct err e = {0};

	(void)state;
	stream_open(&s, endless, NULL, LIST_BYTES_MAX);
	assert_false(namelist_read(&s, NAMELIST_ANY, &sink, &e));
	assert_string_equal(e.code, "LIST-SIZE");
	assert_int_equal(seen, LIST_NAMES_MAX);
	stream_open(&s, endless, NULL, 1000);
	assert_false(namelist_read(&s, NAMELIST_ANY, &sink, &e));
	assert_string_equal(e.code, "LIST-SIZE");
}

static void test_top(void **state)
{
	struct top *t = top_new(3);

	(void)state;
	assert_null(top_new(0));
	assert_null(top_new(TOP_MAX + 1));
	assert_non_null(t);
	top_add(t, T("low"), 1);
	top_add(t, T("mid"), 5);
	top_add(t, T("high"), 9);
	top_add(t, T("late"), 5);
	top_add(t, T("none"), 0);
	top_add(t, T("high"), 7);
	assert_int_equal(top_finish(t), 2); /* high twice, and mid was the third */
	assert_text(top_at(t, 0).name, "high");
	assert_int_equal(top_at(t, 0).rank, 1);
	assert_int_equal(top_at(t, 0).downloads, 9);
	assert_text(top_at(t, 1).name, "mid");
	top_free(t);
	t = top_new(2);
	for (int i = 0; i < 5; i++) {
		char name[2] = {(char)('e' - i), 0};
		top_add(t, text_of(name), 0);
	}
	assert_int_equal(top_finish(t), 2); /* equal counts: the first that came */
	assert_text(top_at(t, 0).name, "d");
	assert_int_equal(top_at(t, 0).rank, 2);
	assert_text(top_at(t, 1).name, "e");
	top_free(t);
}

/* Few changed names are never a large change; of more, up to a share of all. */
static void test_large_changes(void **unused)
{
	struct popular_change c = {.before = LINT_LARGE_ROWS, .now = LINT_LARGE_ROWS};
	struct err e = {0};

	(void)unused;
	c.added.count = LINT_LARGE_ROWS - 1;
	assert_true(popular_change_small(&c, &e));
	c.added.count = LINT_LARGE_ROWS;
	assert_false(popular_change_small(&c, &e));
	assert_true(err_is(&e, "UPDATE-LARGE"));
	c.before = 1000;
	c.added.count = 1000 / 100 * LINT_LARGE_PERCENT;
	assert_true(popular_change_small(&c, &e));
	c.gone.count = 1;
	assert_false(popular_change_small(&c, &e));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_module),	   cmocka_unit_test(test_counts),
		cmocka_unit_test(test_any),	   cmocka_unit_test(test_line_limit),
		cmocka_unit_test(test_names_limit), cmocka_unit_test(test_top),
		cmocka_unit_test(test_large_changes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
