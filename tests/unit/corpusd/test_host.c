#include "test.h"

#include "corpusd/host.h"

static void names_of_this_machine(void **state)
{
	(void)state;
	assert_true(host_is_loopback(T("localhost")));
	assert_true(host_is_loopback(T("LocalHost:7465")));
	assert_true(host_is_loopback(T("127.0.0.1")));
	assert_true(host_is_loopback(T("127.0.0.1:65535")));
	assert_true(host_is_loopback(T("127.200.3.4:1")));
	assert_true(host_is_loopback(T("[::1]")));
	assert_true(host_is_loopback(T("[::1]:7465")));
}

static void names_of_others(void **state)
{
	static const char *const others[] = {
		"",		     "evil.example",   "evil.example:7465", "localhost.evil.example", "localhost.",
		"127.0.0.1.evil.example", "128.0.0.1", "10.0.0.1",	    "0.0.0.0",		      "127.1",
		"127.0.0.1:0",	     "127.0.0.1:65536", "127.0.0.1:",	    "127.0.0.1:80:80",	      "localhost:x",
		"[::1",		     "[::2]",	       "[::1]7465",	    "[::1]:0",		      "::1",
		"127.0.0.01",	     " localhost",     "localhost ",	    "2130706433",	      "0x7f.0.0.1",
	};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (host_is_loopback(text_of(others[i])))
			fail_msg("%s", others[i]);
	assert_false(host_is_loopback(text_n("127.0.0.1\0.evil", 15)));
	assert_false(host_is_loopback(text_n("127.0.0.1\0", 10)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_this_machine),
		cmocka_unit_test(names_of_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
