/* Rows of a pack against versions: the OSV specification's evaluation, exact
 * versions, npm ranges, and what can never match by accident. */
#include "test.h"

#include "base/buf.h"
#include "version/affect.h"

struct row {
	const char *kind, *spec, *version;
	enum affect_result want;
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		enum affect_result got = affect_match(text_of(rows[i].kind), text_of(rows[i].spec),
						      text_of(rows[i].version));
		if (got != rows[i].want)
			fail_msg("%s \"%s\" against \"%s\": %d, not %d", rows[i].kind, rows[i].spec,
				 rows[i].version, (int)got, (int)rows[i].want);
	}
}

#define YES AFFECT_YES
#define NO AFFECT_NO
#define UNDECIDED AFFECT_UNDECIDED

static void test_all(void **p)
{
	static const struct row rows[] = {
		{"all", "", "1.2.3", YES}, {"all", "", "", YES}, {"all", "", "nonsense", YES},
		{"all", "", "1.0.0beta", YES}, {"", "", "1.2.3", UNDECIDED},
		{"ALL", "", "1.2.3", UNDECIDED}, {"pypi", "1", "1", UNDECIDED},
	};
	(void)p;
	check_rows(rows, sizeof rows / sizeof rows[0]);
}

static void test_versions(void **p)
{
	static const struct row rows[] = {
		{"versions", "3.3.6", "3.3.6", YES},
		{"versions", "3.3.6", "13.3.60", NO},
		{"versions", "3.3.6", "3.3.60", NO},
		{"versions", "3.3.6", "13.3.6", NO},
		{"versions", "13.3.60", "3.3.6", NO},
		{"versions", "1.0.0 3.3.6 4.0.0", "3.3.6", YES},
		{"versions", "1.0.0 3.3.6 4.0.0", "4.0.0", YES},
		{"versions", "1.0.0 3.3.6 4.0.0", "1.0.0 3.3.6", NO},
		{"versions", "1.0.0", "v1.0.0", YES},
		{"versions", "v1.0.0", "=1.0.0", YES},
		{"versions", "1.0.0", "1.0.0+build", NO},
		{"versions", "1.0.0+build", "1.0.0+build", YES},
		{"versions", "1.0.0", "1.0.0-rc", NO},
		{"versions", "1.0.0", "1.0", NO},
		{"versions", "1.0.0", "", NO},
		{"versions", "", "", NO},
		{"versions", "1.0.0", "v", NO},
		{"versions", "1.0.0beta", "1.0.0beta", YES},
		{"versions", "1.0.0-beta", "1.0.0beta", NO},
		{"versions", "1.0.0-RC", "1.0.0-rc", NO},
	};
	(void)p;
	check_rows(rows, sizeof rows / sizeof rows[0]);
}

