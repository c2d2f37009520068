#include "test.h"

#include "regex/regex.h"

static void takes_what_the_scanner_takes(void **unused)
{
	static const char *const good[] = {"a{2,5}b", "ev[a4]l\\d+", "(?i)beacon", "x|yy"};
	static const char *const bad[] = {"(", "a*", "(a)\\1", "(?=a)b", "(?R)", "x?", "^"};
	struct err e = {0};

	(void)unused;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		if (!regex_check(text_of(good[i]), &e))
			fail_msg("%s: %s", good[i], e.text);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (regex_check(text_of(bad[i]), &e) || strcmp(e.code, "REGEX") != 0)
			fail_msg("%s was taken", bad[i]);
}

static void knows_width_and_finds(void **unused)
{
	struct regex *r = regex_new(T("ab+c|abcdef"), NULL);

	(void)unused;
	assert_non_null(r);
	assert_int_equal(regex_width(r), 3);
	assert_true(regex_find(r, T("xxabbbcxx")));
	assert_false(regex_find(r, T("xxac")));
	assert_false(regex_find(r, T("")));
	regex_free(r);
}

static void holds_its_limit(void **unused)
{
	static char long_one[REGEX_BYTES_MAX + 1];

	(void)unused;
	memset(long_one, 'a', sizeof long_one);
	assert_true(regex_check(text_n(long_one, REGEX_BYTES_MAX), NULL));
	assert_false(regex_check(text_n(long_one, REGEX_BYTES_MAX + 1), NULL));
	assert_false(regex_check(text_n("a\0b", 3), NULL));
}

static void says_where_a_match_begins(void **unused)
{
	static char far[REGEX_BACK_MAX + 1];
	struct regex *r = regex_new_placed(T("ab+c"), NULL);
	size_t at = 0;

	(void)unused;
	assert_non_null(r);
	assert_true(regex_begin(r, T("xxabbbcxx"), 7, &at));
	assert_int_equal(at, 2);
	assert_false(regex_begin(r, T("xxabbbcxx"), 6, &at));
	assert_false(regex_begin(r, T("abc"), 4, &at));
	/* as far back as is looked, and one byte more */
	memset(far, 'b', sizeof far);
	far[1] = 'a';
	far[sizeof far - 1] = 'c';
	assert_true(regex_begin(r, text_n(far, sizeof far), sizeof far, &at));
	assert_int_equal(at, 1);
	far[0] = 'a';
	far[1] = 'b';
	assert_false(regex_begin(r, text_n(far, sizeof far), sizeof far, &at));
	regex_free(r);
}

static void is_loaded_as_it_was_saved(void **unused)
{
	struct regex *r = regex_new_placed(T("ab+c"), NULL);
	struct buf b = BUF(1 << 20), small = BUF(8);
	size_t at = 0;

	(void)unused;
	assert_non_null(r);
	assert_true(regex_save(r, &b));
	assert_false(regex_save(r, &small));
	regex_free(r);
	r = regex_load(buf_view(&b));
	assert_non_null(r);
	assert_true(regex_begin(r, T("xxabbbcxx"), 7, &at));
	assert_int_equal(at, 2);
	regex_free(r);
	assert_null(regex_load(text_head(buf_view(&b), 8)));
	assert_null(regex_load(T("")));
	buf_free(&b);
	buf_free(&small);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_the_scanner_takes),
		cmocka_unit_test(knows_width_and_finds),
		cmocka_unit_test(holds_its_limit),
		cmocka_unit_test(says_where_a_match_begins),
		cmocka_unit_test(is_loaded_as_it_was_saved),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
