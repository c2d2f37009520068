/* From what a script asks for to a file of the target. */
#include "test.h"

#include "base/arena.h"
#include "scanner/content/resolve.h"

static struct arena *arena;
static struct file files[6];
static struct manifest_view views[2];
static const uint32_t manifests[] = {DEP_NONE, 1, DEP_NONE, DEP_NONE, DEP_NONE, 0};
static const struct content content = {.files = files, .file_count = 6, .manifests = manifests};
static const struct project project = {.manifests = views, .manifest_count = 2};

static int a_target(void **state)
{
	static const char *const paths[] = {"a-b/index.js", "a/b/package.json", "a/b/run.js", "a/c.js", "index.js", "package.json"};

	(void)state;
	for (size_t i = 0; i < 6; i++)
		files[i].path = text_of(paths[i]);
	views[0].folder = views[0].main = T("");
	views[1].folder = T("a/b");
	views[1].main = T("run.js");
	arena = arena_new((size_t)1 << 20);
	return arena ? 0 : -1;
}

static int no_target(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static uint32_t module(const char *folder, const char *spec)
{
	return resolve_module(&content, &project, arena, text_of(folder), text_of(spec));
}

static void what_leads_out_is_not_the_target(void **state)
{
	(void)state;
	assert_non_null(resolve_join(arena, T("a"), T("..")).p);
	assert_int_equal(resolve_join(arena, T("a"), T("..")).n, 0);
	assert_null(resolve_join(arena, T("a"), T("../..")).p);
	assert_null(resolve_join(arena, T("a"), T("../../a/c.js")).p);
	assert_int_equal(module("a", ".."), 4);
	assert_int_equal(module("a/b", "../.."), 4);
	assert_int_equal(module("a", "../.."), DEP_NONE);
	assert_int_equal(module("a/b", "../../../index.js"), DEP_NONE);
}

static void a_folder_is_its_main(void **state)
{
	(void)state;
	assert_int_equal(module("a", "./b"), 2);
	assert_int_equal(module("", "./a-b"), 0);
	assert_int_equal(module("", "./a"), DEP_NONE);
	assert_ptr_equal(resolve_manifest(&content, &project, arena, T("a/b")), &views[1]);
	assert_ptr_equal(resolve_manifest(&content, &project, arena, T("")), &views[0]);
	assert_null(resolve_manifest(&content, &project, arena, T("a")));
	assert_null(resolve_manifest(&content, &project, arena, T("a-b")));
}

/* On Windows '\' parts folders; elsewhere it may stand in a name, and who is called exactly so comes first. */
static void as_windows_writes_it(void **state)
{
	(void)state;
	assert_int_equal(module("a", "b\\run.js"), 2);
	assert_int_equal(module("", ".\\a\\b\\run"), 2);
	assert_int_equal(module("", ".\\a\\b"), 2);
	assert_int_equal(module("", "a\\x.js"), DEP_NONE);
	files[3].path = T("a/b\\run.js");
	assert_int_equal(module("a", "b\\run.js"), 3);
	files[3].path = T("a/c.js");
}

static void below_a_folder_not_beside_it(void **state)
{
	uint32_t at = DEP_NONE;

	(void)state;
	assert_int_equal(resolve_below(&content, T("a"), &at), 1);
	assert_int_equal(resolve_below(&content, T("a"), &at), 2);
	assert_int_equal(resolve_below(&content, T("a"), &at), 3);
	assert_int_equal(resolve_below(&content, T("a"), &at), DEP_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_leads_out_is_not_the_target),
		cmocka_unit_test(a_folder_is_its_main),
		cmocka_unit_test(as_windows_writes_it),
		cmocka_unit_test(below_a_folder_not_beside_it),
	};
	return cmocka_run_group_tests(tests, a_target, no_target);
}
