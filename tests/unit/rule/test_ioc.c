#include "world.h"

static void lock(struct world *w, const char *entries)
{
	struct buf b = BUF(65536);

	buf_printf(&b, "{\"name\":\"app\",\"version\":\"1.0.0\",\"lockfileVersion\":3,\"packages\":{"
		       "\"\":{\"name\":\"app\",\"version\":\"1.0.0\"},%s}}", entries);
	world_file(w, "package-lock.json", buf_cstr(&b));
	buf_free(&b);
}

#define ENTRY(name, version)                                                                       \
	"\"node_modules/" name "\":{\"version\":\"" version                                        \
	"\",\"resolved\":\"https://registry.example.com/" name "/-/" name "-" version              \
	".tgz\",\"integrity\":\"sha512-AAAA\"}"

static void test_exact_version(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("evil", "1.2.3") "," ENTRY("evil2", "1.2.4"));
	world_affected(w, "malware", "evil", "MAL-1", "versions", "1.2.2 1.2.3");
	world_affected(w, "malware", "evil2", "MAL-2", "versions", "1.2.3");
	world_run(w, &rule_ioc);
	expect(w, "evil", SEVERITY_CRITICAL);
	assert_int_equal(world_the(w, "evil").confidence, CONFIDENCE_EXACT);
	assert_text(world_the(w, "evil").corpus.row, "MAL-1");
	assert_text(world_the(w, "evil").corpus.pack, "acme/test");
	assert_text(world_the(w, "evil").package.purl, "pkg:npm/evil@1.2.3");
	assert_text(world_the(w, "evil").file, "package-lock.json");
	expect_nothing(w, "evil2");
	world_free(w);
}

/* 13.3.60 holds the text 3.3.6. */
static void test_no_part_of_a_version(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("chalk", "13.3.60"));
	world_affected(w, "malware", "chalk", "MAL-1", "versions", "3.3.6");
	world_run(w, &rule_ioc);
	expect_count(w, 0);
	world_free(w);
}

/* OSV: versions and ranges are united. */
static void test_union_of_rows(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("a", "1.0.0") "," ENTRY("b", "5.0.0") "," ENTRY("c", "5.0.0"));
	world_affected(w, "malware", "a", "MAL-1", "versions", "1.0.0");
	world_affected(w, "malware", "b", "MAL-1", "versions", "1.0.0");
	world_affected(w, "malware", "b", "MAL-1", "all", "");
	world_affected(w, "malware", "c", "MAL-3", "events", "introduced:1.0.0 fixed:2.0.0");
	world_run(w, &rule_ioc);
	expect(w, "a", SEVERITY_CRITICAL);
	expect(w, "b", SEVERITY_CRITICAL);
	expect_nothing(w, "c");
	expect_count(w, 2);
	world_free(w);
}

static void test_all_versions_of_a_popular_name_is_doubted(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("lodash", "4.17.21") "," ENTRY("nobody", "1.0.0"));
	world_popular(w, "lodash", 145);
	world_affected(w, "malware", "lodash", "MAL-1", "all", "");
	world_affected(w, "malware", "nobody", "MAL-2", "all", "");
	world_run(w, &rule_ioc);
	expect(w, "lodash", SEVERITY_HIGH);
	assert_int_equal(world_the(w, "lodash").confidence, CONFIDENCE_MEDIUM);
	expect(w, "nobody", SEVERITY_CRITICAL);
	world_free(w);
}

static void test_alias_counts_as_what_it_is(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, "\"node_modules/harmless\":{\"name\":\"evil\",\"version\":\"1.0.0\",\"resolved\":"
		"\"https://registry.example.com/evil/-/evil-1.0.0.tgz\",\"integrity\":\"sha512-AAAA\"},"
		"\"node_modules/evil2\":{\"name\":\"good\",\"version\":\"1.0.0\",\"resolved\":"
		"\"https://registry.example.com/good/-/good-1.0.0.tgz\",\"integrity\":\"sha512-AAAA\"}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_affected(w, "malware", "evil2", "MAL-2", "all", "");
	world_run(w, &rule_ioc);
	expect(w, "evil", SEVERITY_CRITICAL);
	expect_count(w, 1);
	world_free(w);
}

