#include "test.h"

#include "crypto/base64.h"

static bool accepts(const char *s)
{
	uint8_t out[64];
	size_t n;

	return base64_decode(text_of(s), out, sizeof out, &n);
}

/* RFC 4648, section 10. */
static void test_vectors_of_the_rfc(void **state)
{
	static const char *const pairs[][2] = {
		{"", ""},
		{"f", "Zg=="},
		{"fo", "Zm8="},
		{"foo", "Zm9v"},
		{"foob", "Zm9vYg=="},
		{"fooba", "Zm9vYmE="},
		{"foobar", "Zm9vYmFy"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		char text[base64_size(6)];
		uint8_t back[6];
		size_t n;
		base64_encode(text, pairs[i][0], strlen(pairs[i][0]));
		assert_string_equal(text, pairs[i][1]);
		assert_true(base64_decode(text_of(text), back, sizeof back, &n));
		assert_text(text_n(back, n), pairs[i][0]);
	}
}

static void test_one_spelling_only(void **state)
{
	static const char *const bad[] = {
		"Zg",	"Zg=",	 "Z===",     "====",	 "Zh==",     /* pad bits */
		"Zm9=", "Zm 8",	 "Zm8=\n",   "Zm8=\r\n", "Zm8=Zm8=", /* padding inside */
		"Zm-_", "Zg==A", "Zm9v====", "=Zm9",	 "Zm9vZ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (accepts(bad[i]))
			fail_msg("accepted \"%s\"", bad[i]);
	assert_true(accepts("Zm8="));
}

static void test_never_more_than_asked_for(void **state)
{
	uint8_t out[4] = {9, 9, 9, 9};
	size_t n = 7;

	(void)state;
	assert_false(base64_decode(T("Zm9vYg=="), out, 3, &n));
	assert_int_equal(n, 0);
	assert_int_equal(out[3], 9);
	assert_true(base64_decode(T("Zm9vYg=="), out, 4, &n));
	assert_int_equal(n, 4);
}

static void test_url_spelling(void **state)
{
	static const char *const bad[] = {"Zg==", "Z", "Zh", "Zm9vY", "Zm+_", "Zm/_", "Zm9v=", "Zm 9"};
	uint8_t bytes[3] = {0xfb, 0xff, 0xbf}, out[8];
	char text[16];
	size_t n;

	(void)state;
	base64url_encode(text, bytes, 3);
	assert_string_equal(text, "-_-_");
	base64url_encode(text, bytes, 2);
	assert_string_equal(text, "-_8");
	base64url_encode(text, bytes, 1);
	assert_string_equal(text, "-w");
	assert_true(base64url_decode(T("-_-_"), out, sizeof out, &n));
	assert_int_equal(n, 3);
	assert_memory_equal(out, bytes, 3);
	assert_true(base64url_decode(T("-_8"), out, 2, &n));
	assert_int_equal(n, 2);
	assert_false(base64url_decode(T("-_-_"), out, 2, &n));
	assert_true(base64url_decode(T(""), out, 2, &n));
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (base64url_decode(text_of(bad[i]), out, sizeof out, &n))
			fail_msg("accepted \"%s\"", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_vectors_of_the_rfc),
		cmocka_unit_test(test_one_spelling_only),
		cmocka_unit_test(test_never_more_than_asked_for),
		cmocka_unit_test(test_url_spelling),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
