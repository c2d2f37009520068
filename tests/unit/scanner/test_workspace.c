/* Which members a finding concerns; the ceiling. Whole workspaces: tests/cli/test_scanner_workspace.sh. */
#include "../input/input_test.h"

#include "scanner/limits.h"
#include "scanner/workspace.h"

static void put(struct project *p, const char *path, const char *bytes)
{
	uint32_t index;
	struct document *d = project_document(p, &index);

	assert_non_null(d);
	d->path = text_of(path);
	d->bytes = arena_text(p->arena, text_of(bytes));
	assert_true(input_read(p, index, input_for_path(d->path)));
}

static const char *const about[][4] = { /* name, version, file, the members */
	{"x", "1.0.0", "package-lock.json", "a b "},
	{"x", "1.0.0", "node_modules/x/index.js", "a b "},
	{"x", "1.0.0", "packages/a/package.json", "a "},
	{"a", "1.0.0", "packages/a/deep/down.js", "a "},
	{"", "", "packages/b/index.js", "b "},
	{"", "", "packages/c/index.js", "top "},
	{"", "", "package-lock.json", "top "},
	{"", "", "", "top "},
	{"lost", "1.0.0", "package-lock.json", "top "},
	{"lost", "1.0.0", "packages/b/node_modules/lost/a.js", "b "},
};
#define ABOUT (sizeof about / sizeof *about)

static void check(const struct finding *f)
{
	char got[256] = "";

	for (size_t i = 0; i < f->member_count; i++)
		snprintf(got + strlen(got), sizeof got - strlen(got), TEXT_FMT " ",
			 TEXT_ARG(f->members[i]));
	for (size_t i = 0; i < ABOUT; i++)
		if (text_eq(f->file, text_of(about[i][2])) &&
		    text_eq(f->package.name, text_of(about[i][0]))) {
			assert_string_equal(got, about[i][3]);
			return;
		}
	fail();
}

static void test_concerns(void **state)
{
	struct project *p = project_new((size_t)64 << 20);
	struct finding_list *l = finding_list_new((size_t)1 << 20);
	struct report r = {0};
	struct err e;

	(void)state;
	put(p, "package.json", "{\"name\":\"top\",\"workspaces\":[\"packages/*\"]}");
	put(p, "packages/a/package.json", "{\"name\":\"a\",\"version\":\"1.0.0\"}");
	put(p, "packages/b/package.json", "{\"name\":\"b\",\"version\":\"1.0.0\"}");
	put(p, "package-lock.json",
	    "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"top\"},"
	    "\"node_modules/a\":{\"resolved\":\"packages/a\",\"link\":true},"
	    "\"node_modules/x\":{\"version\":\"1.0.0\"},"
	    "\"packages/a\":{\"version\":\"1.0.0\",\"dependencies\":{\"x\":\"1\"}},"
	    "\"packages/b\":{\"version\":\"1.0.0\",\"dependencies\":{\"a\":\"*\"}}}}");
	assert_true(graph_join(p, &e));
	for (size_t i = 0; i < ABOUT; i++) {
		struct finding *f = finding_add(l, "L2-TEST-001", SEVERITY_HIGH, CONFIDENCE_HIGH);
		f->package.name = f->package.purl = text_of(about[i][0]);
		f->package.version = text_of(about[i][1]);
		f->file = text_of(about[i][2]);
	}
	finding_list_finish(l);
	assert_int_equal(finding_count(l), ABOUT);
	assert_true(workspace_members(&r, p->arena, p, l, &e));
	for (size_t i = 0; i < ABOUT; i++)
		check(finding_at(l, i));
	assert_int_equal(r.member_count, 3);
	assert_int_equal(r.members[0].counts[SEVERITY_HIGH], 4); /* a */
	assert_int_equal(r.members[1].counts[SEVERITY_HIGH], 4); /* b */
	assert_int_equal(r.members[2].counts[SEVERITY_HIGH], 4); /* top */
	assert_int_equal(r.members[1].package_count, 1);
	finding_list_free(l);
	project_free(p);
}

static void test_ceiling(void **state)
{
	(void)state;
	assert_true(workspace_fits(0, SIZE_MAX / 2, SIZE_MAX / 2));
	assert_true(workspace_fits(1, WORKSPACE_STEPS_MAX - 1, 1));
	assert_false(workspace_fits(1, WORKSPACE_STEPS_MAX, 1));
	assert_true(workspace_fits(1 << 14, 1 << 13, 1 << 13));
	assert_false(workspace_fits(1 << 14, 1 << 13, (1 << 13) + 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_concerns),
		cmocka_unit_test(test_ceiling),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