static void test_workspace_link_and_folder_are_not_it(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, "\"packages/evil\":{\"version\":\"1.0.0\"},"
		"\"node_modules/evil\":{\"resolved\":\"packages/evil\",\"link\":true},"
		"\"vendor/evil2\":{\"version\":\"1.0.0\"},"
		"\"node_modules/evil2\":{\"resolved\":\"vendor/evil2\",\"link\":true}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_affected(w, "malware", "evil2", "MAL-2", "all", "");
	world_run(w, &rule_ioc);
	expect_count(w, 0);
	world_free(w);
}

static void test_the_project_itself_is_not_it(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"evil\",\"version\":\"1.0.0\"}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_run(w, &rule_ioc);
	expect_count(w, 0);
	world_free(w);
}

static void test_fixture_inside_a_package_is_not_it(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"resolve\":\"1.0.0\"}}");
	world_file(w, "node_modules/resolve/package.json", "{\"name\":\"resolve\",\"version\":\"1.0.0\"}");
	world_file(w, "node_modules/resolve/test/fixtures/evil/package.json",
		   "{\"name\":\"evil\",\"version\":\"1.0.0\"}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_run(w, &rule_ioc);
	expect_count(w, 0);
	world_free(w);
}

static void test_git_dependency_is_below_high(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, "\"node_modules/evil\":{\"version\":\"1.0.0\",\"resolved\":\"git+ssh://git@git.example.com/a/evil.git"
		"#0123456789012345678901234567890123456789\"}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_run(w, &rule_ioc);
	expect(w, "evil", SEVERITY_MEDIUM);
	world_free(w);
}

static void test_bundled_counts_as_what_it_claims(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("good", "1.0.0") ",\"node_modules/good/node_modules/evil\":{\"version\":\"1.0.0\","
		"\"inBundle\":true}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_run(w, &rule_ioc);
	expect(w, "evil", SEVERITY_CRITICAL);
	world_free(w);
}

static void test_locked_and_installed_are_told_once(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("evil", "1.0.0"));
	world_file(w, "node_modules/evil/package.json", "{\"name\":\"evil\",\"version\":\"1.0.0\"}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_run(w, &rule_ioc);
	expect_count(w, 1);
	world_free(w);
}

static void test_installed_other_version_is_told(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("evil", "1.0.0"));
	world_file(w, "node_modules/evil/package.json", "{\"name\":\"evil\",\"version\":\"1.0.1\"}");
	world_affected(w, "malware", "evil", "MAL-1", "versions", "1.0.1");
	world_run(w, &rule_ioc);
	expect(w, "evil", SEVERITY_CRITICAL);
	expect_count(w, 1);
	world_free(w);
}

static void test_several_records_are_one_finding(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("evil", "1.0.0"));
	world_affected(w, "malware", "evil", "LIST-1", "versions", "1.0.0")->severity = SEVERITY_HIGH;
	world_affected(w, "malware", "evil", "MAL-2", "all", "");
	world_run(w, &rule_ioc);
	expect_count(w, 1);
	assert_text(world_the(w, "evil").corpus.row, "MAL-2");
	assert_true(text_has(world_the(w, "evil").evidence, T("LIST-1")));
	world_free(w);
}

static void test_odd_version_matches_nothing_by_accident(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, "\"node_modules/evil\":{\"version\":\"1.0.0beta\",\"resolved\":"
		"\"https://registry.example.com/evil/-/evil-1.0.0beta.tgz\"}");
	world_affected(w, "malware", "evil", "MAL-1", "versions", "1.0.0");
	world_affected(w, "malware", "evil", "MAL-2", "events", "introduced:1.0.0 fixed:2.0.0");
	world_run(w, &rule_ioc);
	expect_count(w, 0);
	world_free(w);
}

static void test_declared_without_lockfile(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json",
		   "{\"name\":\"app\",\"dependencies\":{\"exact\":\"1.0.1\",\"near\":\"^1.0.0\",\"far\":\"^2.0.0\","
		   "\"every\":\"^1.0.0\",\"either\":\"1.0.1 || 1.0.2\",\"odd\":\"1.0.1 || 1.0.3\","
		   "\"alias\":\"npm:exact@1.0.1\"}}");
	world_affected(w, "malware", "exact", "MAL-1", "versions", "1.0.1");
	world_affected(w, "malware", "near", "MAL-2", "versions", "1.0.1");
	world_affected(w, "malware", "far", "MAL-3", "versions", "1.0.1");
	world_affected(w, "malware", "every", "MAL-4", "all", "");
	world_affected(w, "malware", "either", "MAL-5", "versions", "1.0.1 1.0.2");
	world_affected(w, "malware", "odd", "MAL-6", "versions", "1.0.1 1.0.2");
	world_run(w, &rule_ioc);
	expect(w, "exact", SEVERITY_CRITICAL);
	expect(w, "near", SEVERITY_LOW);
	expect_nothing(w, "far");
	expect(w, "every", SEVERITY_CRITICAL);
	expect(w, "either", SEVERITY_CRITICAL);
	expect(w, "odd", SEVERITY_LOW);
	world_free(w);
}

