/* How many YARA rules, and how much of them, one pack or one file may have. */
#include "test.h"

#include "base/buf.h"
#include "packtool/rulebook.h"
#include "yara/grammar.h"

static bool names_rule(struct rulebook *b, unsigned number, struct err *e)
{
	struct source_row row = {.table = &sheets[SHEET_INDICATOR]};
	char name[16], record[16];

	snprintf(name, sizeof name, "r%u", number);
	snprintf(record, sizeof record, "IOC-%u", number);
	row.value[0] = T("yara");
	row.value[1] = text_of(name);
	row.value[2] = text_of(record);
	return rulebook_take(b, &row, e);
}

static void test_rules_of_a_pack(void **state)
{
	struct rulebook *b = rulebook_new();
	struct err e = {0};

	(void)state;
	assert_non_null(b);
	for (unsigned i = 0; i < YARA_RULES_MAX; i++)
		assert_true(names_rule(b, i, &e));
	assert_false(names_rule(b, YARA_RULES_MAX, &e));
	assert_true(err_is(&e, "SOURCE-RULE"));
	rulebook_free(b);
}

static void test_rules_of_a_file(void **state)
{
	struct buf text = BUF((size_t)1 << 20);

	(void)state;
	for (unsigned over = 0; over < 2; over++) {
		struct rulebook *b = rulebook_new();
		struct err e = {0};
		assert_non_null(b);
		buf_clear(&text);
		for (unsigned i = 0; i < YARA_RULES_MAX + over; i++)
			buf_printf(&text, "rule r%u{condition:true}\n", i);
		assert_int_equal(rulebook_read(b, buf_view(&text), &e), !over);
		assert_int_equal(rulebook_count(b), YARA_RULES_MAX);
		assert_true(!over || err_is(&e, "YARA"));
		rulebook_free(b);
	}
	buf_free(&text);
}

static void test_bytes_of_a_pack(void **state)
{
	char *line = malloc(YARA_TEXT_MAX);

	(void)state;
	assert_non_null(line);
	memset(line, 'x', YARA_TEXT_MAX);
	for (unsigned over = 0; over < 2; over++) {
		struct rulebook *b = rulebook_new();
		struct source_row row = {.table = &sheets[SHEET_YARA], .number = {0, 1}};
		struct err e = {0};
		assert_non_null(b);
		assert_true(names_rule(b, 1, &e));
		row.value[0] = T("IOC-1");
		row.value[2] = text_n(line, YARA_TEXT_MAX - 1 + over); /* and its line end */
		assert_int_equal(rulebook_take(b, &row, &e), !over);
		assert_true(!over || err_is(&e, "SOURCE-RULE"));
		rulebook_free(b);
	}
	free(line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rules_of_a_pack),
		cmocka_unit_test(test_rules_of_a_file),
		cmocka_unit_test(test_bytes_of_a_pack),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
