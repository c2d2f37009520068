#include "input_test.h"

static const struct manifest_view *manifest(struct project *p)
{
	assert_int_equal(p->manifest_count, 1);
	return &p->manifests[0];
}

static void test_fields(void **state)
{
	(void)state;
	struct project *p = read_text(
		"a/package.json",
		"{\"name\":\"@s/n\",\"version\":\"1.0.0\",\"license\":{\"type\":\"MIT\"},\n"
		"\"repository\":{\"url\":\"git+https://x/y.git\"},\"engines\":{\"node\":\">=18\"},\n"
		"\"dependencies\":{\"b\":\"^1\"},\"devDependencies\":{\"c\":\"*\"},\n"
		"\"peerDependencies\":{\"d\":\"2\"},\"peerDependenciesMeta\":{\"d\":{\"optional\":true}},\n"
		"\"scripts\":{\"postinstall\":\"node x.js\"},\"bin\":\"cli.js\",\"private\":true,\n"
		"\"workspaces\":{\"packages\":[\"packages/*\"],\"catalog\":{\"z\":\"^9\"}},\n"
		"\"bundleDependencies\":[\"b\"],\"trustedDependencies\":[\"t\"],\"gypfile\":false,\n"
		"\"overrides\":{\"a\":{\".\":\"1\",\"b\":{\"c\":\"2\"}}},\"resolutions\":{\"**/x\":\"3\"},\n"
		"\"pnpm\":{\"overrides\":{\"q>r\":\"4\"},\"onlyBuiltDependencies\":[\"e\",\"f\"]},\n"
		"\"exports\":{\".\":{\"import\":\"./i.mjs\",\"require\":[\"./r.cjs\",\"./s.cjs\"]}},\n"
		"\"author\":\"A B <a@b.example> (https://c)\",\"maintainers\":[{\"name\":\"m\",\"email\":\"m@n.example\"}]}");
	const struct manifest_view *m = manifest(p);
	assert_text(m->folder, "a");
	assert_text(m->name, "@s/n");
	assert_text(m->licence, "MIT");
	assert_text(m->repository, "git+https://x/y.git");
	assert_text(m->engines_node, ">=18");
	assert_true(m->private_ && m->gypfile_false && !m->numeric_name && !m->duplicate_keys);
	assert_int_equal(m->dependency_count, 3);
	assert_text(m->dependencies[0].spec, "^1");
	assert_int_equal(m->dependencies[0].line, 3);
	assert_int_equal(m->dependencies[1].kind, DEP_DEV);
	assert_true(m->dependencies[2].kind == DEP_PEER && m->dependencies[2].optional_peer);
	assert_int_equal(m->script_count, 1);
	assert_text(m->scripts[0].command, "node x.js");
	assert_int_equal(m->scripts[0].line, 5);
	assert_text(m->bins[0].key, "n");
	assert_text(m->workspaces[0], "packages/*");
	assert_text(m->bundled[0], "b");
	assert_text(m->trusted[0], "t");
	assert_int_equal(m->override_count, 4);
	assert_text(m->overrides[0].key, "a");
	assert_text(m->overrides[0].value, "1");
	assert_text(m->overrides[1].key, "a>b>c");
	assert_text(m->overrides[2].key, "**/x");
	assert_text(m->overrides[3].key, "q>r");
	assert_int_equal(m->export_count, 3);
	assert_text(m->exports[0].key, ".>import");
	assert_text(m->exports[2].value, "./s.cjs");
	assert_int_equal(m->people_count, 4);
	assert_text(m->people[0].key, "author");
	assert_text(m->people[0].value, "a@b.example");
	assert_text(m->people[2].value, "m@n.example");
	assert_text(setting_of(p, "onlyBuiltDependencies"), "e");
	assert_text(setting_of(p, "catalog.z"), "^9");
	assert_int_equal(p->problem_count, 0);
	project_free(p);
}

/* One path is what "." stands for. */
static void test_exports_of_one_path(void **state)
{
	(void)state;
	struct project *p = read_text("package.json", "{\"name\":\"a\",\"exports\":\"./only.mjs\"}");
	const struct manifest_view *m = manifest(p);
	assert_int_equal(m->export_count, 1);
	assert_text(m->exports[0].key, ".");
	assert_text(m->exports[0].value, "./only.mjs");
	project_free(p);
}

