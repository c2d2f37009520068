#include "input_test.h"

static void test_bun_tuples(void **state)
{
	(void)state;
	struct project *p = read_text(
		"bun.lock",
		"{\n  \"lockfileVersion\": 2, // a comment\n  \"workspaces\": {\n    \"\": { \"name\": \"app\", \"dependencies\": { \"a\": \"^1\", }, },\n"
		"    \"p/w\": { \"name\": \"w\", \"devDependencies\": { \"b\": \"1\" } },\n  },\n  \"packages\": {\n"
		"    \"a\": [\"a@1.0.0\", \"\", { \"dependencies\": { \"b\": \"^1\" } }, \"sha512-aa\"],\n"
		"    \"al\": [\"real@2.0.0\", \"https://npm.acme.example/real/-/real-2.0.0.tgz\", {}, \"sha512-bb\"],\n"
		"    \"a/b\": [\"b@1.0.0\", \"\", { \"bundled\": true, \"hasInstallScript\": true }, \"sha512-cc\"],\n"
		"    \"g\": [\"g@github:u/g#0123456\", {}, \"u-g-0123456\", \"sha512-dd\"],\n"
		"    \"w\": [\"w@workspace:p/w\"],\n    \"l\": [\"l@link:../l\", {}],\n"
		"    \"bad\": 7,\n    \"worse\": [],\n  },\n}\n");
	assert_text(find_package(p, "real", "2.0.0")->alias, "al");
	assert_text(find_package(p, "real", "2.0.0")->resolved, "https://npm.acme.example/real/-/real-2.0.0.tgz");
	struct package *b = find_package(p, "b", "1.0.0");
	assert_int_equal(b->source, SOURCE_BUNDLED);
	assert_int_equal(b->line, 10);
	assert_true(b->flags & PACKAGE_SCRIPT);
	assert_true(find_package(p, "a", "1.0.0")->flags & PACKAGE_NO_SCRIPT);
	struct package *g = find_package(p, "g", "");
	assert_int_equal(g->source, SOURCE_GIT);
	assert_text(g->resolved, "github:u/g#0123456");
	assert_text(g->integrity, "sha512-dd");
	assert_false(g->flags & PACKAGE_PINNED);
	assert_int_equal(find_package(p, "w", "")->source, SOURCE_WORKSPACE);
	assert_int_equal(find_package(p, "l", "")->source, SOURCE_LINK);
	assert_int_equal(p->problem_count, 2);
	project_free(p);
}

static void test_bun_versions(void **state)
{
	(void)state;
	struct project *p = read_text("bun.lock", "{\"lockfileVersion\":3,\"packages\":{}}");
	assert_true(has_problem(p, "LOCKFILE-VERSION"));
	project_free(p);
	p = read_text("bun.lockb", "#!/usr/bin/env bun\nbun-lockfile-format-v0\n");
	assert_true(has_problem(p, "LOCKFILE-BINARY"));
	assert_true(p->problems[0].partial);
	assert_string_equal(p->documents[0].input, "bun-lockb");
	project_free(p);
}

static void test_deno(void **state)
{
	(void)state;
	struct project *p = read_text(
		"deno.lock",
		"{\"version\":\"5\",\"specifiers\":{\"npm:a@^1\":\"1.0.0_p@2.0.0\",\"jsr:@std/x@1\":\"1.0.0\"},\n\"npm\":{"
		"\"a@1.0.0_p@2.0.0\":{\"integrity\":\"sha512-a\",\"dependencies\":[\"p\",\"al@npm:q@3.0.0\"],\"scripts\":true},\n"
		"\"p@2.0.0\":{\"integrity\":\"sha512-b\"},\"q@3.0.0\":{\"integrity\":\"sha512-c\",\"tarball\":\"https://npm.acme.example/q.tgz\"}}}");
	assert_int_equal(p->problem_count, 0);
	assert_true(find_package(p, "a", "1.0.0")->flags & PACKAGE_SCRIPT);
	assert_int_equal(find_package(p, "q", "3.0.0")->source, SOURCE_REGISTRY);
	assert_int_equal(p->edge_count, 3);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_not_equal(p->edges[i].to, DEP_NONE);
	project_free(p);
	p = read_text("deno.lock", "{\"version\":\"9\"}");
	assert_true(has_problem(p, "LOCKFILE-VERSION"));
	project_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bun_tuples),
		cmocka_unit_test(test_bun_versions),
		cmocka_unit_test(test_deno),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
