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

/* bun 1.4 writes 3 when an override stands in another; what comes after it is not known. */
static void test_bun_versions(void **state)
{
	static const char *const versions[] = {"0", "1", "2", "3", "4", "-1", "\"3\""};
	char text[256];

	(void)state;
	for (size_t i = 0; i < sizeof versions / sizeof *versions; i++) {
		snprintf(text, sizeof text,
			 "{\"lockfileVersion\": %s, \"workspaces\": {\"\": {}}, \"overrides\": {\"jest\": {\"slash\": \"3.0.0\",},},\n"
			 "\"packages\": {\"a\": [\"a@1.0.0\", \"\", {\"hasInstallScript\": true}, \"sha512-aa\"],}}",
			 versions[i]);
		struct project *p = read_text("bun.lock", text);
		assert_text(p->packages[0].version, "1.0.0");
		assert_int_equal(p->problem_count, i > 3 ? 1 : 0);
		if (i > 3)
			assert_string_equal(p->problems[0].code, "LOCKFILE-VERSION");
		project_free(p);
	}
}

/* A tarball asked for by its address: bun 1.2 writes no digest. A registry's address is that of its package. */
static void test_bun_tarballs(void **state)
{
	(void)state;
	struct project *p = read_text(
		"bun.lock",
		"{\"lockfileVersion\": 1, \"workspaces\": {\"\": {\"dependencies\": {\"t\": \"https://files.example.com/t-1.2.3.tgz\"}}},\n"
		"\"packages\": {\n"
		"\"t\": [\"t@https://files.example.com/t-1.2.3.tgz\", {\"dependencies\": {\"x\": \"1\"}}, \"sha512-aa\"],\n"
		"\"old\": [\"old@https://files.example.com/old.tgz?v=1\", {}],\n"
		"\"t/old\": [\"old@http://user:pass@files.example.com/old.tgz\", {}, \"sha512-bb\"],\n"
		"\"r\": [\"r@https://registry.example.com/npm/r/-/r-1.0.0.tgz\", {}, \"sha512-cc\"],\n"
		"\"al\": [\"@s/real@https://registry.example.com/@s/real/-/real-2.0.0.tgz\", {}, \"sha512-dd\"],\n"
		"\"@s/al\": [\"@s/al@https://codeload.github.com/o/r/tar.gz/0123456789012345678901234567890123456789\", {}, \"sha512-ee\"],\n"
		"\"f\": [\"f@./f-1.0.0.tgz\", {}, \"sha512-ff\"],\n"
		"}}");
	static const struct {
		const char *name, *version, *resolved, *integrity, *alias;
		enum source_kind source;
		uint32_t line;
	} want[] = {
		{"t", "", "https://files.example.com/t-1.2.3.tgz", "sha512-aa", "", SOURCE_TARBALL, 3},
		{"old", "", "https://files.example.com/old.tgz?v=1", "", "", SOURCE_TARBALL, 4},
		{"old", "", "http://user:pass@files.example.com/old.tgz", "sha512-bb", "", SOURCE_TARBALL, 5},
		{"r", "1.0.0", "https://registry.example.com/npm/r/-/r-1.0.0.tgz", "sha512-cc", "", SOURCE_REGISTRY, 6},
		{"@s/real", "2.0.0", "https://registry.example.com/@s/real/-/real-2.0.0.tgz", "sha512-dd", "al", SOURCE_REGISTRY, 7},
		{"@s/al", "", "https://codeload.github.com/o/r/tar.gz/0123456789012345678901234567890123456789", "sha512-ee", "",
		 SOURCE_GIT, 8},
		{"f", "", "./f-1.0.0.tgz", "sha512-ff", "", SOURCE_FILE, 9},
	};
	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		const struct package *g = &p->packages[i];
		assert_text(g->name, want[i].name);
		assert_text(g->version, want[i].version);
		assert_text(g->resolved, want[i].resolved);
		assert_text(g->integrity, want[i].integrity);
		assert_text(g->alias, want[i].alias);
		assert_int_equal(g->source, want[i].source);
		assert_int_equal(g->line, want[i].line);
	}
	assert_int_equal(p->problem_count, 0);
	project_free(p);
}

static void test_bun_binary(void **state)
{
	(void)state;
	struct project *p = read_text("bun.lockb", "#!/usr/bin/env bun\nbun-lockfile-format-v0\n");
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
		cmocka_unit_test(test_bun_tuples), cmocka_unit_test(test_bun_tarballs),
		cmocka_unit_test(test_bun_versions),
		cmocka_unit_test(test_bun_binary),
		cmocka_unit_test(test_deno),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