static void test_events(void **p)
{
	static const struct row rows[] = {
		{"events", "introduced:0", "0.0.0-0", YES},
		{"events", "introduced:0", "99.0.0", YES},
		{"events", "introduced:0", "nonsense", YES},
		{"events", "introduced:0 fixed:1.2.3", "1.2.2", YES},
		{"events", "introduced:0 fixed:1.2.3", "1.2.3", NO},
		{"events", "introduced:0 fixed:1.2.3", "1.2.3-rc.1", YES}, /* plain order */
		{"events", "introduced:0 fixed:1.2.3", "1.2.3+build", NO},
		{"events", "introduced:0 fixed:1.2.3", "1.2.4-rc.1", NO},
		{"events", "introduced:1.0.0 fixed:1.2.3", "1.0.0-rc.1", NO},
		{"events", "introduced:1.0.0 fixed:1.2.3", "1.0.0", YES},
		{"events", "introduced:1.0.0 fixed:1.2.3", "0.9.9", NO},
		{"events", "introduced:1.0.0-rc.1", "1.0.0-beta", NO},
		{"events", "introduced:1.0.0-rc.1", "1.0.0-rc.1", YES},
		{"events", "introduced:1.0.0-rc.1", "1.0.0", YES},
		{"events", "introduced:0 last_affected:2.4.1", "2.4.1", YES},
		{"events", "introduced:0 last_affected:2.4.1", "2.4.2", NO},
		{"events", "introduced:0 last_affected:2.4.1", "2.4.2-0", NO},
		{"events", "introduced:1.0.0 last_affected:1.0.0", "1.0.0", YES},
		{"events", "introduced:1.0.0 last_affected:1.0.0", "1.0.1", NO},
		{"events", "introduced:1.0.0 last_affected:1.0.0", "0.9.0", NO},
		{"events", "introduced:1.0.0 fixed:1.0.0", "1.0.0", NO},
		{"events", "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1", "1.2.2", YES},
		{"events", "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1", "1.9.0", NO},
		{"events", "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1", "2.0.0", YES},
		{"events", "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1", "2.0.0-rc", NO},
		{"events", "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1", "2.4.1", YES},
		{"events", "introduced:0 fixed:1.2.3 introduced:2.0.0 last_affected:2.4.1", "2.4.2", NO},
		/* The specification sorts; the order in the text does not matter. */
		{"events", "fixed:1.2.3 introduced:2.0.0 fixed:2.1.0 introduced:0", "1.0.0", YES},
		{"events", "fixed:1.2.3 introduced:2.0.0 fixed:2.1.0 introduced:0", "1.5.0", NO},
		{"events", "fixed:1.2.3 introduced:2.0.0 fixed:2.1.0 introduced:0", "2.0.5", YES},
		{"events", "fixed:1.2.3 introduced:2.0.0 fixed:2.1.0 introduced:0", "2.1.0", NO},
		/* One range ends where the next begins. */
		{"events", "introduced:0 fixed:2.0.0 introduced:2.0.0 fixed:3.0.0", "2.0.0", YES},
		{"events", "introduced:0 limit:2.0.0", "1.9.9", YES},
		{"events", "introduced:0 limit:2.0.0", "2.0.0", NO},
		{"events", "introduced:0 limit:2.0.0 limit:3.0.0", "2.5.0", YES},
		{"events", "introduced:0 limit:*", "99.0.0", YES},
		{"events", "introduced:0 fixed:10.0.0", "9.0.0", YES}, /* numbers, not text */
		{"events", "introduced:0 fixed:10.0.0", "13.3.60", NO},
	};
	(void)p;
	check_rows(rows, sizeof rows / sizeof rows[0]);
}

static void test_undecided(void **p)
{
	static const struct row rows[] = {
		{"events", "introduced:0 fixed:1.2.3", "1.0.0beta", UNDECIDED},
		{"events", "introduced:0 fixed:1.2.3", "", UNDECIDED},
		{"events", "introduced:0 fixed:1.2.3", "1.2", UNDECIDED},
		{"events", "introduced:0 fixed:1.2.3", "latest", UNDECIDED},
		{"events", "introduced:0 fixed:1.2.3", "99999999999999999999.0.0", UNDECIDED},
		{"events", "introduced:0 fixed:1.2.3", " =v1.0.0 ", YES},
		{"events", "", "1.0.0", UNDECIDED},
		{"events", "introduced:1", "1.0.0", UNDECIDED},
		{"events", "introduced:0  fixed:1.0.0", "0.5.0", UNDECIDED},
		{"npm", ">=1", "1.0.0beta", UNDECIDED},
		{"npm", "latest", "1.0.0", UNDECIDED},
		{"npm", "", "1.0.0", UNDECIDED},
		{"npm", "*", "1.0.0beta", YES},
	};
	(void)p;
	check_rows(rows, sizeof rows / sizeof rows[0]);
}

static void test_npm(void **p)
{
	static const struct row rows[] = {
		{"npm", "*", "1.2.3", YES},
		{"npm", "*", "1.2.3-rc.1", YES},
		{"npm", "1.2.3", "1.2.3", YES},
		{"npm", "1.2.3", "1.2.3-rc.1", NO},
		{"npm", "3.3.6", "13.3.60", NO},
		{"npm", ">=1.2.3 <2", "1.5.0-rc.1", YES}, /* not dodged by a prerelease */
		{"npm", "<1.2.3", "1.2.3-beta", YES},
		{"npm", "^1.2.0 || 3.x", "3.9.9", YES},
		{"npm", "^1.2.0 || 3.x", "3.0.0-rc.1", YES},
		{"npm", "^1.2.0 || 3.x", "2.0.0", NO},
		{"npm", "^1.2.0 || 3.x", "2.0.0-0", NO},
		{"npm", "=1.2.3", "1.2.3+build", YES},
	};
	(void)p;
	check_rows(rows, sizeof rows / sizeof rows[0]);
}

