#include "input_test.h"

static void test_npmrc(void **state)
{
	(void)state;
	struct project *p = read_text(
		".npmrc", "\xef\xbb\xbf; comment\r\n# comment\r\nregistry = https://registry.example.com/ ; mine\r\n"
			  "@acme:registry=\"https://npm.acme.example/\"\r\nignore-scripts\r\nomit[]=dev\r\n"
			  "//npm.acme.example/:_authToken=s3cret\r\n//b.example/:_authToken=${TOKEN}\r\n[section]\r\n");
	assert_int_equal(p->problem_count, 0);
	assert_text(setting_of(p, "registry"), "https://registry.example.com/");
	assert_text(setting_of(p, "@acme:registry"), "https://npm.acme.example/");
	assert_text(setting_of(p, "ignore-scripts"), "true");
	assert_text(setting_of(p, "omit"), "dev");
	assert_text(setting_of(p, "//npm.acme.example/:_authToken"), "(secret)");
	assert_text(setting_of(p, "//b.example/:_authToken"), "${TOKEN}");
	assert_int_equal(p->settings[0].line, 3);
	assert_string_equal(p->settings[0].origin, "npmrc");
	project_free(p);
}

static void test_yarnrc(void **state)
{
	(void)state;
	struct project *p = read_text(".yarnrc", "# c\nregistry \"https://registry.example.com\"\n"
						 "\"@acme:registry\" \"https://npm.acme.example\"\n--install.ignore-scripts true\n");
	assert_text(setting_of(p, "registry"), "https://registry.example.com");
	assert_text(setting_of(p, "@acme:registry"), "https://npm.acme.example");
	assert_text(setting_of(p, "--install.ignore-scripts"), "true");
	project_free(p);
	p = read_text(".yarnrc.yml", "npmRegistryServer: \"https://registry.example.com\"\nnpmScopes:\n  acme:\n"
				     "    npmRegistryServer: https://npm.acme.example\n    npmAuthToken: s3cret\n"
				     "unsafeHttpWhitelist:\n  - \"*.acme.example\"\nenableScripts: false\n");
	assert_text(setting_of(p, "npmScopes.acme.npmRegistryServer"), "https://npm.acme.example");
	assert_text(setting_of(p, "npmScopes.acme.npmAuthToken"), "(secret)");
	assert_text(setting_of(p, "unsafeHttpWhitelist"), "*.acme.example");
	assert_text(setting_of(p, "enableScripts"), "false");
	assert_string_equal(p->settings[0].origin, "yarnrc.yml");
	project_free(p);
}

static void test_pnpm(void **state)
{
	(void)state;
	struct project *p = read_text(
		"pnpm-workspace.yaml",
		"packages:\n  - packages/*\n  - '!**/test/**'\ndangerouslyAllowAllBuilds: true\nallowBuilds:\n  esbuild: true\n"
		"overrides:\n  ajv>uri-js: 4.4.1\ncatalogs:\n  five: &five\n    chalk: ^5\n  again: *five\n");
	assert_int_equal(p->problem_count, 0);
	assert_text(setting_of(p, "packages"), "packages/*");
	assert_text(setting_of(p, "dangerouslyAllowAllBuilds"), "true");
	assert_text(setting_of(p, "allowBuilds.esbuild"), "true");
	assert_text(setting_of(p, "overrides.ajv>uri-js"), "4.4.1");
	assert_text(setting_of(p, "catalogs.again.chalk"), "^5");
	project_free(p);
	p = read_text(".pnpmfile.cjs", "module.exports = { hooks: {\n  readPackage(pkg) { return pkg } } }\nfunction readPackages() {}\n");
	assert_text(setting_of(p, "present"), "true");
	assert_text(setting_of(p, "hook"), "readPackage");
	assert_int_equal(p->settings[1].line, 2);
	assert_int_equal(p->setting_count, 2);
	project_free(p);
	p = read_text("node_modules/.modules.yaml",
		      "{\"layoutVersion\": 5, \"hoistedDependencies\": {\"a@1\": {\"a\": \"private\"}},"
		      "\"registries\": {\"default\": \"https://registry.example.com/\"}, \"ignoredBuilds\": [\"esbuild\"]}");
	assert_text(setting_of(p, "layoutVersion"), "5");
	assert_text(setting_of(p, "registries.default"), "https://registry.example.com/");
	assert_text(setting_of(p, "ignoredBuilds"), "esbuild");
	assert_int_equal(p->setting_count, 3);
	project_free(p);
	p = read_text("node_modules/.modules.yaml", "layoutVersion: 4\nregistries:\n  default: https://registry.example.com/\n");
	assert_text(setting_of(p, "registries.default"), "https://registry.example.com/");
	project_free(p);
}

