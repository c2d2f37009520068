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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_what_the_scanner_takes),
		cmocka_unit_test(knows_width_and_finds),
		cmocka_unit_test(holds_its_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