static void accept(const char *kind, const char *spec)
{
	struct err e;
	if (!affect_check(text_of(kind), text_of(spec), &e))
		fail_msg("%s \"%s\": %s", kind, spec, e.text);
}

static void refuse(const char *kind, const char *spec, const char *code)
{
	struct err e = {0};
	if (affect_check(text_of(kind), text_of(spec), &e))
		fail_msg("accepted: %s \"%s\"", kind, spec);
	assert_string_equal(e.code, code);
}

static void test_lint(void **p)
{
	(void)p;
	accept("all", "");
	refuse("all", "1", "AFFECT-SPEC");
	refuse("semver", "1", "AFFECT-KIND");
	accept("versions", "1.0.0");
	accept("versions", "1.0.0 1.0.0beta v2");
	refuse("versions", "", "AFFECT-SPEC");
	refuse("versions", "1.0.0  2.0.0", "AFFECT-SPEC");
	refuse("versions", "1.0.0 ", "AFFECT-SPEC");
	refuse("versions", "1.0.0 v", "AFFECT-SPEC");
	refuse("versions", "1.0.0\t2.0.0\n", "AFFECT-SPEC");
	accept("events", "introduced:0");
	accept("events", "introduced:0 fixed:1.2.3 introduced:2.0.0-rc.1 last_affected:2.4.1 limit:*");
	refuse("events", "", "AFFECT-SPEC");
	refuse("events", "fixed:1.0.0", "AFFECT-SPEC");
	refuse("events", "introduced:", "AFFECT-SPEC");
	refuse("events", "introduced", "AFFECT-SPEC");
	refuse("events", "introduced:1.0", "AFFECT-SPEC");
	refuse("events", "introduced:1.3.0-*", "AFFECT-SPEC");
	refuse("events", "fixed:0 introduced:0", "AFFECT-SPEC");
	refuse("events", "introduced:0 fixed:*", "AFFECT-SPEC");
	refuse("events", "introduced:0  fixed:1.0.0", "AFFECT-SPEC");
	refuse("events", "Introduced:0", "AFFECT-SPEC");
	accept("npm", ">=1.2.3 <2 || 3.x");
	refuse("npm", "", "AFFECT-SPEC");
	refuse("npm", "latest", "AFFECT-SPEC");
	refuse("npm", ">=1.2.3beta", "AFFECT-SPEC");
}

static void test_limits(void **p)
{
	struct buf b = BUF((size_t)4 << 20);
	struct err e = {0};
	(void)p;

	buf_text(&b, T("introduced:0"));
	for (int i = 1; i < AFFECT_EVENTS_MAX; i++)
		buf_printf(&b, " %s:%d.0.0", i % 2 ? "fixed" : "introduced", i);
	assert_true(affect_check(T("events"), buf_view(&b), &e));
	assert_int_equal(affect_match(T("events"), buf_view(&b), T("2.5.0")), YES);
	assert_int_equal(affect_match(T("events"), buf_view(&b), T("3.5.0")), NO);
	buf_text(&b, T(" limit:*"));
	assert_false(affect_check(T("events"), buf_view(&b), &e));
	assert_string_equal(e.code, "AFFECT-LIMIT");

	buf_clear(&b);
	buf_text(&b, T("1.0.0"));
	while (b.n < AFFECT_BYTES_MAX - 6)
		buf_text(&b, T(" 1.0.0"));
	while (b.n < AFFECT_BYTES_MAX)
		buf_char(&b, '0');
	assert_true(affect_check(T("versions"), buf_view(&b), &e));
	assert_int_equal(affect_match(T("versions"), buf_view(&b), T("2.0.0")), NO);
	buf_char(&b, '0');
	assert_false(affect_check(T("versions"), buf_view(&b), &e));
	assert_string_equal(e.code, "AFFECT-LIMIT");
	assert_int_equal(affect_match(T("versions"), buf_view(&b), T("1.0.0")), UNDECIDED);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all),	  cmocka_unit_test(test_versions),
		cmocka_unit_test(test_events),	  cmocka_unit_test(test_undecided),
		cmocka_unit_test(test_npm),	  cmocka_unit_test(test_lint),
		cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
