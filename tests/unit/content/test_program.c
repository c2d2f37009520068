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

static void test_configs(void **state)
{
	static const char *const yes[] = {"vite.config.ts", "tailwind.config.js", "next.config.mjs", "karma.conf.js", "truffle-config.js",
					  "gulpfile.js", "Gruntfile.js", "gulpfile.ts", ".eslintrc.cjs", ".prettierrc.js", NULL};
	static const char *const no[] = {"config.js", "app.js", "vite.config.json", "gulpfile", "src.configs.js", "rc.js", ".env.js", "", NULL};

	(void)state;
	for (const char *const *n = yes; *n; n++)
		assert_true(program_config(text_of(*n)));
	for (const char *const *n = no; *n; n++)
		assert_false(program_config(text_of(*n)));
	assert_true(program_config_of(text_of("gulp"), text_of("gulpfile.js")));
	assert_true(program_config_of(text_of("grunt"), text_of("Gruntfile.js")));
	assert_true(program_config_of(text_of("webpack"), text_of("webpack.config.cjs")));
	assert_true(program_config_of(text_of("make"), text_of("GNUmakefile")));
	assert_false(program_config_of(text_of("gulp"), text_of("Gruntfile.js")));
	assert_false(program_config_of(text_of("vite"), text_of("vitest.config.ts")));
	assert_false(program_config_of(text_of("make"), text_of("Makefile.am")));
	assert_false(program_config_of(text_of(""), text_of("gulpfile.js")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_scripts),
		cmocka_unit_test(test_configs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
