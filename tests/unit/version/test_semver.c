/* Versions: shape, limits, order as a total preorder, normal form. */
#include "test.h"

#include "version/semver.h"

static struct semver parse(const char *s, unsigned flags)
{
	struct semver v = {0};
	if (!semver_parse(text_of(s), flags, &v))
		fail_msg("refused: %s", s);
	return v;
}

static void test_parts(void **p)
{
	struct semver v = parse(" v1.20.300-rc.1+build.7 ", SEMVER_STRICT);
	(void)p;
	assert_int_equal(v.major, 1);
	assert_int_equal(v.minor, 20);
	assert_int_equal(v.patch, 300);
	assert_text(v.prerelease, "rc.1");
	assert_text(v.build, "build.7");
	v = parse("=v01.2.3beta", SEMVER_LOOSE);
	assert_text(v.prerelease, "beta");
	assert_int_equal(v.build.n, 0);
}

static void test_refused_leaves_out_alone(void **p)
{
	static const char *const bad[] = {"", "1.2", "=1.2.3", "1.2.3beta", "01.2.3", "1.2.3-01",
					  "1.2.3+", "1.2.3-", "1.2.3 4", "latest", "1.2.3.4"};
	struct semver v = {.major = 7};
	(void)p;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(semver_parse(text_of(bad[i]), SEMVER_STRICT, &v));
	assert_int_equal(v.major, 7);
	assert_false(semver_parse(text_n("1.2.3\0", 6), SEMVER_STRICT, &v));
	assert_false(semver_parse(text_n("1.2.3\xff", 6), SEMVER_LOOSE, &v));
}

static void test_length_limit(void **p)
{
	char text[SEMVER_BYTES_MAX + 2] = "1.2.3-";
	struct semver v;
	(void)p;
	memset(text + 6, 'a', sizeof text - 6);
	assert_true(semver_parse(text_n(text, SEMVER_BYTES_MAX), SEMVER_STRICT, &v));
	assert_false(semver_parse(text_n(text, SEMVER_BYTES_MAX + 1), SEMVER_STRICT, &v));
	/* White space counts, as for npm. */
	memset(text, ' ', sizeof text);
	memcpy(text + SEMVER_BYTES_MAX - 5, "1.2.3", 5);
	assert_true(semver_parse(text_n(text, SEMVER_BYTES_MAX), SEMVER_STRICT, &v));
	assert_false(semver_parse(text_n(text, SEMVER_BYTES_MAX + 1), SEMVER_STRICT, &v));
}

static void test_number_limit(void **p)
{
	struct semver v;
	(void)p;
	v = parse("9007199254740991.9007199254740991.9007199254740991", SEMVER_STRICT);
	assert_true(v.major == SEMVER_NUMBER_MAX);
	assert_false(semver_parse(T("9007199254740992.0.0"), SEMVER_STRICT, &v));
	assert_false(semver_parse(T("0.9007199254740992.0"), SEMVER_LOOSE, &v));
	assert_false(semver_parse(T("0.0.18446744073709551617"), SEMVER_LOOSE, &v));
}

/* Antisymmetric and transitive over a list that stands in order. */
static void test_order(void **p)
{
	static const char *const rising[] = {
		"0.0.0-0", "0.0.0", "1.0.0-0", "1.0.0-9", "1.0.0-10", "1.0.0--", "1.0.0-A",
		"1.0.0-a", "1.0.0-a.1", "1.0.0-a.b", "1.0.0-ab", "1.0.0", "1.0.10", "1.1.0",
		"1.10.0", "2.0.0", "10.0.0",
	};
	const int n = sizeof rising / sizeof rising[0];
	(void)p;
	for (int i = 0; i < n; i++)
		for (int j = 0; j < n; j++) {
			struct semver a = parse(rising[i], 0), b = parse(rising[j], 0);
			assert_int_equal(semver_cmp(&a, &b), i < j ? -1 : i > j);
		}
	struct semver a = parse("1.0.0+a", 0), b = parse("1.0.0+b", 0);
	assert_int_equal(semver_cmp(&a, &b), 0);
}

static void test_normal_form(void **p)
{
	struct buf b = BUF(1000);
	struct semver v = parse(" = v01.002.3rc.01+x ", SEMVER_LOOSE);
	(void)p;
	semver_put(&b, &v);
	assert_text(buf_view(&b), "1.2.3-rc.1");
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_refused_leaves_out_alone),
		cmocka_unit_test(test_length_limit),
		cmocka_unit_test(test_number_limit),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_normal_form),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
