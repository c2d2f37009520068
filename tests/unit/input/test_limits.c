/* Ceilings of scanner/input/limits.h that no other test stands on, from both sides. */
#include "input_test.h"

#include "scanner/input/limits.h"

static struct buf b = {.max = (size_t)64 << 20};

static struct project *read_buf(const char *path)
{
	struct project *p = read_bytes(path, b.p, b.n, NULL);
	buf_clear(&b);
	return p;
}

static void repeat(char c, int n)
{
	for (int i = 0; i < n; i++)
		buf_char(&b, c);
}

static void joined_key(int n, bool fits)
{
	buf_text(&b, T("{\"overrides\":{\"a\":{\""));
	repeat('k', n - 2); /* "a>kkk" */
	buf_text(&b, T("\":\"1\"}}}"));
	struct project *p = read_buf("package.json");
	assert_int_equal(p->manifests[0].override_count, fits);
	assert_int_equal(has_problem(p, "LIMIT-DEPTH"), !fits);
	project_free(p);
}

static void test_key_bytes(void **state)
{
	(void)state;
	joined_key(INPUT_KEY_BYTES_MAX, true);
	joined_key(INPUT_KEY_BYTES_MAX + 1, false);
}

/* The bytes of all joined keys: one more key of the same length is one too many. */
static void flat_bytes(size_t keys, bool fits)
{
	buf_text(&b, T("{\"overrides\":{\""));
	repeat('p', 2048 - 2);
	buf_text(&b, T("\":{"));
	for (size_t i = 0; i < keys; i++)
		buf_printf(&b, "%s\"k%c\":\"1\"", i ? "," : "", (char)('a' + i % 26));
	buf_text(&b, T("}}}"));
	struct project *p = read_buf("package.json");
	assert_int_equal(has_problem(p, "LIMIT-DEPTH"), !fits);
	project_free(p);
}

static void test_flat_bytes(void **state)
{
	(void)state;
	flat_bytes(26, true); /* of equal keys only one is walked */
	buf_text(&b, T("{\"exports\":[{\""));
	repeat('p', 2048);
	buf_text(&b, T("\":{"));
	for (size_t i = 0; i < INPUT_FLAT_BYTES_MAX / 2048; i++)
		buf_printf(&b, "%s\"%zu\":\"1\"", i ? "," : "", i);
	buf_text(&b, T("}}]}"));
	struct project *p = read_buf("package.json");
	assert_true(has_problem(p, "LIMIT-DEPTH"));
	assert_true(p->manifests[0].export_count < INPUT_FLAT_BYTES_MAX / 2048);
	project_free(p);
}

static void odd_fields(unsigned n)
{
	buf_text(&b, T("{\"dependencies\":{\"a\":1"));
	for (unsigned i = 1; i < n; i++)
		buf_printf(&b, ",\"a%u\":1", i);
	buf_text(&b, T("}}"));
	struct project *p = read_buf("package.json");
	assert_int_equal(p->problem_count, n < INPUT_ODD_MAX ? n : INPUT_ODD_MAX);
	assert_int_equal(p->manifests[0].dependency_count, n);
	project_free(p);
}

static void test_odd(void **state)
{
	(void)state;
	odd_fields(INPUT_ODD_MAX);
	odd_fields(INPUT_ODD_MAX + 10);
}

static void anchors(int n, bool fits)
{
	for (int i = 0; i < n; i++)
		buf_printf(&b, "k%d: &a%d 1\n", i, i);
	struct project *p = read_buf("pnpm-workspace.yaml");
	assert_int_equal(has_problem(p, "LIMIT-SIZE"), !fits);
	project_free(p);
}

static void test_anchors(void **state)
{
	(void)state;
	anchors(INPUT_YAML_ANCHORS_MAX, true);
	anchors(INPUT_YAML_ANCHORS_MAX + 1, false);
}

static void meta(int n, bool fits)
{
	buf_text(&b, T("__metadata:\n  version: 8\n\"a@npm:1\":\n  version: 1.0.0\n  resolution: \"a@npm:1.0.0\"\n"
		       "  dependencies:\n    last: \"npm:1\"\n  dependenciesMeta:\n"));
	for (int i = 1; i < n; i++)
		buf_printf(&b, "    m%d:\n      built: false\n", i);
	buf_text(&b, T("    last:\n      optional: true\n"));
	struct project *p = read_buf("yarn.lock");
	assert_int_equal(p->edges[0].kind, fits ? DEP_OPTIONAL : DEP_PROD);
	assert_int_equal(has_problem(p, "LIMIT-SIZE"), !fits);
	project_free(p);
}

