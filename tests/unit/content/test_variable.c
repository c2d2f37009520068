/* content/variable.h: what a text gives to a variable, and both sides of how much of it is looked at. */
#include "test.h"

#include "base/buf.h"
#include "scanner/content/variable.h"

static void test_only_value(void **state)
{
	static const struct {
		const char *source, *value;
	} rows[] = {
		{"const token = process.env.A;\nuse(token)", "process.env.A"},
		{"const token =\n\tprocess.env.A\nuse(token)", "process.env.A"},
		{"token=a,b=c", "a,b=c"},
		{"use(token); if (token === b || token == c) f(token => 1)", ""},
		{"let token = a; token = b;", ""},
		{"let token = a; token += b;", ""},
		{"let token = a; token ||= b;", ""},
		{"let token = a; token ?\?= b;", ""},
		{"let token = a; token &&= b;", ""},
		{"let token = ; token = a;", ""},
		{"const token = a; const mytoken = b, tokens = c, token$ = d;", "a"},
		{"const token = a; o.token = b;", "a"},
		{"o.token = b;", ""},
		{"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!text_eq(variable_value(text_of(rows[i].source), T("token")), text_of(rows[i].value)))
			fail_msg("%s", rows[i].source);
	assert_int_equal(variable_value(T(" = a;"), T("")).n, 0);
}

static bool is_a(struct text value)
{
	return text_eq(value, T("a"));
}

static void test_any_value(void **state)
{
	(void)state;
	assert_true(variable_any(T("let token = b; token = a; token = c"), T("token"), is_a));
	assert_true(variable_any(T("this.token = a"), T("token"), is_a));
	assert_false(variable_any(T("let token = b; mytoken = a; tokens = a; token == a"), T("token"), is_a));
	assert_false(variable_any(T(" = a"), T(""), is_a));
}

static void test_environment(void **state)
{
	static const struct {
		const char *value, *rest; /* NULL: none of the environment */
	} rows[] = {
		{"process.env.SERVER + b", " + b"}, {"process.env['SERVER']", ""},   {"process.env[\"SERVER\"])", ")"},
		{"process.env.SERVER!", ""},	    {"process.env.A != b", " != b"}, {"process.env.A!= b", "!= b"},
		{"process.env.A as string", ""},    {"process.env", NULL},	     {"process.env.", NULL},
		{"process.env[name]", NULL},	    {"process.env['A\"]", NULL},     {"process.env['A'", NULL},
		{"process.envs.A", NULL},	    {"(process.env.A)", NULL},	     {"process.env.npm_package_config_a", NULL},
		{"process.env['npm_package_config_a']", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct text value = text_of(rows[i].value);
		bool told = variable_environment(&value);
		if (told != (rows[i].rest != NULL) || !text_eq(value, text_of(told ? rows[i].rest : rows[i].value)))
			fail_msg("%s", rows[i].value);
	}
}

/* named places before the declaration, whose value is that long, and ended or not */
static bool found(unsigned named, size_t length, const char *end)
{
	struct buf b = BUF(1 << 20);

	for (unsigned i = 0; i < named; i++)
		buf_text(&b, T("use(token);\n"));
	buf_text(&b, T("const token = "));
	for (size_t i = 0; i < length; i++)
		buf_char(&b, 'a');
	buf_printf(&b, "%s", end);
	for (unsigned i = 0; i < 64; i++)
		buf_text(&b, T(" and so on"));
	assert_false(b.failed);
	bool is = variable_value(buf_view(&b), T("token")).n == length;
	buf_free(&b);
	return is;
}

static void test_places(void **state)
{
	static const struct text source = {"let list = a; list.push(b); mylist, lists; o.list", 49};

	(void)state;
	assert_int_equal(variable_places(source, T("list"), 9), 3);
	assert_int_equal(variable_places(source, T("list"), 2), 2);
	assert_int_equal(variable_places(source, T("absent"), 9), 0);
	assert_int_equal(variable_places(source, T(""), 9), 0);
	assert_true(variable_given(T("token = a;"), T("token")));
	assert_true(variable_given(T("o.token = a;"), T("token")));
	assert_false(variable_given(T("use(token)"), T("token")));
}

static void test_limits(void **state)
{
	(void)state;
	assert_true(found(VARIABLE_PLACES - 1, 1, ";"));
	assert_false(found(VARIABLE_PLACES, 1, ";"));
	assert_true(found(0, VARIABLE_VALUE - 4, ";")); /* behind " = ", and its end is seen */
	assert_false(found(0, VARIABLE_VALUE - 3, ";"));
	assert_false(found(0, 1, ",")); /* what more comes is not seen */
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_only_value), cmocka_unit_test(test_any_value), cmocka_unit_test(test_environment), cmocka_unit_test(test_places),
					   cmocka_unit_test(test_limits)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
