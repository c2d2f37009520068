#include "input_test.h"

static void test_classic_grammar(void **state)
{
	(void)state;
	struct project *p = read_text(
		"yarn.lock",
		"\xef\xbb\xbf# yarn lockfile v1\r\n\r\n"
		"\"string-width-cjs@npm:string-width@^4.2.0\", string-width@^4.1.0:\r\n"
		"  name string-width-cjs\r\n  version \"4.2.3\"\r\n"
		"  resolved \"https://registry.example.com/string-width/-/string-width-4.2.3.tgz#00\"\r\n"
		"  integrity sha512-aa sha1-bb\r\n  dependencies:\r\n    \"@s/d\" \"^1\"\r\n    e \">= 1, < 2\"\r\n"
		"  optionalDependencies:\r\n    f \"*\"\r\n\r\n"
		"\"quoted \\\"\\u0041\\\\@^1\":\n  version \"1.0.0\"\n\n"
		"d@file:./d:\n  version \"1.0.0\"\n\n\"l@link:./l\":\n  version \"0.0.0\"\n\n"
		"\"g@user/g\":\n  version \"1.0.0\"\n  resolved \"https://codeload.github.com/user/g/tar.gz/0123456789abcdef0123456789abcdef01234567\"\n\n"
		"m@^1:\n  version \"1.0.0\"\n  resolved m-1.0.0.tgz#00\n");
	assert_int_equal(p->problem_count, 2); /* "d@file:./d:" must be quoted in yarn's grammar; its field has no entry */
	assert_int_equal(p->packages[0].line, 3);
	assert_text(p->packages[0].name, "string-width");
	assert_text(p->packages[0].alias, "string-width-cjs");
	assert_text(p->packages[0].version, "4.2.3");
	assert_text(p->packages[0].integrity, "sha512-aa sha1-bb");
	assert_int_equal(p->edge_count, 3);
	assert_text(p->edges[0].name, "@s/d");
	assert_text(p->edges[1].spec, ">= 1, < 2");
	assert_int_equal(p->edges[2].kind, DEP_OPTIONAL);
	assert_text(p->packages[1].name, "quoted \"A\\");
	assert_int_equal(find_package(p, "l", "0.0.0")->source, SOURCE_LINK);
	assert_int_equal(find_package(p, "g", "1.0.0")->source, SOURCE_GIT);
	assert_true(find_package(p, "g", "1.0.0")->flags & PACKAGE_PINNED);
	assert_int_equal(find_package(p, "m", "1.0.0")->source, SOURCE_REGISTRY); /* offline mirror */
	assert_int_equal(p->documents[0].format, 1);
	project_free(p);
}

static void test_classic_traps(void **state)
{
	static const struct {
		const char *text, *code;
	} cases[] = {
		{"a@1:\n  version \"1.0.0\"\n<<<<<<< HEAD\nb@1:\n", "CONFLICT-MARKERS"},
		{"  version \"1.0.0\"\n", "LOCKFILE-SYNTAX"},
		{"a@1\n  version \"1.0.0\"\n", "LOCKFILE-SYNTAX"},
		{"\"a@1:\n  version \"1.0.0\"\n", "LOCKFILE-SYNTAX"},
		{"a@1:\n  version \"1.0.0\n", "LOCKFILE-SYNTAX"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct project *p = read_text("yarn.lock", cases[i].text);
		assert_true(has_problem(p, cases[i].code));
		assert_true(p->problems[0].partial);
		project_free(p);
	}
	struct project *p = read_text("yarn.lock", "\n"); /* berry's users make one: said, and no more */
	assert_int_equal(p->problem_count, 1);
	assert_false(p->problems[0].partial);
	project_free(p);
}

static void test_berry(void **state)
{
	(void)state;
	struct project *p = read_text(
		"sub/yarn.lock",
		"# generated\n\n__metadata:\n  version: 8\n  cacheKey: 10\n\n"
		"\"app@workspace:.\":\n  version: 0.0.0-use.local\n  resolution: \"app@workspace:.\"\n"
		"  dependencies:\n    a: \"npm:^1\"\n    o: \"npm:^1\"\n  dependenciesMeta:\n    o:\n      optional: true\n\n"
		"\"w@workspace:packages/w\":\n  version: 0.0.0-use.local\n  resolution: \"w@workspace:packages/w\"\n\n"
		"\"a@npm:^1, al@npm:a@^1.0.0\":\n  version: 1.0.0\n  resolution: \"a@npm:1.0.0\"\n  checksum: 10c0/00\n\n"
		"\"g@https://github.com/u/g.git#v1\":\n  version: 1.0.0\n"
		"  resolution: \"g@https://github.com/u/g.git#commit=0123456789abcdef0123456789abcdef01234567\"\n\n"
		"? \"long@npm:^1, long@npm:^1.1\"\n:\n  version: 1.1.0\n  resolution: \"long@npm:1.1.0\"\n");
	assert_int_equal(p->problem_count, 0);
	assert_int_equal(p->documents[0].format, 8);
	assert_text(find_package(p, "a", "1.0.0")->checksum, "10c0/00");
	assert_text(find_package(p, "a", "1.0.0")->integrity, "");
	assert_true(p->packages[0].flags & PACKAGE_ROOT);
	assert_text(p->packages[0].folder, "sub");
	assert_text(p->packages[1].folder, "sub/packages/w");
	assert_int_equal(p->edges[1].kind, DEP_OPTIONAL);
	assert_int_equal(find_package(p, "g", "1.0.0")->source, SOURCE_GIT);
	assert_true(find_package(p, "g", "1.0.0")->flags & PACKAGE_PINNED);
	find_package(p, "long", "1.1.0");
	project_free(p);
	p = read_text("yarn.lock", "__metadata:\n  version: 6\n\n\"a@npm:1\": x\n\"b@npm:1\":\n  version: 1.0.0\n");
	assert_int_equal(p->problem_count, 2); /* no mapping; no resolution */
	project_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_classic_grammar),
		cmocka_unit_test(test_classic_traps),
		cmocka_unit_test(test_berry),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
