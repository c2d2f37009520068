/* Specifications as npm documents them, in every spelling. */
#include "test.h"

#include "scanner/spec.h"

#define C40 "0123456789abcdef0123456789abcdef01234567"

static void test_sources(void **state)
{
	static const struct {
		const char *text;
		enum source_kind source;
		const char *name, *rest; /* rest: range, or commit, or address */
		bool pinned, insecure;
	} cases[] = {
		{"^1.2.3", SOURCE_REGISTRY, "", "^1.2.3", false, false},
		{"", SOURCE_REGISTRY, "", "", false, false},
		{"latest", SOURCE_REGISTRY, "", "latest", false, false},
		{">=1 <2 || 3.x", SOURCE_REGISTRY, "", ">=1 <2 || 3.x", false, false},
		{"npm:ms@2.0.0", SOURCE_REGISTRY, "ms", "2.0.0", false, false},
		{"npm:@s/n@^1", SOURCE_REGISTRY, "@s/n", "^1", false, false},
		{"npm:@s/n", SOURCE_REGISTRY, "@s/n", "", false, false},
		{"npm:^1.0.0", SOURCE_REGISTRY, "", "^1.0.0", false, false},
		{"npm:1.0.0::__archiveUrl=https%3A%2F%2Fx", SOURCE_REGISTRY, "", "1.0.0::__archiveUrl=https%3A%2F%2Fx", false, false},
		{"catalog:", SOURCE_REGISTRY, "", "", false, false},
		{"jsr:@std/x@^1", SOURCE_REGISTRY, "@std/x", "^1", false, false},
		{"workspace:^", SOURCE_WORKSPACE, "", "^", false, false},
		{"runtime:^24", SOURCE_RUNTIME, "", "^24", false, false},
		{"user/repo", SOURCE_GIT, "", "", false, false},
		{"user/repo#v1", SOURCE_GIT, "", "v1", false, false},
		{"user/repo#" C40, SOURCE_GIT, "", C40, true, false},
		{"user/repo#semver:^1", SOURCE_GIT, "", "^1", false, false},
		{"github:user/repo#" C40, SOURCE_GIT, "", C40, true, false},
		{"gitlab:user/repo", SOURCE_GIT, "", "", false, false},
		{"bitbucket:user/repo", SOURCE_GIT, "", "", false, false},
		{"gist:11081aaa281", SOURCE_GIT, "", "", false, false},
		{"git://github.com/u/r.git", SOURCE_GIT, "", "", false, true},
		{"git+ssh://git@github.com:u/r.git#" C40, SOURCE_GIT, "", C40, true, false},
		{"git+http://x.example/r.git", SOURCE_GIT, "", "", false, true},
		{"git@github.com:u/r.git#main", SOURCE_GIT, "", "main", false, false},
		{"ssh://git@x.example/u/r", SOURCE_GIT, "", "", false, false},
		{"https://github.com/u/r", SOURCE_GIT, "", "", false, false},
		{"https://github.com/u/r.git#commit=" C40, SOURCE_GIT, "", C40, true, false},
		{"https://x.example/r.git", SOURCE_GIT, "", "", false, false},
		{"https://codeload.github.com/u/r/tar.gz/" C40, SOURCE_GIT, "", C40, true, false},
		{"https://github.com/u/r/archive/v1.tar.gz", SOURCE_GIT, "", "v1", false, false},
		{"https://gitlab.com/api/v4/projects/u%2Fr/repository/archive.tar.gz?ref=" C40, SOURCE_GIT, "", C40, true, false},
		{"https://bitbucket.org/u/r/get/" C40 ".tar.gz", SOURCE_GIT, "", C40, true, false},
		{"https://github.com/u/r/releases/download/v1/x.tgz", SOURCE_TARBALL, "", "https://github.com/u/r/releases/download/v1/x.tgz", false, false},
		{"http://x.example/x.tgz", SOURCE_TARBALL, "", "http://x.example/x.tgz", false, true},
		{"file:../x", SOURCE_DIR, "", "../x", false, false},
		{"file:../x.tgz", SOURCE_FILE, "", "../x.tgz", false, false},
		{"./x", SOURCE_DIR, "", "./x", false, false},
		{"~/x.tar.gz", SOURCE_FILE, "", "~/x.tar.gz", false, false},
		{"x.tgz", SOURCE_FILE, "", "x.tgz", false, false},
		{"C:\\x", SOURCE_DIR, "", "C:\\x", false, false},
		{"link:./x::locator=a", SOURCE_LINK, "", "./x", false, false},
		{"portal:../x", SOURCE_LINK, "", "../x", false, false},
		{"patch:a@npm%3A1.0.0#./p.patch", SOURCE_PATCH, "a", "npm%3A1.0.0", false, false},
		{"exec:./x.js", SOURCE_UNKNOWN, "", "./x.js", false, false},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct spec s = spec_parse(text_of(cases[i].text));
		struct text rest = s.source == SOURCE_GIT ? s.commit : s.address.n ? s.address : s.range;
		if (s.source != cases[i].source || s.pinned != cases[i].pinned ||
		    s.insecure != cases[i].insecure || !text_eq(rest, text_of(cases[i].rest)) ||
		    !text_eq(s.name, text_of(cases[i].name)))
			fail_msg("%s: source %s, name %.*s, rest %.*s", cases[i].text, source_name(s.source),
				 (int)s.name.n, s.name.p ? s.name.p : "", (int)rest.n, rest.p ? rest.p : "");
	}
	assert_true(spec_parse(T("npm:ms@2")).alias);
	assert_false(spec_parse(T("npm:^2")).alias);
	assert_true(spec_parse(T("catalog:five")).catalog);
	assert_true(spec_parse(T("user/repo#semver:^1")).commit_range);
}

