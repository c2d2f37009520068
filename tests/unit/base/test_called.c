/* called: whose name stands in what is said. */
#include "test.h"

#include "base/called.h"

#include <stdlib.h>

static const struct cmd build = {.name = "pack build"}, list = {.name = "list"};
static const struct cmd *const cmds[] = {&build, &list, NULL};
static const struct program tool = {.name = "tool", .summary = "", .cmds = cmds};

static void expect(const char *text, const char *want)
{
	char *out = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&out, &n);

	assert_non_null(f);
	called_put(f, text);
	fclose(f);
	assert_string_equal(out, want);
	free(out);
}

static void the_face_hands_its_name_on(void **state)
{
	(void)state;
	called_set(&tool, "picket");
	assert_string_equal(called(), "picket");
	called_set(&tool, "/usr/bin/picket");
	assert_string_equal(called(), "picket");
	expect("do: picket pack build, picket scan .", "do: picket pack build, picket scan .");
}

static void a_program_alone_has_its_own(void **state)
{
	(void)state;
	called_set(&tool, "/usr/bin/tool");
	assert_string_equal(called(), "tool");
	called_set(&tool, "renamed");
	assert_string_equal(called(), "tool");
	called_set(&tool, NULL);
	assert_string_equal(called(), "tool");
}

static void only_its_own_verbs_are_its_own(void **state)
{
	(void)state;
	called_set(&tool, "tool");
	expect("picket pack build DIR", "tool pack build DIR");
	expect("see `picket list`, then picket pack", "see `tool list`, then tool pack");
	expect("picket scan . and picket packs", "picket scan . and picket packs");
	expect("/etc/picket list; my-picket list", "/etc/picket list; my-picket list");
	expect("picket ", "picket ");
	expect("", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_face_hands_its_name_on),
		cmocka_unit_test(a_program_alone_has_its_own),
		cmocka_unit_test(only_its_own_verbs_are_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
