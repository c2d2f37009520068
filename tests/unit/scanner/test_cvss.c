#include "test.h"

#include "scanner/cvss.h"

static const struct {
	const char *vector;
	int version;
	unsigned tenths;
	enum severity severity;
} known[] = {
	/* first.org/cvss/v3.1/examples, and published advisories */
	{"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 31, 98, SEVERITY_CRITICAL},
	{"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 31, 100, SEVERITY_CRITICAL},
	{"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", 30, 75, SEVERITY_HIGH},
	{"CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 30, 61, SEVERITY_MEDIUM},
	{"CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 31, 64, SEVERITY_MEDIUM},
	{"CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:N", 31, 48, SEVERITY_MEDIUM},
	{"CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", 31, 78, SEVERITY_HIGH},
	{"CVSS:3.1/AV:P/AC:H/PR:L/UI:R/S:U/C:L/I:N/A:N", 31, 17, SEVERITY_LOW},
	{"CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 31, 68, SEVERITY_MEDIUM},
	{"CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H", 31, 93, SEVERITY_CRITICAL},
	{"CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:L/I:L/A:N", 31, 48, SEVERITY_MEDIUM},
	{"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 31, 0, SEVERITY_INFO},
	{"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N", 31, 53, SEVERITY_MEDIUM},
	{"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N/E:P/RL:O/RC:C", 31, 75, SEVERITY_HIGH},
	/* first.org/cvss/v2/guide, 3.3 */
	{"AV:N/AC:L/Au:N/C:N/I:N/A:C", 20, 78, SEVERITY_HIGH},
	{"AV:N/AC:L/Au:N/C:C/I:C/A:C", 20, 100, SEVERITY_CRITICAL},
	{"(AV:L/AC:H/Au:N/C:C/I:C/A:C)", 20, 62, SEVERITY_MEDIUM},
	{"AV:N/AC:M/Au:N/C:N/I:P/A:N", 20, 43, SEVERITY_MEDIUM},
	{"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 40, 95, SEVERITY_CRITICAL},
	{"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 40, 0, SEVERITY_INFO},
};

static void test_known_scores(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		struct cvss c;
		if (!cvss_read(text_of(known[i].vector), &c))
			fail_msg("%s is not read", known[i].vector);
		if (c.version != known[i].version || c.tenths != known[i].tenths || c.severity != known[i].severity)
			fail_msg("%s: %u, want %u", known[i].vector, c.tenths, known[i].tenths);
	}
}

static void test_no_vector(void **state)
{
	static const char *const bad[] = {
		"", "CVSS:3.1/", "CVSS:3.1/AV:N", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
		"CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
		"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/", "CVSS:9.9/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
		"high", "9.8", "CVSS:3.1/AV:NN/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
		"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N",
	};
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct cvss c = {.tenths = 77};
		if (cvss_read(text_of(bad[i]), &c))
			fail_msg("\"%s\" is read", bad[i]);
		assert_int_equal(c.tenths, 77);
	}
}

static void test_scale(void **state)
{
	(void)state;
	assert_int_equal(cvss_severity(0), SEVERITY_INFO);
	assert_int_equal(cvss_severity(1), SEVERITY_LOW);
	assert_int_equal(cvss_severity(39), SEVERITY_LOW);
	assert_int_equal(cvss_severity(40), SEVERITY_MEDIUM);
	assert_int_equal(cvss_severity(69), SEVERITY_MEDIUM);
	assert_int_equal(cvss_severity(70), SEVERITY_HIGH);
	assert_int_equal(cvss_severity(89), SEVERITY_HIGH);
	assert_int_equal(cvss_severity(90), SEVERITY_CRITICAL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known_scores),
		cmocka_unit_test(test_no_vector),
		cmocka_unit_test(test_scale),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