static void test_odd_types_survive(void **state)
{
	(void)state;
	struct project *p = read_text(
		"package.json",
		"\xef\xbb\xbf{\"name\":123,\"version\":[1],\"dependencies\":[],\"scripts\":\"x\",\r\n"
		"\"devDependencies\":{\"a\":1,\"b\":\"2\"},\"bin\":5,\"workspaces\":7,\"license\":null,\r\n"
		"\"files\":[1,\"f\"],\"author\":9,\"engines\":\"node\",\"pnpm\":[],\"exports\":null}");
	const struct manifest_view *m = manifest(p);
	assert_true(m->numeric_name);
	assert_text(m->name, "");
	assert_int_equal(m->dependency_count, 2);
	assert_text(m->dependencies[0].name, "a");
	assert_text(m->dependencies[0].spec, "");
	assert_int_equal(m->dependencies[1].line, 2);
	assert_int_equal(m->file_count, 1);
	assert_true(has_problem(p, "MANIFEST-TYPE"));
	for (uint32_t i = 0; i < p->problem_count; i++)
		assert_false(p->problems[i].partial);
	project_free(p);
}

/* A naive reader takes the first; node takes the last. */
static void test_last_duplicate_counts(void **state)
{
	(void)state;
	struct project *p = read_text(
		"package.json", "{\"scripts\":{\"install\":\"true\"},\"name\":\"a\",\n"
				"\"scripts\":{\"install\":\"one\",\"install\":\"evil\"},\"name\":\"b\"}");
	const struct manifest_view *m = manifest(p);
	assert_true(m->duplicate_keys);
	assert_text(m->name, "b");
	assert_int_equal(m->script_count, 1);
	assert_text(m->scripts[0].command, "evil");
	assert_true(has_problem(p, "JSON-DUPLICATE"));
	project_free(p);
}

static void test_what_is_no_manifest(void **state)
{
	static const char *const bad[][2] = {
		{"", "JSON-SYNTAX"},	  {"[]", "MANIFEST-TYPE"},
		{"{\"name\":", "JSON-SYNTAX"}, {"<<<<<<< HEAD\n{}", "CONFLICT-MARKERS"},
		{"{}x", "JSON-SYNTAX"},	  {"{\"a\":\"\xff\"}", "JSON-UTF8"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		bool ok;
		struct project *p = read_bytes("package.json", bad[i][0], strlen(bad[i][0]), &ok);
		assert_false(ok);
		assert_int_equal(p->problem_count, 1);
		assert_string_equal(p->problems[0].code, bad[i][1]);
		assert_true(p->problems[0].partial);
		project_free(p);
	}
}

static void test_deep_and_long(void **state)
{
	(void)state;
	struct buf b = BUF((size_t)1 << 20);
	for (int i = 0; i < 10000; i++)
		buf_text(&b, T("{\"a\":"));
	bool ok;
	struct project *p = read_bytes("package.json", b.p, b.n, &ok);
	assert_false(ok);
	assert_true(has_problem(p, "JSON-DEPTH"));
	project_free(p);

	buf_clear(&b);
	buf_text(&b, T("{\"name\":\"a\",\"big\":"));
	for (int i = 0; i < 5000; i++)
		buf_char(&b, '7');
	buf_text(&b, T(",\"overrides\":"));
	for (int i = 0; i < 100; i++)
		buf_text(&b, T("{\"k\":"));
	buf_text(&b, T("\"1\""));
	for (int i = 0; i < 101; i++)
		buf_char(&b, '}');
	p = read_bytes("package.json", b.p, b.n, &ok);
	assert_true(ok);
	assert_text(manifest(p)->name, "a");
	assert_true(has_problem(p, "LIMIT-DEPTH"));
	project_free(p);
	buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_exports_of_one_path),
		cmocka_unit_test(test_odd_types_survive),
		cmocka_unit_test(test_last_duplicate_counts),
		cmocka_unit_test(test_what_is_no_manifest),
		cmocka_unit_test(test_deep_and_long),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
