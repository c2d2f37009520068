#include "input_test.h"

#define V3(packages) "{\"lockfileVersion\":3,\"packages\":{" packages "}}"

static void test_identity(void **state)
{
	static const struct {
		const char *key, *fields;
		enum source_kind source;
		const char *name, *version;
	} cases[] = {
		{"node_modules/a", "\"version\":\"1.0.0\"", SOURCE_REGISTRY, "a", "1.0.0"},
		{"node_modules/al", "\"name\":\"real\",\"version\":\"1.0.0\"", SOURCE_REGISTRY, "real", "1.0.0"},
		{"node_modules/@s/l", "\"resolved\":\"p/l\",\"link\":true", SOURCE_LINK, "@s/l", ""},
		{"packages/w", "\"version\":\"1.0.0\"", SOURCE_WORKSPACE, "w", "1.0.0"},
		{"node_modules/x/node_modules/i", "\"version\":\"1.0.0\",\"inBundle\":true", SOURCE_BUNDLED, "i", "1.0.0"},
		{"node_modules/g", "\"version\":\"1.0.0\",\"resolved\":\"git+ssh://git@github.com/u/g.git#0123456789012345678901234567890123456789\"",
		 SOURCE_GIT, "g", "1.0.0"},
		{"node_modules/t", "\"version\":\"1.0.0\",\"resolved\":\"https://files.example/t.tgz\"", SOURCE_TARBALL, "t", "1.0.0"},
		{"node_modules/f", "\"version\":\"1.0.0\",\"resolved\":\"file:f.tgz\"", SOURCE_FILE, "f", "1.0.0"},
		{"node_modules/d", "\"version\":\"1.0.0\",\"resolved\":\"file:../d\"", SOURCE_DIR, "d", "1.0.0"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1024];
		snprintf(text, sizeof text, V3("\"%s\":{%s}"), cases[i].key, cases[i].fields);
		struct project *p = read_text("package-lock.json", text);
		assert_int_equal(p->package_count, 1);
		assert_text(p->packages[0].name, cases[i].name);
		assert_text(p->packages[0].version, cases[i].version);
		assert_int_equal(p->packages[0].source, cases[i].source);
		assert_text(p->packages[0].folder, cases[i].key);
		assert_int_equal(!!(p->packages[0].flags & PACKAGE_PINNED), cases[i].source == SOURCE_GIT);
		project_free(p);
	}
}

static void test_flags_and_lines(void **state)
{
	(void)state;
	struct project *p = read_text(
		"sub/package-lock.json",
		"\xef\xbb\xbf{\r\n\"lockfileVersion\": 3,\r\n\"packages\": {\r\n"
		"\"\": {\"name\":\"app\",\"devDependencies\":{\"a\":\"^1\"}},\r\n"
		"\"node_modules/a\": {\"version\":\"1.0.0\",\"dev\":true,\"optional\":true,\"hasInstallScript\":true,\r\n"
		"\"deprecated\":\"x\",\"license\":\"MIT\",\"engines\":{\"node\":\">=1\"},\"peerDependencies\":{\"b\":\"2\"}}}}");
	struct package *a = find_package(p, "a", "1.0.0");
	assert_int_equal(a->line, 5);
	assert_int_equal(a->flags, PACKAGE_DEV | PACKAGE_OPTIONAL | PACKAGE_SCRIPT | PACKAGE_DEPRECATED | PACKAGE_LOCKED);
	assert_text(a->folder, "sub/node_modules/a");
	assert_text(a->engines_node, ">=1");
	assert_int_equal(p->packages[0].flags, PACKAGE_ROOT);
	assert_text(p->packages[0].folder, "sub");
	assert_int_equal(p->edge_count, 2);
	assert_int_equal(p->edges[0].kind, DEP_DEV);
	assert_int_equal(p->edges[0].line, 4);
	assert_int_equal(p->edges[1].kind, DEP_PEER);
	assert_int_equal(p->edges[1].line, 6);
	assert_int_equal(p->documents[0].format, 3);
	project_free(p);
}

