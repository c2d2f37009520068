#include "test.h"

#include "packtool/url.h"

static bool cuts(const char *s)
{
	struct url u;
	return url_cut(text_of(s), &u, NULL);
}

static void test_cut(void **state)
{
	struct url u;

	(void)state;
	assert_true(url_cut(T("https://registry.example.com/npm/@a%2fb?x=1"), &u, NULL));
	assert_true(u.tls && u.port == 443);
	assert_text(u.host, "registry.example.com");
	assert_text(u.path, "/npm/@a%2fb?x=1");
	assert_true(url_cut(T("http://[::1]:4873"), &u, NULL));
	assert_true(!u.tls && u.port == 4873 && u.path.n == 0);
	assert_text(u.host, "[::1]");
	assert_true(cuts("http://[::1]/"));
}

static void test_refused(void **state)
{
	static const char *const bad[] = {
		"", "ftp://a/", "file:///etc/passwd", "https://", "https:///a", "https://a b/",
		"https://user:pw@a/", "https://u@a/", "https://a:0/", "https://a:65536/", "https://a:/",
		"https://a/#x", "https://a/\n", "HTTPS://a/", "https://a?x", "https://[::1/", "https://a\\b/",
		"https://a:80:90/", "https://\xc3\xa9/",
	};
	char longest[URL_MAX + 2];

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (cuts(bad[i]))
			fail_msg("taken: %s", bad[i]);
	memset(longest, 'a', sizeof longest);
	memcpy(longest, "https://a/", 10);
	longest[URL_MAX] = '\0';
	assert_true(cuts(longest));
	longest[URL_MAX] = 'a';
	longest[URL_MAX + 1] = '\0';
	assert_false(cuts(longest));
}

static bool loopback(const char *s)
{
	struct url u;
	return url_cut(text_of(s), &u, NULL) && url_loopback(&u);
}

static void test_loopback(void **state)
{
	struct url u;
	struct err e = {0};

	(void)state;
	assert_true(loopback("http://localhost/"));
	assert_true(loopback("http://127.0.0.1:80/"));
	assert_true(loopback("http://127.255.0.1/"));
	assert_true(loopback("http://[::1]/"));
	assert_false(loopback("http://127.evil.example/"));
	assert_false(loopback("http://127.0.0.1.evil.example/"));
	assert_false(loopback("http://128.0.0.1/"));
	assert_false(loopback("http://localhost.evil.example/"));
	assert_false(loopback("http://127.0.0/"));
	assert_true(url_cut(T("http://mirror.example/"), &u, NULL));
	assert_false(url_allowed(&u, false, &e));
	assert_string_equal(e.code, "FETCH-PLAIN");
	assert_true(url_allowed(&u, true, NULL));
}

static void resolves(const char *base, const char *reference, const char *want)
{
	char out[URL_MAX + 1];
	struct err e = {0};

	if (!url_resolve(text_of(base), text_of(reference), out, &e)) {
		if (want)
			fail_msg("%s: %s", reference, e.text);
		return;
	}
	assert_non_null(want);
	assert_string_equal(out, want);
}

static void test_resolve(void **state)
{
	(void)state;
	resolves("https://a/b/c?q=/x/", "d", "https://a/b/d");
	resolves("https://a/b/c", "/d/e?f", "https://a/d/e?f");
	resolves("https://a:1/b/c", "?f", "https://a:1/b/c?f");
	resolves("https://a/b/c", "//e/f", "https://e/f");
	resolves("https://a", "d", "https://a/d");
	resolves("https://a/b", "http://c/d", "http://c/d");
	resolves("https://a/b/", "../c", NULL);
	resolves("https://a/b/", "c/./d", NULL);
	resolves("https://a/b/", "", NULL);
	resolves("https://a/b/", "c d", NULL);
}

static void test_origin(void **state)
{
	struct url a, b;

	(void)state;
	assert_true(url_cut(T("https://A.example/x"), &a, NULL));
	assert_true(url_cut(T("https://a.example:443/y"), &b, NULL));
	assert_true(url_same_origin(&a, &b));
	assert_true(url_cut(T("https://a.example:444/y"), &b, NULL));
	assert_false(url_same_origin(&a, &b));
	assert_true(url_cut(T("http://a.example:443/y"), &b, NULL));
	assert_false(url_same_origin(&a, &b));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cut),	 cmocka_unit_test(test_refused),
		cmocka_unit_test(test_loopback), cmocka_unit_test(test_resolve),
		cmocka_unit_test(test_origin),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