static void test_registry_addresses(void **state)
{
	static const char *const cases[][3] = {
		{"https://registry.example.com/a/-/a-1.0.0.tgz", "a", "1.0.0"},
		{"https://registry.example.com/@s/a/-/a-1.0.0-rc.1.tgz#sha1", "@s/a", "1.0.0-rc.1"},
		{"https://h.example/api/npm/repo/@s/a/-/@s/a-1.0.0.tgz", "@s/a", "1.0.0"},
		{"https://h.example/api/npm/repo/@s%2Fa/-/@s%2fa-1.0.0.tgz", "@s%2Fa", "1.0.0"},
		{"https://h.example/api/packages/o/npm/%40s%2Fa/-/1.0.0/a-1.0.0.tgz", "%40s%2Fa", "1.0.0"},
		{"http://registry.example.com/a/-/a-1.0.0.tgz?x=y", "a", "1.0.0"},
		{"https://npm.pkg.example/download/@s/a/1.0.0/abcdef", "@s/a", "1.0.0"},
		{"https://mirror.example/a/download/a-1.0.0.tgz?cache=0", "a", "1.0.0"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct spec s = spec_resolved(text_of(cases[i][0]));
		assert_int_equal(s.source, SOURCE_REGISTRY);
		assert_text(s.name, cases[i][1]);
		assert_text(s.range, cases[i][2]);
	}
	assert_int_equal(spec_resolved(T("https://x.example/a-1.0.0.tgz")).source, SOURCE_TARBALL);
	assert_true(spec_resolved(T("http://registry.example.com/a/-/a-1.0.0.tgz")).insecure);
}

static void test_names(void **state)
{
	(void)state;
	assert_text(spec_base_name(T("@s/a")), "a");
	assert_text(spec_cut(T("@s/a@1@2")).head, "@s/a");
	assert_text(spec_cut(T("@s/a@1@2")).tail, "1@2");
	assert_false(spec_cut(T("@s/a")).found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_registry_addresses),
		cmocka_unit_test(test_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