static void test_meta(void **state)
{
	(void)state;
	meta(INPUT_META_MAX, true);
	meta(INPUT_META_MAX + 1, false);
}

static void pairs(uint32_t n, bool fits)
{
	b.max = INPUT_MANIFEST_BYTES_MAX;
	buf_text(&b, T("{\"overrides\":{"));
	for (uint32_t i = 0; i < n; i++)
		buf_printf(&b, "%s\"%x\":1", i ? "," : "", i);
	buf_text(&b, T("}}"));
	assert_false(b.failed);
	struct project *p = read_buf("package.json");
	assert_int_equal(p->manifests[0].override_count, INPUT_LIST_MAX);
	assert_int_equal(has_problem(p, "LIMIT-DEPTH"), !fits);
	project_free(p);
}

static void test_list(void **state)
{
	(void)state;
	pairs(INPUT_LIST_MAX, true);
	pairs(INPUT_LIST_MAX + 1, false);
}

/* Each class of file at its ceiling: blanks are read to their end. */
static void full(const char *path, const char *text, size_t n)
{
	struct project *p = project_new((size_t)1 << 30);
	char *bytes = malloc(n);
	uint32_t index;

	assert_non_null(bytes);
	memset(bytes, ' ', n);
	memcpy(bytes, text, strlen(text));
	struct document *d = project_document(p, &index);
	d->path = text_of(path);
	d->bytes = text_n(bytes, n);
	assert_true(input_read(p, index, input_for_path(d->path)));
	assert_int_equal(p->problem_count, 0);
	project_free(p);
	free(bytes);
}

static void test_full_files(void **state)
{
	(void)state;
	full("package-lock.json", "{\"lockfileVersion\":3,\"packages\":{}}", INPUT_LOCKFILE_BYTES_MAX);
	full("package.json", "{\"name\":\"a\"}", INPUT_MANIFEST_BYTES_MAX);
	full(".npmrc", "registry=https://registry.example.com/", INPUT_SETTING_BYTES_MAX);
	full("pnpm-workspace.yaml", "packages: [a]", INPUT_SETTING_BYTES_MAX);
}

/* Past its ceiling no file is looked at, of whatever kind. */
static void test_too_large_files(void **state)
{
	(void)state;
	for (size_t i = 0; inputs[i]; i++) {
		struct project *p = project_new((size_t)1 << 20);
		uint32_t index;
		struct document *d = project_document(p, &index);
		d->path = T("x");
		d->bytes = text_n("", inputs[i]->max_bytes + 1);
		assert_false(input_read(p, index, inputs[i]));
		assert_true(has_problem(p, "LIMIT-SIZE"));
		assert_true(p->problems[0].partial);
		project_free(p);
	}
}

static void test_inert_and_broken(void **state)
{
	static const struct {
		const char *path;
		bool inert;
	} cases[] = {
		{"yarn.lock", false},			 {"packages/a/.npmrc", false},
		{"node_modules/.package-lock.json", false}, {"a/node_modules/.modules.yaml", false},
		{"node_modules/.pnpm/lock.yaml", false}, {"node_modules/a/yarn.lock", true},
		{"node_modules/a/.npmrc", true},	 {"node_modules/a/npm-shrinkwrap.json", true},
		{"node_modules/a/x/bom.json", true},	 {"node_modules/a/package.json", false},
		{"node_modules/a/node_modules/.package-lock.json", true},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(input_inert(input_for_path(text_of(cases[i].path)), text_of(cases[i].path)),
				 cases[i].inert);
	struct project *p = read_text("node_modules/resolve/test/malformed/package.json", "{\n");
	assert_false(p->problems[0].partial);
	project_free(p);
	p = read_text("node_modules/resolve/package.json", "{\n");
	assert_true(p->problems[0].partial);
	project_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_key_bytes), cmocka_unit_test(test_flat_bytes),
		cmocka_unit_test(test_odd),	  cmocka_unit_test(test_anchors),
		cmocka_unit_test(test_meta),	  cmocka_unit_test(test_inert_and_broken),
		cmocka_unit_test(test_list),	  cmocka_unit_test(test_full_files),
		cmocka_unit_test(test_too_large_files),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	buf_free(&b);
	return failed;
}
