#include "test.h"

#include "yara/engine.h"
#include "yara/grammar.h"

static int cut(const char *from, const char *want, const char *why)
{
	struct buf b = BUF(YARA_RULE_MAX);
	struct text rest = text_of(from), name;
	struct err e = {0};
	size_t line = 1;
	int found = yara_cut(&rest, &line, &b, &name, &e);

	if (want)
		assert_true(text_eq(buf_view(&b), text_of(want)));
	if (why && !strstr(e.text, why))
		fail_msg("\"%s\" lacks \"%s\"", e.text, why);
	if (found == 1) {
		struct text again;
		assert_true(yara_rule_valid(buf_view(&b), &again, &e));
		assert_true(text_eq(name, again));
	}
	buf_free(&b);
	return found;
}

static void test_spelling(void **state)
{
	(void)state;
	assert_int_equal(cut("", NULL, NULL), 0);
	assert_int_equal(cut(" // nothing\n/* at\n all */", NULL, NULL), 0);
	assert_int_equal(cut("rule a{condition:true}", "rule a{condition:true}\n", NULL), 1);
	assert_int_equal(cut("// head\r\nrule  a : t  {\t\r\n\n\tcondition:\t\ttrue // why  \n}\n rest",
			     "rule  a : t  {\n    condition:  true // why\n}\n", NULL), 1);
	assert_int_equal(cut("rule a{strings:$a=\"}\t\\\"{\" $b=/\\/}\t/ $c={41 /* } */ 42} condition:any of them}",
			     "rule a{strings:$a=\"}\\t\\\"{\" $b=/\\/}\\t/ $c={41 /* } */ 42} condition:any of them}\n",
			     NULL), 1);
	assert_int_equal(cut("rule a{condition:#include>1}", "rule a{condition:#include>1}\n", NULL), 1);
}

static void test_refused(void **state)
{
	static const struct {
		const char *from, *why;
	} bad[] = {
		{"import \"pe\"", "import"},
		{"include \"x\"", "include"},
		{"rule a{condition:include \"x\" true}", "include"},
		{"private rule a{condition:true}", "private"},
		{"global rule a{condition:true}", "private and global"},
		{"rule", "name"},
		{"rule 1a{condition:true}", "name"},
		{"rule a{condition:true", "without its end"},
		{"rule a", "without its end"},
		{"rule a}", "a } too many"},
		{"rule a{strings:$a=\"x\ncondition:$a}", "without its end"},
		{"rule a{strings:$a=/x\ncondition:$a}", "without its end"},
		{"rule a{strings:$a=\"\\\t\" condition:$a}", "TAB behind a backslash"},
		{"/* rule a{condition:true}", "a comment without its end"},
		{"rule a{/* condition:true}", "without its end"},
		{"rule a{\x01}", "control"},
		{"rule a{/*\xff*/}", "UTF-8"},
		{"\n\nrules", "line 3: no rule"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_int_equal(cut(bad[i].from, NULL, bad[i].why), -1);
}

/* n bytes of c between head and tail; every: a line end behind so many, 0 for none. */
static int padded(const char *head, char c, size_t n, size_t every, const char *tail, const char *why)
{
	struct buf b = BUF((size_t)1 << 20);

	buf_text(&b, text_of(head));
	for (size_t i = 0; i < n; i++) {
		buf_char(&b, c);
		if (every && (i + 1) % every == 0)
			buf_char(&b, '\n');
	}
	buf_text(&b, text_of(tail));
	int found = cut(buf_cstr(&b), NULL, why);
	buf_free(&b);
	return found;
}

static void test_limits(void **state)
{
	(void)state;
	/* a line: "rule a{//" is 9 bytes */
	assert_int_equal(padded("rule a{//", 'x', YARA_LINE_MAX - 9, 0, "\n}", NULL), 1);
	assert_int_equal(padded("rule a{//", 'x', YARA_LINE_MAX - 8, 0, "\n}", "512 bytes"), -1);
	/* lines: the first and the last are there too */
	assert_int_equal(padded("rule a{\n", 'x', YARA_LINES_MAX - 2, 1, "}", NULL), 1);
	assert_int_equal(padded("rule a{\n", 'x', YARA_LINES_MAX - 1, 1, "}", "1024 lines"), -1);
	/* bytes: 8 and 2 are the first and last line, each other one is 128 */
	assert_int_equal(padded("rule a{\n", 'x', (YARA_RULE_MAX - 128) / 128 * 127, 127, "}", NULL), 1);
	assert_int_equal(padded("rule a{\n", 'x', YARA_RULE_MAX / 128 * 127, 127, "}", "16384 bytes"), -1);
	assert_int_equal(padded("rule ", 'a', YARA_NAME_MAX, 0, "{}", NULL), 1);
	assert_int_equal(padded("rule ", 'a', YARA_NAME_MAX + 1, 0, "{}", "name"), -1);
}

static void test_valid(void **state)
{
	static const char *const bad[] = {"", "\n", "rule a{}", "rule a{}\n\n", "rule a{}\nrule b{}\n", " rule a{}\n",
					  "// x\nrule a{}\n", "rule a{} \n"};
	struct text name;

	(void)state;
	assert_true(yara_rule_valid(T("rule a{}\n"), &name, NULL));
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(yara_rule_valid(text_of(bad[i]), &name, &(struct err){0}));
}

static void on_found(void *ctx, uint32_t rule, size_t at)
{
	size_t *places = ctx;
	places[rule] = at + 1;
}

static void test_engine(void **state)
{
	const struct text rules[] = {T("rule a{strings:$x=\"needle\" condition:$x}\n"),
				     T("rule a{condition:nothing}\n"),
				     T("rule c{condition:filesize>3}\n")};
	struct err e = {0};
	bool good[3];
	size_t places[3] = {0};

	(void)state;
	if (!yara_load(&e)) {
		assert_true(err_is(&e, "YARA-ABSENT"));
		skip();
	}
	assert_true(yara_check(rules[0], NULL, &e));
	assert_false(yara_check(rules[1], NULL, &e));
	struct yara *y = yara_new(rules, 3, 60, good);
	assert_non_null(y);
	assert_true(good[0] && !good[1] && good[2]);
	struct yara_scanner *s = yara_scanner_new(y, 60);
	assert_non_null(s);
	assert_true(yara_find(s, T("hay needle needle"), on_found, places));
	assert_int_equal(places[0], 5);
	assert_int_equal(places[1], 0);
	assert_int_equal(places[2], 1);
	yara_scanner_free(s);
	yara_free(y);
	/* No time at all: nothing is looked for, and that is told. */
	assert_null(yara_new(rules, 3, 0, good));
	assert_true(!good[0] && !good[1] && !good[2]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spelling), cmocka_unit_test(test_refused), cmocka_unit_test(test_limits),
		cmocka_unit_test(test_valid),	 cmocka_unit_test(test_engine),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
