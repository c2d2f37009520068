/* Patterns: what they mean, and that no text makes them slow. */
#include "test.h"

#include "scanner/policy/date.h"
#include "scanner/policy/wildcard.h"

static void paths_stop_at_folders(void **state)
{
	static const struct {
		const char *pattern, *path;
		bool match;
	} rows[] = {
		{"docs/*.js", "docs/a.js", true},    {"docs/*.js", "docs/b/a.js", false},
		{"docs/**", "docs/b/a.js", true},    {"docs/**", "docs", false},
		{"docs/", "docs/b/a.js", true},	     {"docs/", "docsx/a", false},
		{"**/x.js", "x.js", true},	     {"**/x.js", "a/b/x.js", true},
		{"**/x.js", "ax.js", false},	     {"a/**/z", "a/z", true},
		{"a/**/z", "a/b/c/z", true},	     {"a/**/z", "a/bz", false},
		{"a?c", "abc", true},		     {"a?c", "a/c", false},
		{"**", "anything/at/all", true},     {"*", "a/b", false},
		{"", "", true},			     {"", "a", false},
		{"**/**/a", "a", true},		     {"**/**/a", "x/y/z/a", true},
		{"a**b", "a/x/b", true},	     {"node_modules/*/test/**", "node_modules/x/test/y/z", true},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (wildcard_path(text_of(rows[i].pattern), text_of(rows[i].path)) != rows[i].match)
			fail_msg("%s on %s", rows[i].pattern, rows[i].path);
}

static void names_and_like(void **state)
{
	(void)state;
	assert_true(wildcard_name(T("@acme/*"), T("@acme/ui")));
	assert_true(wildcard_name(T("*"), T("a/b")));
	assert_false(wildcard_name(T("Lodash"), T("lodash")));
	assert_true(wildcard_like(T("%MAL_C%"), T("is malicious")));
	assert_false(wildcard_like(T("mal_"), T("mal")));
}

static void a_pattern_of_stars_is_not_slow(void **state)
{
	char pattern[WILDCARD_BYTES_MAX + 2], *t = malloc(200000);

	(void)state;
	assert_non_null(t);
	memset(t, 'a', 200000);
	for (size_t i = 0; i < WILDCARD_BYTES_MAX; i++)
		pattern[i] = i % 2 ? 'a' : '%';
	pattern[WILDCARD_BYTES_MAX - 1] = 'b';
	/* Linear in each: a backtracking matcher does not come back from this. */
	assert_false(wildcard_like(text_n(pattern, WILDCARD_BYTES_MAX), text_n(t, 20000)));
	free(t);
}

static void slashes_alone_stay_inside_the_machine(void **state)
{
	char pattern[WILDCARD_BYTES_MAX + 1];

	(void)state;
	memset(pattern, '/', sizeof pattern);
	assert_false(wildcard_path(text_n(pattern, WILDCARD_BYTES_MAX), T("a")));
	memset(pattern, 'a', sizeof pattern);
	assert_true(wildcard_name(text_n(pattern, WILDCARD_BYTES_MAX), text_n(pattern, WILDCARD_BYTES_MAX)));
	/* One byte longer is a pattern that matches nothing, not a cut one. */
	assert_false(wildcard_name(text_n(pattern, sizeof pattern), text_n(pattern, sizeof pattern)));
}

static void days(void **state)
{
	uint32_t day;
	char text[DATE_TEXT];

	(void)state;
	assert_true(date_parse(T("1970-01-01"), &day));
	assert_int_equal(day, 0);
	assert_true(date_parse(T("2000-02-29"), &day));
	assert_int_equal(day, 11016);
	assert_true(date_parse(T("2026-11-21"), &day));
	assert_int_equal(day, 20778);
	assert_true(date_parse(T("9999-12-31"), &day));
	assert_int_equal(day, 2932896);
	static const char *const bad[] = {"2023-02-29", "2026-13-01", "2026-00-10", "2026-01-32", "1969-12-31",
					  "2026-1-1",	"2026/01/01", "soon",	    "",		  "2026-01-01 "};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(date_parse(text_of(bad[i]), &day));
	for (uint32_t d = 0; d < 40000; d += 13) {
		uint32_t back;
		date_put(text, (uint64_t)d * 86400);
		assert_true(date_parse(text_of(text), &back));
		assert_int_equal(back, d);
	}
	date_put(text, UINT64_MAX);
	assert_string_equal(text, "9999-12-31");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_stop_at_folders),
		cmocka_unit_test(names_and_like),
		cmocka_unit_test(a_pattern_of_stars_is_not_slow),
		cmocka_unit_test(slashes_alone_stay_inside_the_machine),
		cmocka_unit_test(days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
