#include "input_test.h"

static void test_keys_of_every_version(void **state)
{
	static const struct {
		const char *version, *key, *fields, *name, *want;
		enum source_kind source;
	} cases[] = {
		{"5.3", "/a/1.0.0", "", "a", "1.0.0", SOURCE_REGISTRY},
		{"5.3", "/@s/a/1.0.0_b@2.0.0+c@3.0.0", "", "@s/a", "1.0.0", SOURCE_REGISTRY},
		{"5.4", "registry.example.com/a/1.0.0-rc.1", "", "a", "1.0.0-rc.1", SOURCE_REGISTRY},
		{"5.4", "github.com/u/r/0123456", "tarball: https://codeload.github.com/u/r/tar.gz/0123456}\n    name: r\n    version: 2.0.0\n    x: {",
		 "r", "2.0.0", SOURCE_GIT},
		{"6.0", "/@s/a@1.0.0(b@2.0.0)(@c/d@3.0.0(e@1.0.0))", "", "@s/a", "1.0.0", SOURCE_REGISTRY},
		{"6.1", "registry.example.com/a@1.0.0", "", "a", "1.0.0", SOURCE_REGISTRY},
		{"9.0", "a@1.0.0", "", "a", "1.0.0", SOURCE_REGISTRY},
		{"9.0", "'@s/a@1.0.0'", "", "@s/a", "1.0.0", SOURCE_REGISTRY},
		{"9.0", "a@1.0.0", "tarball: https://registry.example.com/a/-/a-1.0.0.tgz", "a", "1.0.0", SOURCE_REGISTRY},
		{"9.0", "a@https://files.example/a.tgz", "tarball: https://files.example/a.tgz}\n    version: 3.0.0\n    x: {",
		 "a", "3.0.0", SOURCE_TARBALL},
		{"9.0", "a@file:../a", "directory: ../a, type: directory", "a", "", SOURCE_DIR},
		{"9.0", "node@runtime:24.0.0", "type: binary, url: 'https://x.example/n.tgz'", "node", "", SOURCE_RUNTIME},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1024];
		snprintf(text, sizeof text,
			 "lockfileVersion: '%s'\r\n\r\npackages:\r\n\r\n  %s:\r\n    resolution: {%s}\r\n",
			 cases[i].version, cases[i].key, cases[i].fields);
		struct project *p = read_text("pnpm-lock.yaml", text);
		assert_int_equal(p->problem_count, 0);
		assert_text(p->packages[0].name, cases[i].name);
		assert_text(p->packages[0].version, cases[i].want);
		assert_int_equal(p->packages[0].source, cases[i].source);
		assert_int_equal(p->packages[0].line, 5);
		project_free(p);
	}
}

static void test_aliases_peers_and_members(void **state)
{
	(void)state;
	struct project *p = read_text(
		"pnpm-lock.yaml",
		"lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n"
		"      al:\n        specifier: npm:real@^1\n        version: real@1.0.0(p@2.0.0)\n"
		"      w:\n        specifier: workspace:*\n        version: link:packages/w\n"
		"  packages/w:\n    devDependencies:\n      p:\n        specifier: ^2\n        version: 2.0.0\n"
		"packages:\n  real@1.0.0:\n    resolution: {integrity: sha512-x}\n  p@2.0.0:\n    resolution: {integrity: sha512-y}\n"
		"snapshots:\n  real@1.0.0(p@2.0.0):\n    dependencies:\n      p: 2.0.0\n  p@2.0.0: {}\n");
	assert_int_equal(p->problem_count, 0);
	assert_text(find_package(p, "real", "1.0.0")->alias, "al");
	for (uint32_t i = 0; i < p->edge_count; i++)
		assert_int_not_equal(p->edges[i].to, DEP_NONE);
	assert_int_equal(p->edge_count, 4);
	project_free(p);
}

static void refers(const char *path, const char *kind, const char *ref, bool said)
{
	char lock[1024];

	snprintf(lock, sizeof lock, "lockfileVersion: '9.0'\nimporters:\n  .:\n    %s:\n"
				    "      a: {specifier: x, version: '%s'}\npackages: {}\n", kind, ref);
	struct project *p = read_text(path, lock);
	assert_int_equal(has_problem(p, "LOCKFILE-TYPE"), said);
	project_free(p);
}

/* pnpm states all that it refers to; what is missing was cut off, or taken out. */
static void test_refers_to_nothing(void **state)
{
	(void)state;
	refers("pnpm-lock.yaml", "dependencies", "1.0.0", true);
	refers("pnpm-lock.yaml", "devDependencies", "1.0.0(b@2.0.0)", true);
	refers("pnpm-lock.yaml", "dependencies", "link:../a", false);
	refers("pnpm-lock.yaml", "optionalDependencies", "1.0.0", false);
	refers("node_modules/.pnpm/lock.yaml", "dependencies", "1.0.0", false);
	struct project *p = read_text("pnpm-lock.yaml", "# nothing\n");
	assert_true(has_problem(p, "LOCKFILE-TYPE"));
	project_free(p);
}

static void test_said_never_silent(void **state)
{
	static const struct {
		const char *text, *code;
		bool ok;
	} cases[] = {
		{"lockfileVersion: '10.0'\npackages: {}\n", "LOCKFILE-VERSION", true},
		{"packages: {}\n", "LOCKFILE-VERSION", true},
		{"lockfileVersion: '9.0'\npackages:\n  a@1: x\n", "LOCKFILE-TYPE", true},
		{"lockfileVersion: '9.0'\nsnapshots:\n  a@1.0.0: {}\n", "LOCKFILE-TYPE", true},
		{"- a\n", "LOCKFILE-TYPE", false},
		{"lockfileVersion: '9.0'\npackages: &a {}\n", "YAML-ALIAS", false},
		{"lockfileVersion: '9.0'\n<<<<<<< HEAD\nx: 1\n=======\ny: 1\n>>>>>>> b\n", "CONFLICT-MARKERS", false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool ok;
		struct project *p = read_bytes("pnpm-lock.yaml", cases[i].text, strlen(cases[i].text), &ok);
		assert_int_equal(ok, cases[i].ok);
		assert_true(has_problem(p, cases[i].code));
		assert_true(p->problems[0].partial);
		project_free(p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_of_every_version),
		cmocka_unit_test(test_aliases_peers_and_members),
		cmocka_unit_test(test_refers_to_nothing),
		cmocka_unit_test(test_said_never_silent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