/* The alias of an old devDependency of a well-known package: typescript3 is really typescript. */
static void test_alias_in_a_manifest(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"moment\",\"devDependencies\":{\"typescript3\":\"npm:typescript@^3.1.6\"}}");
	world_affected(w, "malware", "typescript3", "MAL-1", "all", "");
	world_run(w, &rule_ioc);
	expect_count(w, 0);
	world_free(w);
}

/* package.json asks for more than the lockfile holds. */
static void test_declared_beside_a_lockfile(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("good", "1.0.0"));
	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"good\":\"1.0.0\",\"evil\":\"1.0.0\"}}");
	world_affected(w, "malware", "evil", "MAL-1", "all", "");
	world_affected(w, "malware", "good", "MAL-2", "versions", "1.0.1");
	world_run(w, &rule_ioc);
	expect(w, "evil", SEVERITY_CRITICAL);
	expect_count(w, 1);
	world_free(w);
}

static void test_tarball_digest(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("renamed", "1.0.0"));
	world_indicator(w, "integrity", "sha512-AAAA");
	world_run(w, &rule_ioc);
	expect(w, "renamed", SEVERITY_CRITICAL);
	world_free(w);
}

static void test_file_digest_and_match(void **state)
{
	(void)state;
	struct world *w = world_new();
	char hex[65];
	struct corpus_indicator row = {.kind = T("domain"), .value = T("c2.example"),
				       .record = {.id = T("IND-9"), .severity = SEVERITY_CRITICAL}};
	struct match m = {.line = 3, .column = 5};

	world_file(w, "package.json", "{\"name\":\"app\"}");
	struct file *f = world_content(w, "node_modules/a/bundle.js", FILE_SCRIPT);
	memset(f->sha256, 0xab, 32);
	hex_put(hex, f->sha256, 32);
	world_indicator(w, "sha256", hex);
	f = world_content(w, "node_modules/a/news.md", FILE_TEXT);
	f->matches = &m;
	f->match_count = 1;
	f = world_content(w, "node_modules/a/run.js", FILE_SCRIPT);
	f->reach = REACH_HOOK;
	f->matches = &m;
	f->match_count = 1;
	w->content.indicators = &row;
	w->content.indicator_count = 1;
	world_run(w, &rule_ioc);
	expect_count(w, 3);
	assert_text(finding_at(w->findings, 0)->file, "node_modules/a/bundle.js");
	assert_int_equal(finding_at(w->findings, 0)->severity, SEVERITY_CRITICAL);
	assert_text(finding_at(w->findings, 1)->file, "node_modules/a/run.js");
	assert_int_equal(finding_at(w->findings, 1)->line, 3);
	assert_int_equal(finding_at(w->findings, 1)->severity, SEVERITY_CRITICAL);
	assert_int_equal(finding_at(w->findings, 2)->severity, SEVERITY_MEDIUM);
	world_free(w);
}

/* MATCHES_A_FILE_MAX findings of one file; the last says how many others there are. */
static void test_many_indicators_in_a_file(void **state)
{
	(void)state;
	static struct corpus_indicator rows[33];
	static struct match m[33];
	static char names[33][24];

	for (uint32_t n = 32; n <= 33; n++) {
		struct world *w = world_new();
		for (uint32_t i = 0; i < n; i++) {
			snprintf(names[i], sizeof names[i], "c%u.example", i);
			rows[i] = (struct corpus_indicator){.kind = T("domain"), .value = text_of(names[i]),
							    .record = {.id = T("IND-9"), .severity = SEVERITY_HIGH}};
			m[i] = (struct match){.indicator = i, .line = 1 + i, .column = 1};
		}
		world_file(w, "package.json", "{\"name\":\"app\"}");
		struct file *f = world_content(w, "node_modules/a/run.js", FILE_SCRIPT);
		f->matches = m;
		f->match_count = n;
		w->content.indicators = rows;
		w->content.indicator_count = n;
		world_run(w, &rule_ioc);
		expect_count(w, 32);
		assert_int_equal(text_has(finding_at(w->findings, 31)->evidence, T("(and 1 other indicators in this file)")), n > 32);
		world_free(w);
	}
}