/* An alias repeated on every level would be 9^9 values: the budget ends it, and says so. */
static void test_bomb(void **state)
{
	(void)state;
	struct buf b = BUF(1 << 16);
	buf_text(&b, T("a0: &a0 [1,1,1,1,1,1,1,1,1]\n"));
	for (int i = 1; i < 12; i++) {
		buf_printf(&b, "a%d: &a%d [", i, i);
		for (int k = 0; k < 9; k++)
			buf_printf(&b, "*a%d,", i - 1);
		buf_text(&b, T("1]\n"));
	}
	struct project *p = read_bytes("pnpm-workspace.yaml", b.p, b.n, NULL);
	assert_true(has_problem(p, "LIMIT-DEPTH"));
	project_free(p);
	buf_free(&b);
}

static void test_sboms(void **state)
{
	(void)state;
	struct project *p = read_text(
		"bom.json",
		"{\"bomFormat\":\"CycloneDX\",\"metadata\":{\"component\":{\"bom-ref\":\"r\",\"name\":\"app\",\"version\":\"1\"}},\n"
		"\"components\":[{\"bom-ref\":\"a\",\"purl\":\"pkg:npm/%40s/a@1.0.0%2Bb?x=y\",\"hashes\":[{\"alg\":\"SHA-1\","
		"\"content\":\"0000000000000000000000000000000000000000\"}],\"components\":[{\"purl\":\"pkg:npm/inner@2.0.0\"}]},\n"
		"{\"purl\":\"pkg:pypi/x@1\"}],\"dependencies\":[{\"ref\":\"r\",\"dependsOn\":[\"a\",\"zzz\"]}]}");
	struct package *a = find_package(p, "@s/a", "1.0.0+b");
	assert_text(a->integrity, "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
	assert_int_equal(a->line, 2);
	find_package(p, "inner", "2.0.0");
	assert_int_equal(p->edge_count, 1);
	assert_true(has_problem(p, "SBOM-OTHER"));
	assert_false(p->problems[0].partial);
	project_free(p);
	p = read_text("x.spdx.json",
		      "{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[{\"SPDXID\":\"A\",\"downloadLocation\":\"NOASSERTION\","
		      "\"externalRefs\":[{\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:npm/a@1.0.0\"}]},"
		      "{\"SPDXID\":\"B\",\"versionInfo\":\"3.0.0\",\"externalRefs\":[{\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:npm/b\"}]}],"
		      "\"relationships\":[{\"spdxElementId\":\"B\",\"relationshipType\":\"DEPENDENCY_OF\",\"relatedSpdxElement\":\"A\"}]}");
	find_package(p, "a", "1.0.0");
	find_package(p, "b", "3.0.0");
	assert_int_equal(p->edges[0].from, 0);
	assert_int_equal(p->edges[0].to, 1);
	project_free(p);
}

/* What an entry is follows from where it came from and where it lies, never from the list's word alone. */
static void test_sbom_identity(void **state)
{
	(void)state;
	struct project *p = read_text(
		"bom.json",
		"{\"bomFormat\":\"CycloneDX\",\"components\":["
		"{\"purl\":\"pkg:npm/g@1.0.0?vcs_url=git%2Bhttps%3A%2F%2Fgit.example.com%2Fg.git%230123456789abcdef0123456789abcdef01234567\"},"
		"{\"purl\":\"pkg:npm/t@1.0.0\",\"externalReferences\":[{\"type\":\"distribution\",\"url\":\"http://files.example.com/t.tgz\"}]},"
		"{\"purl\":\"pkg:npm/r@1.0.0\",\"externalReferences\":[{\"type\":\"distribution\",\"url\":\"https://registry.example.com/r/-/r-1.0.0.tgz\"}]},"
		"{\"purl\":\"pkg:npm/m@1.0.0\",\"properties\":[{\"name\":\"cdx:npm:package:path\",\"value\":\"packages/m\"}]},"
		"{\"purl\":\"pkg:npm/n@1.0.0\",\"properties\":[{\"name\":\"cdx:npm:package:path\",\"value\":\"node_modules/n\"}]},"
		"{\"purl\":\"pkg:npm/b@1.0.0\",\"properties\":[{\"name\":\"cdx:npm:package:bundled\",\"value\":\"true\"},"
		"{\"name\":\"cdx:npm:package:development\",\"value\":\"true\"}]}]}");
	assert_int_equal(find_package(p, "g", "1.0.0")->source, SOURCE_GIT);
	assert_true(find_package(p, "g", "1.0.0")->flags & PACKAGE_PINNED);
	assert_int_equal(find_package(p, "t", "1.0.0")->source, SOURCE_TARBALL);
	assert_int_equal(find_package(p, "r", "1.0.0")->source, SOURCE_REGISTRY);
	assert_int_equal(find_package(p, "m", "1.0.0")->source, SOURCE_WORKSPACE);
	assert_int_equal(find_package(p, "n", "1.0.0")->source, SOURCE_REGISTRY);
	assert_int_equal(find_package(p, "b", "1.0.0")->source, SOURCE_BUNDLED);
	assert_true(find_package(p, "b", "1.0.0")->flags & PACKAGE_DEV);
	project_free(p);
	static const char packages[] =
		"\"packages\":[{\"SPDXID\":\"A\",\"packageFileName\":\"packages/a\","
		"\"externalRefs\":[{\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:npm/a@1.0.0\"}]}]}";
	char text[1024];
	for (int npm = 0; npm < 2; npm++) { /* a folder only where npm wrote it */
		snprintf(text, sizeof text, "{\"spdxVersion\":\"SPDX-2.3\",%s%s",
			 npm ? "\"creationInfo\":{\"creators\":[\"Tool: npm/cli-11.0.0\"]}," : "", packages);
		p = read_text("x.spdx.json", text);
		assert_int_equal(find_package(p, "a", "1.0.0")->source, npm ? SOURCE_WORKSPACE : SOURCE_REGISTRY);
		project_free(p);
	}
}

#define CDX(tool, rest)                                                                                             \
	"{\"bomFormat\":\"CycloneDX\",\"metadata\":{" tool "\"component\":{\"bom-ref\":\"top\",\"purl\":\"pkg:npm/top@1.0.0\"}}," \
	"\"components\":[{\"bom-ref\":\"m\",\"purl\":\"pkg:npm/m@1.0.0\"},"                                               \
	"{\"bom-ref\":\"deep\",\"purl\":\"pkg:npm/deep@1.0.0\"},"                                                          \
	"{\"bom-ref\":\"x\",\"purl\":\"pkg:npm/x@1.0.0\"}," rest                                                           \
	"{\"bom-ref\":\"a\",\"purl\":\"pkg:npm/a@1.0.0\",\"externalReferences\":[{\"type\":\"distribution\",\"url\":"      \
	"\"https://registry.example.com/a/-/a-1.0.0.tgz\"}]}],"                                                           \
	"\"dependencies\":[{\"ref\":\"top\",\"dependsOn\":[\"m\",\"a\"]},{\"ref\":\"m\",\"dependsOn\":[\"deep\"]}]}"
#define WITH_HASH(name)                                                                                              \
	"{\"bom-ref\":\"" name "\",\"purl\":\"pkg:npm/" name "@1.0.0\",\"hashes\":[{\"alg\":\"SHA-1\","                 \
	"\"content\":\"0000000000000000000000000000000000000000\"}]},"
#define BY_NPM "\"tools\":[{\"vendor\":\"npm\",\"name\":\"cli\",\"version\":\"11.0.0\"}],"

/* What the root asks for and nobody fetched is its own; what something else asks for, or nobody, is not. */
static void test_cyclonedx_members(void **state)
{
	static const struct {
		const char *bom;
		enum source_kind member;
	} cases[] = {
		{CDX(BY_NPM, ""), SOURCE_WORKSPACE},
		{CDX("", ""), SOURCE_REGISTRY}, /* one of four says where from: the writer does not */
		{CDX("", WITH_HASH("p") WITH_HASH("q")), SOURCE_REGISTRY}, /* three of six */
		{CDX("", WITH_HASH("p") WITH_HASH("q") WITH_HASH("s")), SOURCE_WORKSPACE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct project *p = read_text("bom.json", cases[i].bom);
		assert_int_equal(find_package(p, "m", "1.0.0")->source, cases[i].member);
		assert_int_equal(find_package(p, "deep", "1.0.0")->source, SOURCE_REGISTRY);
		assert_int_equal(find_package(p, "x", "1.0.0")->source, SOURCE_REGISTRY);
		assert_int_equal(find_package(p, "a", "1.0.0")->source, SOURCE_REGISTRY);
		assert_int_equal(find_package(p, "top", "1.0.0")->source, SOURCE_WORKSPACE);
		assert_true(find_package(p, "top", "1.0.0")->flags & PACKAGE_ROOT);
		project_free(p);
	}
	/* The list of one published package is about that package. */
	struct project *p = read_text("bom.json", "{\"bomFormat\":\"CycloneDX\",\"metadata\":{\"component\":{\"purl\":\"pkg:npm/pub@1.0.0\","
						  "\"externalReferences\":[{\"type\":\"distribution\",\"url\":"
						  "\"https://registry.example.com/pub/-/pub-1.0.0.tgz\"}]}}}");
	assert_int_equal(find_package(p, "pub", "1.0.0")->source, SOURCE_REGISTRY);
	assert_int_equal(find_package(p, "pub", "1.0.0")->flags, PACKAGE_LOCKED);
	project_free(p);
}

#define SPDX(name, from)                                                                                             \
	"{\"SPDXID\":\"" name "\",\"downloadLocation\":\"" from "\",\"packageFileName\":\"node_modules/" name "\","       \
	"\"externalRefs\":[{\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:npm/" name "@1.0.0\"}]}"
#define RELATION(a, type, b)                                                                                         \
	"{\"spdxElementId\":\"" a "\",\"relationshipType\":\"" type "\",\"relatedSpdxElement\":\"" b "\"}"
#define SPDX_LIST(more)                                                                                              \
	"{\"spdxVersion\":\"SPDX-2.3\",\"creationInfo\":{\"creators\":[\"Tool: npm/cli-11.0.0\"]},\"packages\":["       \
	SPDX("top", "NOASSERTION") "," SPDX("m", "NOASSERTION") "," SPDX("deep", "NOASSERTION") ","                   \
	SPDX("a", "https://registry.example.com/a/-/a-1.0.0.tgz") "]," more "\"relationships\":["                    \
	RELATION("m", "DEPENDENCY_OF", "top") "," RELATION("deep", "DEPENDENCY_OF", "m") ","                          \
	RELATION("a", "DEPENDENCY_OF", "top")

static void test_spdx_members(void **state)
{
	static const struct {
		const char *bom;
		bool root;
	} cases[] = {
		{SPDX_LIST("") "," RELATION("SPDXRef-DOCUMENT", "DESCRIBES", "top") "]}", true},
		{SPDX_LIST("") "," RELATION("top", "DESCRIBED_BY", "SPDXRef-DOCUMENT") "]}", true},
		{SPDX_LIST("\"documentDescribes\":[\"top\"],") "]}", true},
		{SPDX_LIST("\"documentDescribes\":[\"top\"],") "," RELATION("SPDXRef-DOCUMENT", "DESCRIBES", "top") "]}", true},
		{SPDX_LIST("") "]}", false},
		{SPDX_LIST("\"documentDescribes\":[\"top\",\"m\"],") "]}", false}, /* about all it holds */
		{SPDX_LIST("\"documentDescribes\":[\"top\",\"m\",\"top\"],") "]}", false},
		{SPDX_LIST("\"documentDescribes\":[\"a\"],") "]}", false}, /* which is published */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct project *p = read_text("x.spdx.json", cases[i].bom);
		enum source_kind own = cases[i].root ? SOURCE_WORKSPACE : SOURCE_REGISTRY;
		assert_int_equal(find_package(p, "top", "1.0.0")->source, own);
		assert_int_equal(find_package(p, "top", "1.0.0")->flags, cases[i].root ? PACKAGE_ROOT : PACKAGE_LOCKED);
		assert_int_equal(find_package(p, "m", "1.0.0")->source, own);
		assert_int_equal(find_package(p, "deep", "1.0.0")->source, SOURCE_REGISTRY);
		assert_int_equal(find_package(p, "a", "1.0.0")->source, SOURCE_REGISTRY);
		project_free(p);
	}
}

static void test_table(void **state)
{
	static const char *const cases[][2] = {
		{"package.json", "package-json"},	    {"a/b/package-lock.json", "package-lock"},
		{"npm-shrinkwrap.json", "package-lock"},    {"node_modules/.package-lock.json", "package-lock"},
		{"pnpm-lock.yaml", "pnpm-lock"},	    {"node_modules/.pnpm/lock.yaml", "pnpm-lock"},
		{"x/yarn.lock", "yarn-lock"},		    {"bun.lock", "bun-lock"},
		{"bun.lockb", "bun-lockb"},		    {"deno.lock", "deno-lock"},
		{".npmrc", "npmrc"},			    {".yarnrc", "yarnrc"},
		{".yarnrc.yml", "yarnrc-yml"},		    {".pnpmfile.cjs", "pnpmfile"},
		{".pnp.cjs", "pnp"}, {"a/.pnp.js", "pnp"},
		{"node_modules/.modules.yaml", "modules-yaml"}, {"bom.json", "cyclonedx"},
		{"a.cdx.json", "cyclonedx"},		    {"a.spdx.json", "spdx"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct input *in = input_for_path(text_of(cases[i][0]));
		assert_non_null(in);
		assert_string_equal(in->name, cases[i][1]);
		assert_ptr_equal(input_by_name(text_of(cases[i][1])), in);
	}
	assert_null(input_for_path(T("mypackage.json")));
	assert_null(input_for_path(T("lock.yaml")));
	assert_null(input_by_name(T("nothing")));
	assert_string_equal(input_guess(T("small.yarn.lock"), T(""))->name, "yarn-lock");
	assert_string_equal(input_guess(T("-"), T("{\n \"name\":\"a\",\"lockfileVersion\": 3,\"requires\":true"))->name, "package-lock");
	assert_string_equal(input_guess(T("-"), T("lockfileVersion: '9.0'\n"))->name, "pnpm-lock");
	assert_string_equal(input_guess(T("-"), T("# yarn lockfile v1\n"))->name, "yarn-lock");
	assert_string_equal(input_guess(T("-"), T("#\n\n__metadata:\n"))->name, "yarn-lock");
	assert_string_equal(input_guess(T("-"), T("{\n  \"lockfileVersion\": 1,\n  \"workspaces\": {\n    \"\": {\n"))->name, "bun-lock");
	assert_string_equal(input_guess(T("-"), T("{\"name\":\"a\"}"))->name, "package-json");
	assert_null(input_guess(T("-"), T("hello")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_npmrc), cmocka_unit_test(test_yarnrc), cmocka_unit_test(test_pnpm),
		cmocka_unit_test(test_bomb),  cmocka_unit_test(test_sboms), cmocka_unit_test(test_sbom_identity),
		cmocka_unit_test(test_cyclonedx_members),
		cmocka_unit_test(test_spdx_members),  cmocka_unit_test(test_table),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
