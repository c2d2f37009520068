#include "test.h"

static void cuts_at_first_and_last(void **state)
{
	(void)state;
	struct cut c = text_cut(T("a=b=c"), '=');
	assert_text(c.head, "a");
	assert_text(c.tail, "b=c");
	c = text_cut_last(T("a=b=c"), '=');
	assert_text(c.head, "a=b");
	assert_text(c.tail, "c");
	c = text_cut(T("abc"), '=');
	assert_false(c.found);
	assert_text(c.head, "abc");
	assert_int_equal(c.tail.n, 0);
}

static void orders_by_bytes_then_length(void **state)
{
	(void)state;
	assert_int_equal(text_cmp(T("a"), T("ab")), -1);
	assert_int_equal(text_cmp(T("b"), T("ab")), 1);
	assert_int_equal(text_cmp(T("\xff"), T("a")), 1);
	assert_int_equal(text_cmp(T(""), (struct text){NULL, 0}), 0);
}

static void decimals_are_strict(void **state)
{
	static const struct {
		const char *text;
		bool ok;
		uint64_t value;
	} rows[] = {
		{"0", true, 0},
		{"18446744073709551615", true, UINT64_MAX},
		{"18446744073709551616", false, 0},
		{"99999999999999999999", false, 0},
		{"01", false, 0},
		{"", false, 0},
		{"-1", false, 0},
		{"1 ", false, 0},
		{"+1", false, 0},
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		uint64_t v = 77;
		assert_int_equal(text_u64(text_of(rows[i].text), &v), rows[i].ok);
		assert_true(v == (rows[i].ok ? rows[i].value : 77));
	}
}

static void hex_goes_both_ways_in_lower_case_only(void **state)
{
	uint8_t bytes[2] = {0};
	char digits[5];

	(void)state;
	assert_true(text_hex(T("0fa5"), bytes, 2));
	hex_put(digits, bytes, 2);
	assert_string_equal(digits, "0fa5");
	assert_false(text_hex(T("0FA5"), bytes, 2));
	assert_false(text_hex(T("0fa"), bytes, 2));
	assert_false(text_hex(T("0fa5 "), bytes, 2));
}

static void utf8_is_checked_as_rfc_3629_says(void **state)
{
	static const char *good[] = {"", "a", "\xc2\x80", "\xe0\xa0\x80", "\xed\x9f\xbf",
				     "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf"};
	static const char *bad[] = {"\x80",	    "\xc0\x80",		"\xc1\xbf",
				    "\xe0\x9f\xbf", "\xed\xa0\x80",	"\xf0\x8f\xbf\xbf",
				    "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\xc2"};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		assert_true(text_utf8_valid(text_of(good[i])));
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(text_utf8_valid(text_of(bad[i])));
}

static void finds_lines_prefixes_and_needles(void **state)
{
	struct text rest = T("one\ntwo\r\n\nlast"), line;

	(void)state;
	assert_true(text_line(&rest, &line));
	assert_text(line, "one");
	assert_true(text_line(&rest, &line));
	assert_text(line, "two\r");
	assert_text(text_trim(line), "two");
	assert_true(text_line(&rest, &line));
	assert_int_equal(line.n, 0);
	assert_true(text_line(&rest, &line));
	assert_text(line, "last");
	assert_false(text_line(&rest, &line));

	struct text t = T("npm:ms@2");
	assert_true(text_skip(&t, T("npm:")));
	assert_text(t, "ms@2");
	assert_false(text_skip(&t, T("ms@2.0")));
	assert_true(text_has(t, T("s@")));
	assert_int_equal(text_find(t, T("zz")), t.n);
	assert_true(text_eq_nocase(T("LF"), T("lf")));
}

/* Against the plain way, for words of every length that is looked for in another way, and texts around 16 and 64 bytes. */
static void finds_what_a_loop_finds(void **state)
{
	static const char letters[] = "abaabBbaababAaabba`aabbaaaBababbAabb@aaaabbABabaabab"
				      "................................................aabbaaabb`babA...................ab"
				      "...........................................................................abbaaabb`babB";
	static const char words[] = "abbaabaaabb`babB";
	char exact[256];

	(void)state;
	for (size_t n = 0; n < sizeof letters; n++) {
		memcpy(exact + sizeof exact - n, letters, n); /* what lies behind is not ours to read */
		struct text t = {exact + sizeof exact - n, n};
		for (size_t from = 0; from < sizeof words; from++)
			for (size_t m = 1; from + m <= sizeof words; m++) {
				struct text word = {words + from, m};
				size_t at = 0;
				while (at + m <= n && memcmp(t.p + at, word.p, m) != 0)
					at++;
				assert_int_equal(text_find(t, word), at + m <= n ? at : n);
				at = 0;
				while (at + m <= n && !text_eq_nocase(text_n(t.p + at, m), word))
					at++;
				assert_int_equal(text_find_nocase(t, word), at + m <= n ? at : n);
			}
	}
}

static void finds_the_first_of_four(void **state)
{
	char exact[64];

	(void)state;
	memset(exact, 'x', sizeof exact);
	for (size_t n = 0; n <= 50; n++)
		for (size_t at = 0; at <= n; at++)
			for (size_t from = 0; from <= n; from++) {
				struct text t = {exact + sizeof exact - n, n};
				if (at < n)
					exact[sizeof exact - n + at] = "abcd"[(at + n) % 4];
				assert_int_equal(text_find_four(t, from, "abcd"), at >= from ? at : n);
				if (at < n)
					exact[sizeof exact - n + at] = 'x';
			}
	assert_int_equal(text_find_four(T("xa"), 3, "aaaa"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_at_first_and_last),
		cmocka_unit_test(orders_by_bytes_then_length),
		cmocka_unit_test(decimals_are_strict),
		cmocka_unit_test(hex_goes_both_ways_in_lower_case_only),
		cmocka_unit_test(utf8_is_checked_as_rfc_3629_says),
		cmocka_unit_test(finds_lines_prefixes_and_needles),
		cmocka_unit_test(finds_what_a_loop_finds),
		cmocka_unit_test(finds_the_first_of_four),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
