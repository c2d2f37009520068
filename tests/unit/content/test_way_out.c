/* What a script that names nothing telling can reach all the same. */
#include "test.h"

#include "scanner/content/way_out.h"

static void test_open(void **state)
{
	static const char *const open[] = {
		"require(x)", "require('child_' + 'process')", "require(`a${b}`)", "const r = require; r('fs')",
		"require\n('f' + 's')", "import(x)", "import('a' + 'b')", "require['main']", "require('\\x66s')",
		"let r = require\nr(x)", "setTimeout(s, 10)", "setTimeout(atob('eA=='))", "setInterval (x)", "[require][0](x)",
	};
	static const char *const shut[] = {
		"require('fs'); require( \"./a\" )", "import a from 'b'; import('./c')", "require.resolve('x')",
		"typeof require === 'function'", "// require what you need", "\"require\": \"./a.cjs\"",
		"setTimeout(() => 1, 10)", "setTimeout(function () {}, 1)", "setTimeout(done => 1)", "clearTimeout(t)",
		"import.meta.url", "myrequire(x)", "",
	};

	(void)state;
	for (size_t i = 0; i < sizeof open / sizeof *open; i++)
		if (!way_out_open(text_of(open[i])))
			fail_msg("shut: %s", open[i]);
	for (size_t i = 0; i < sizeof shut / sizeof *shut; i++)
		if (way_out_open(text_of(shut[i])))
			fail_msg("open: %s", shut[i]);
}

static void spelled(const char *script, const char *want)
{
	struct buf b = BUF(65536);

	assert_true(way_out_spell(text_of(script), &b));
	if (!text_has(buf_view(&b), text_of(want)))
		fail_msg("%s: %.*s", script, (int)b.n, b.p);
	buf_free(&b);
}

static void test_spell(void **state)
{
	struct buf small = BUF(8);

	(void)state;
	spelled("x('child_' + \"process\")", "child_process");
	spelled("['ev', 'al'].join('')", "eval");
	spelled("'ht'.concat('tps')", "https");
	spelled("('a' + ('b'))", "ab");
	spelled("'\\x65\\u0076\\u{61}l'", "eval");
	spelled("'\\145v\\141\\154'", "eval");
	spelled("'\\18'", "18");
	spelled("\\u0065val(x)", "eval(x)");
	spelled("'ssecorp_dlihc'.split('').reverse()", "child_process");
	spelled("'\\", "'");
	spelled("'it' ; 's'", "'it' ; 's'");
	assert_false(way_out_spell(T("longer than eight"), &small));
	buf_free(&small);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_spell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
