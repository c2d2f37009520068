/* content/shell_function.h: functions of a shell script that fetch, and both sides of how many are known and how far each is read. */
#include "test.h"

#include "base/buf.h"
#include "scanner/content/shell_function.h"

static struct arena *arena;

static struct text put(const char *script, const char *line)
{
	struct shell_functions f = shell_functions_find(text_of(script));

	arena_reset(arena);
	return shell_functions_put(&f, arena, text_of(line));
}

static void test_names(void **state)
{
	static const struct {
		const char *script, *line, *put;
	} rows[] = {
		{"get() { curl -s \"$1\"; }\n", "get x | sh", "curl x | sh"},
		{"get () {\n  wget -qO- $1\n}\n", "eval \"$(get x)\"", "eval \"$(curl x)\""},
		{"function get {\n\tcurl $1\n}\n", "get x; get y", "curl x; curl y"},
		{"get() { curl $1; }\nrun() { get $1 | sh; }\n", "run x", "curl x"},
		{"get() { curl $1; }\n", "./get x; forget x; get-all x; $get x", "./get x; forget x; get-all x; $get x"},
		{"get() { curl $1; }\n", "get", "get"},
		{"log() { echo $1; }\ncurl x\n", "log x", "log x"},
		{"log() {\n  echo $1\n}\ncurl x\n", "log x", "log x"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!text_eq(put(rows[i].script, rows[i].line), text_of(rows[i].put)))
			fail_msg("%s", rows[i].script);
}

static void test_inside(void **state)
{
	(void)state;
	assert_true(text_eq(shell_function_inside(T("run() { curl x | sh; }")), T("curl x | sh;")));
	assert_true(text_eq(shell_function_inside(T("run() {")), T("run() {")));
	assert_true(text_eq(shell_function_inside(T("echo }")), T("echo }")));
}

static void test_ceilings(void **state)
{
	struct buf b = BUF(65536);

	(void)state;
	for (unsigned i = 0; i <= SHELL_FUNCTIONS_MAX; i++)
		buf_printf(&b, "get%u() { curl $1; }\n", i + 10);
	struct shell_functions f = shell_functions_find(buf_view(&b));
	assert_int_equal(f.count, SHELL_FUNCTIONS_MAX);
	assert_true(text_eq(f.names[SHELL_FUNCTIONS_MAX - 1], T("get25")));
	for (unsigned more = 0; more < 2; more++) { /* "get() {\n" .. "curl " */
		buf_clear(&b);
		buf_printf(&b, "get() {\n");
		for (size_t n = SHELL_FUNCTION_BYTES - 13 + more; n; n--)
			buf_char(&b, ' ');
		buf_printf(&b, "curl x\n}\n");
		assert_int_equal(shell_functions_find(buf_view(&b)).count, !more);
	}
	buf_free(&b);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_inside),
		cmocka_unit_test(test_ceilings),
	};

	arena = arena_new(1u << 20);
	assert_non_null(arena);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(arena);
	return failed;
}
