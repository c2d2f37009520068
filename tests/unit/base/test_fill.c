/* fill: prose in lines of at most 80 columns. */
#include "test.h"

#include "base/fill.h"

#include <stdlib.h>

static void expect(const char *text, size_t at, size_t indent, const char *want)
{
	char *bytes = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&bytes, &n);

	assert_non_null(f);
	fill_put(f, text, at, indent);
	assert_int_equal(fclose(f), 0);
	assert_string_equal(bytes, want);
	free(bytes);
}

#define TEN "123456789 "
#define SEVENTY TEN TEN TEN TEN TEN TEN TEN

static void a_line_has_eighty_columns_and_no_more(void **state)
{
	(void)state;
	expect(SEVENTY "1234567890", 0, 0, SEVENTY "1234567890");
	expect(SEVENTY "12345678901", 0, 0, TEN TEN TEN TEN TEN TEN "123456789\n12345678901");
}

static void lines_of_a_paragraph_flow_together(void **state)
{
	(void)state;
	expect("one\ntwo  three\n\nfour", 0, 0, "one two three\n\nfour");
}

static void a_line_that_begins_with_a_blank_stays(void **state)
{
	(void)state;
	expect("one\n  a  b\n  c\ntwo", 0, 0, "one\n  a  b\n  c\ntwo");
}

static void columns_that_are_taken_count(void **state)
{
	(void)state;
	expect(TEN TEN TEN TEN TEN "1234567890", 30, 30, TEN TEN TEN TEN "123456789\n                              1234567890");
	expect("x", 30, 30, "x");
}

static void a_word_that_is_longer_than_a_line_stands_alone(void **state)
{
	char word[100];

	(void)state;
	memset(word, 'w', sizeof word - 1);
	word[sizeof word - 1] = '\0';
	char text[220], want[220];
	snprintf(text, sizeof text, "a %s b", word);
	snprintf(want, sizeof want, "a\n%s\nb", word);
	expect(text, 0, 0, want);
	expect("", 0, 0, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_has_eighty_columns_and_no_more),
		cmocka_unit_test(lines_of_a_paragraph_flow_together),
		cmocka_unit_test(a_line_that_begins_with_a_blank_stays),
		cmocka_unit_test(columns_that_are_taken_count),
		cmocka_unit_test(a_word_that_is_longer_than_a_line_stands_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
