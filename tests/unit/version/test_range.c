/* Ranges: reasons of refusal, limits, and the questions a vector cannot ask. */
#include "test.h"

#include "version/semver.h"

static struct arena *a;

static int setup(void **p)
{
	(void)p;
	a = arena_new((size_t)64 << 20);
	return a ? 0 : -1;
}

static int teardown(void **p)
{
	(void)p;
	arena_free(a);
	return 0;
}

static struct range *parse(const char *s)
{
	struct range *r = NULL;
	struct err e;
	if (!range_parse(a, text_of(s), SEMVER_STRICT, &r, &e))
		fail_msg("%s: %s", s, e.text);
	return r;
}

static void refuse(struct text t, unsigned flags, const char *code)
{
	struct range *r = NULL;
	struct err e = {0};
	assert_false(range_parse(a, t, flags, &r, &e));
	assert_string_equal(e.code, code);
	assert_null(r);
}

static void test_reasons(void **p)
{
	(void)p;
	refuse(T("latest"), SEMVER_STRICT, "RANGE-TAG");
	refuse(T(" next "), SEMVER_LOOSE, "RANGE-TAG");
	refuse(T("v2-lts"), SEMVER_STRICT, "RANGE-TAG");
	refuse(T("file:../a"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(T("git+https://registry.example.com/a.git"), SEMVER_LOOSE, "RANGE-SYNTAX");
	refuse(T("workspace:^"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(T(">=1 foo"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(T("^9007199254740991"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(T("1.2.3\x1b[0m"), SEMVER_STRICT, "RANGE-SYNTAX");
}

static void test_any(void **p)
{
	static const char *const any[] = {"", "*", "x", "X.x", " ", ">=0", ">=0.0.0", ">=*", "^*",
					  "~x", "1 || *", "||", "* *", ">=0.0.0-0", "<=*", "x - x"};
	static const char *const bounded[] = {"1", "<99", ">0", "0", ">=0.0.1", "* <2", "1 || 2",
					      ">*", "<0.0.0-0", "0.0.0"};
	(void)p;
	for (size_t i = 0; i < sizeof any / sizeof any[0]; i++)
		if (!range_is_any(parse(any[i])))
			fail_msg("not any: \"%s\"", any[i]);
	for (size_t i = 0; i < sizeof bounded / sizeof bounded[0]; i++)
		if (range_is_any(parse(bounded[i])))
			fail_msg("any: \"%s\"", bounded[i]);
}

static bool loose_has(const char *range, const char *version)
{
	return semver_satisfies(text_of(version), text_of(range), SEMVER_LOOSE);
}

static void test_loose(void **p)
{
	(void)p;
	assert_true(loose_has("~1.2.3beta", "1.2.3beta2"));
	assert_true(loose_has(">=01.02.03", "=v1.2.3"));
	assert_true(loose_has("1.2.3 || latest", "1.2.3"));
	assert_false(semver_satisfies(T("1.2.3"), T("1.2.3 || latest"), SEMVER_STRICT));
}

static struct text repeated(const char *part, size_t n, const char *end)
{
	struct buf b = BUF((size_t)4 << 20);

	for (size_t i = 0; i < n; i++)
		buf_text(&b, text_of(part));
	buf_text(&b, text_of(end));
	struct text t = arena_text(a, buf_view(&b));
	buf_free(&b);
	return t;
}

static bool accepts(struct text t)
{
	struct range *r;
	return range_parse(a, t, SEMVER_STRICT, &r, NULL);
}

static void test_comparator_limit(void **p)
{
	(void)p;
	assert_true(accepts(repeated("1.2.3 ", RANGE_COMPARATORS_MAX - 1, "1.2.3")));
	refuse(repeated("1.2.3 ", RANGE_COMPARATORS_MAX, "1.2.3"), SEMVER_STRICT, "RANGE-LIMIT");
	assert_true(accepts(repeated("1||", RANGE_COMPARATORS_MAX / 2 - 1, "1")));
	refuse(repeated("1||", RANGE_COMPARATORS_MAX / 2, "1"), SEMVER_STRICT, "RANGE-LIMIT");
}

static void test_length_limit(void **p)
{
	struct text exact = repeated(" ", RANGE_BYTES_MAX - 10, "");
	struct buf b = BUF(RANGE_BYTES_MAX * 2);
	(void)p;

	buf_text(&b, T("1.2.3"));
	buf_text(&b, exact);
	buf_text(&b, T("1.2.4"));
	assert_int_equal(b.n, RANGE_BYTES_MAX);
	assert_true(accepts(buf_view(&b)));
	buf_char(&b, '0');
	refuse(buf_view(&b), SEMVER_STRICT, "RANGE-LIMIT");
	buf_free(&b);
}

/* Shapes that make a backtracking matcher slow; here they only have to end. */
static void test_hostile_shapes(void **p)
{
	(void)p;
	refuse(repeated("<", 60000, ""), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(repeated("~>", 30000, "!"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(repeated("v=", 30000, "!"), SEMVER_LOOSE, "RANGE-SYNTAX");
	refuse(repeated("= ", 30000, "!"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(repeated("= ", 30000, "!"), SEMVER_LOOSE, "RANGE-LIMIT");
	refuse(repeated("v =", 20000, "!"), SEMVER_LOOSE, "RANGE-LIMIT");
	refuse(repeated("1.2.3-", 10000, "+"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(repeated("a.", 30000, "1"), SEMVER_STRICT, "RANGE-TAG");
	refuse(repeated("+a", 30000, "!"), SEMVER_STRICT, "RANGE-SYNTAX");
	refuse(repeated("9", 60000, ".0.0"), SEMVER_STRICT, "RANGE-TAG");
}

static void test_full_arena(void **p)
{
	(void)p;
	for (size_t max = 0; max < 6000; max += 13) {
		struct arena *small = arena_new(max);
		struct range *r = NULL;
		struct err e = {0};
		if (!range_parse(small, T("^1.2.3 <1.5 || ~3.0.0-rc.1"), 0, &r, &e))
			assert_string_equal(e.code, "RANGE-MEMORY");
		arena_free(small);
	}
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_reasons),	     TEST(test_any),
		TEST(test_loose),	     TEST(test_comparator_limit), TEST(test_length_limit),
		TEST(test_hostile_shapes),   TEST(test_full_arena),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
