/* Commands by which people start a program they work on. */
#include "test.h"

#include "scanner/content/program.h"

static void test_names(void **state)
{
	(void)state;
	assert_true(program_starts(text_of("start")));
	assert_true(program_starts(text_of("dev:api")));
	assert_false(program_starts(text_of("restart")));
	assert_false(program_starts(text_of("build")));
	assert_false(program_starts(text_of("")));
}

static void test_scripts(void **state)
{
	struct text command = text_of("concurrently \"nodemon --watch src src/app.js\" 'tsx b.ts' && vite");

	(void)state;
	assert_true(text_eq(program_script(&command), text_of("src/app.js")));
	assert_true(text_eq(program_script(&command), text_of("b.ts")));
	assert_false(program_script(&command).n);
	assert_false(command.n);
	command = text_of("node a.mjs");
	assert_true(text_eq(program_script(&command), text_of("a.mjs")));
	assert_false(program_script(&command).n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_scripts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