/* Nothing is dropped without a word. */
static void test_wrong_types(void **state)
{
	(void)state;
	struct project *p = read_text(
		"package-lock.json",
		V3("\"node_modules/a\":7,\"node_modules/b\":{\"version\":1,\"resolved\":[],\"dependencies\":\"x\",\"engines\":[]},"
		   "\"node_modules/c\":{\"version\":\"1.0.0\",\"dependencies\":{\"d\":{}}}"));
	assert_int_equal(p->package_count, 2);
	assert_text(p->packages[0].version, "");
	assert_true(has_problem(p, "LOCKFILE-TYPE"));
	assert_true(p->problems[0].partial);
	project_free(p);
	p = read_text("package-lock.json", "{\"lockfileVersion\":4,\"packages\":{\"node_modules/a\":{\"version\":\"1.0.0\"}}}");
	assert_true(has_problem(p, "LOCKFILE-VERSION"));
	assert_int_equal(p->package_count, 1);
	project_free(p);
	p = read_text("package-lock.json", "{\"lockfileVersion\":\"3\",\"packages\":{\"node_modules/a\":{\"version\":\"1.0.0\"}}}");
	assert_int_equal(p->package_count, 1);
	project_free(p);
	p = read_text("package-lock.json", "{}");
	assert_int_equal(p->problem_count, 0);
	project_free(p);
}

/* npm takes a number for a name and locks it; all else of the entry counts. */
static void test_numeric_name(void **state)
{
	(void)state;
	struct project *p = read_text(
		"package-lock.json",
		"{\"name\":5,\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":5,\"version\":\"1.0.0\"},"
		"\"node_modules/a\":{\"name\":7,\"version\":\"1.0.0\"}}}");
	assert_int_equal(p->package_count, 2);
	assert_text(p->packages[1].name, "a");
	assert_int_equal(p->problem_count, 2);
	assert_false(p->problems[0].partial || p->problems[1].partial);
	project_free(p);
	p = read_text("package-lock.json", "{\"name\":5,\"dependencies\":{\"a\":{\"version\":\"1.0.0\"}}}");
	assert_int_equal(p->problem_count, 0);
	project_free(p);
}

static void test_what_is_no_lockfile(void **state)
{
	static const char *const bad[][2] = {
		{"[]", "LOCKFILE-TYPE"},
		{"{\"lockfileVersion\":3,", "JSON-SYNTAX"},
		{"{\n\"a\": 1,\n<<<<<<< HEAD\n\"b\":1\n=======\n\"b\":2\n>>>>>>> x\n}", "CONFLICT-MARKERS"},
	};
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		bool ok;
		struct project *p = read_bytes("package-lock.json", bad[i][0], strlen(bad[i][0]), &ok);
		assert_false(ok);
		assert_string_equal(p->problems[0].code, bad[i][1]);
		assert_true(p->problems[0].partial);
		project_free(p);
	}
	struct project *p = read_text("package-lock.json", bad[2][0]);
	assert_int_equal(p->problems[0].line, 3);
	project_free(p);
}

/* Version 1 nests: INPUT_NEST_MAX levels are read, one more is said. */
static void nest(int levels, bool fits)
{
	struct buf b = BUF((size_t)1 << 20);
	for (int i = 0; i < levels; i++)
		buf_text(&b, T("{\"dependencies\":{\"a\":"));
	buf_text(&b, T("{\"version\":\"1.0.0\"}"));
	for (int i = 0; i < levels; i++)
		buf_text(&b, T("}}"));
	struct project *p = read_bytes("package-lock.json", b.p, b.n, NULL);
	assert_int_equal(has_problem(p, "LIMIT-DEPTH"), !fits);
	assert_int_equal(p->package_count, 1 + 64);
	project_free(p);
	buf_free(&b);
}

static void test_depth(void **state)
{
	(void)state;
	nest(64, true);
	nest(65, false);
}

static void test_duplicates(void **state)
{
	(void)state;
	struct project *p = read_text("package-lock.json",
				      V3("\"node_modules/a\":{\"version\":\"1.0.0\"},\"node_modules/a\":{\"version\":\"2.0.0\"}"));
	assert_int_equal(p->package_count, 1);
	assert_text(p->packages[0].version, "2.0.0");
	assert_true(has_problem(p, "JSON-DUPLICATE"));
	project_free(p);
}

static void test_too_large(void **state)
{
	(void)state;
	struct project *p = project_new((size_t)1 << 20);
	uint32_t index;
	struct document *d = project_document(p, &index);
	const struct input *in = input_by_name(T("package-json"));
	assert_non_null(in);
	d->path = T("package.json");
	d->bytes = text_n(NULL, 0);
	d->bytes.p = ""; /* never looked at: the size alone decides */
	d->bytes.n = in->max_bytes + 1;
	assert_false(input_read(p, index, in));
	assert_true(has_problem(p, "LIMIT-SIZE"));
	project_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_identity),	    cmocka_unit_test(test_flags_and_lines),
		cmocka_unit_test(test_wrong_types), cmocka_unit_test(test_numeric_name),	    cmocka_unit_test(test_what_is_no_lockfile),
		cmocka_unit_test(test_depth),		    cmocka_unit_test(test_duplicates),
		cmocka_unit_test(test_too_large),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