static void test_a_broken_pack_gives_no_verdict(void **state)
{
	(void)state;
	struct world *w = world_new();
	lock(w, ENTRY("evil", "1.0.0"));
	w->corpus.broken = true;
	world_join(w);
	assert_false(world_try(w, &rule_ioc));
	assert_false(world_try(w, &rule_adv));
	assert_false(world_try(w, &rule_typo));
	world_free(w);
}

static void test_names_and_networks(void **state)
{
	(void)state;
	struct world *w = world_new();
	struct act acts[2] = {
		{.behaviour = BEHAVE_SEND, .flags = ACT_RAW_IP, .detail = T("45.33.32.156:8080"), .line = 3},
		{.behaviour = BEHAVE_SEND, .flags = ACT_RAW_IP, .detail = T("45.33.33.1"), .line = 4},
	};

	world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\"}");
	world_indicator(w, "filename", "dist/setup_bun.js");
	world_indicator(w, "cidr", "45.33.32.0/24");
	struct file *f = world_content(w, "node_modules/a/dist/setup_bun.js", FILE_SCRIPT);
	f->reach = REACH_HOOK;
	world_content(w, "node_modules/a/mydist/setup_bun.js", FILE_SCRIPT);
	f = world_content(w, "node_modules/b/index.js", FILE_SCRIPT);
	f->acts = acts;
	f->act_count = 2;
	f->reach = REACH_LOAD;
	world_run(w, &rule_ioc);
	expect_count(w, 2);
	const struct finding *net = finding_at(w->findings, 0), *name = finding_at(w->findings, 1);
	assert_text(name->file, "node_modules/a/dist/setup_bun.js");
	assert_int_equal(name->severity, SEVERITY_HIGH); /* a name alone is no proof */
	assert_int_equal(name->confidence, CONFIDENCE_MEDIUM);
	assert_text(net->file, "node_modules/b/index.js");
	assert_int_equal(net->line, 3);
	assert_true(text_has(net->evidence, T("lies in 45.33.32.0/24")));
	world_free(w);
}

/* As many rows of one kind as the memory holds: past 65536 there was no verdict. */
static void test_many_names_of_files(void **state)
{
	(void)state;
	static char names[65537][16];

	for (size_t n = 65536; n <= 65537; n++) {
		struct world *w = world_new();
		world_file(w, "package.json", "{\"name\":\"app\",\"version\":\"1.0.0\"}");
		for (size_t i = 0; i < n; i++) {
			snprintf(names[i], sizeof names[i], "bad%zu.js", i);
			world_indicator(w, "filename", names[i]);
		}
		world_content(w, "node_modules/a/bad65535.js", FILE_SCRIPT);
		world_content(w, "node_modules/a/bad65536.js", FILE_SCRIPT);
		world_run(w, &rule_ioc);
		expect_count(w, n - 65535);
		world_free(w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exact_version),
		cmocka_unit_test(test_names_and_networks),
		cmocka_unit_test(test_many_names_of_files),
		cmocka_unit_test(test_many_indicators_in_a_file),
		cmocka_unit_test(test_no_part_of_a_version),
		cmocka_unit_test(test_union_of_rows),
		cmocka_unit_test(test_all_versions_of_a_popular_name_is_doubted),
		cmocka_unit_test(test_alias_counts_as_what_it_is),
		cmocka_unit_test(test_workspace_link_and_folder_are_not_it),
		cmocka_unit_test(test_the_project_itself_is_not_it),
		cmocka_unit_test(test_fixture_inside_a_package_is_not_it),
		cmocka_unit_test(test_git_dependency_is_below_high),
		cmocka_unit_test(test_bundled_counts_as_what_it_claims),
		cmocka_unit_test(test_locked_and_installed_are_told_once),
		cmocka_unit_test(test_installed_other_version_is_told),
		cmocka_unit_test(test_several_records_are_one_finding),
		cmocka_unit_test(test_odd_version_matches_nothing_by_accident),
		cmocka_unit_test(test_declared_without_lockfile),
		cmocka_unit_test(test_alias_in_a_manifest),
		cmocka_unit_test(test_declared_beside_a_lockfile),
		cmocka_unit_test(test_tarball_digest),
		cmocka_unit_test(test_file_digest_and_match),
		cmocka_unit_test(test_a_broken_pack_gives_no_verdict),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
