#include "world.h"

#include <string.h>

static struct world *locked(const char *version)
{
	struct world *w = world_new();
	struct buf b = BUF(4096);

	buf_printf(&b, "{\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\",\"dependencies\":{\"marked\":\"*\"}},"
		       "\"node_modules/marked\":{\"version\":\"%s\",\"resolved\":"
		       "\"https://registry.example.com/marked/-/marked-%s.tgz\",\"integrity\":\"sha512-AA\"}}}",
		   version, version);
	world_file(w, "package-lock.json", buf_cstr(&b));
	buf_free(&b);
	return w;
}

static void test_locked_version_counts(void **state)
{
	(void)state;
	struct world *w = locked("0.3.5");
	struct corpus_record *r = world_affected(w, "advisory", "marked", "GHSA-1", "events", "introduced:0 fixed:0.3.6");
	r->severity = SEVERITY_LOW;
	r->cvss = T("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H");
	r->fixed = T("0.2.9 0.3.6 4.0.10");
	world_run(w, &rule_adv);
	expect(w, "marked", SEVERITY_HIGH); /* the vector, not the database's word */
	assert_text(world_the(w, "marked").remediation, "Update marked to 0.3.6 or later.");
	assert_text(world_the(w, "marked").fixed, "0.2.9 0.3.6 4.0.10");
	assert_true(text_has(world_the(w, "marked").evidence, T("CVSS 7.5")));
	assert_int_equal(world_the(w, "marked").reachable, -1);
	world_free(w);
}

static void test_an_allow_row_lowers_and_says_so(void **state)
{
	(void)state;
	struct world *w = locked("0.3.5");
	struct corpus_record *r = world_affected(w, "advisory", "marked", "GHSA-1", "events", "introduced:0 fixed:0.3.6");
	r->severity = SEVERITY_HIGH;
	r->aliases = T("CVE-1 CVE-2");
	struct corpus_record *vex = world_affected(w, "allow", "marked", "VEX-1", "versions", "0.3.5");
	vex->aliases = T("CVE-2");
	vex->summary = T("not_affected, code_not_reachable");
	world_run(w, &rule_adv);
	expect(w, "marked", SEVERITY_INFO);
	assert_true(text_has(world_the(w, "marked").evidence,
			     T("lowered from high by VEX-1 of acme/test: not_affected, code_not_reachable")));
	world_free(w);

	w = locked("0.3.4"); /* another version, another name of the hole: nothing is lowered */
	world_affected(w, "advisory", "marked", "GHSA-1", "all", "")->severity = SEVERITY_HIGH;
	world_affected(w, "allow", "marked", "VEX-1", "versions", "0.3.5")->aliases = T("GHSA-1");
	world_affected(w, "allow", "marked", "VEX-2", "all", "")->aliases = T("GHSA-11");
	world_run(w, &rule_adv);
	expect(w, "marked", SEVERITY_HIGH);
	world_free(w);
}

static void test_fixed_version_is_silent(void **state)
{
	(void)state;
	struct world *w = locked("0.3.6");
	world_affected(w, "advisory", "marked", "GHSA-1", "events", "introduced:0 fixed:0.3.6");
	world_run(w, &rule_adv);
	expect_count(w, 0);
	world_free(w);
}

static void test_prerelease_of_the_fix_is_affected(void **state)
{
	(void)state;
	struct world *w = locked("0.3.6-beta.1");
	world_affected(w, "advisory", "marked", "GHSA-1", "events", "introduced:0 fixed:0.3.6");
	world_run(w, &rule_adv);
	expect_count(w, 1);
	world_free(w);
}

static void test_without_vector_the_database_decides(void **state)
{
	(void)state;
	struct world *w = locked("0.3.5");
	world_affected(w, "advisory", "marked", "X-1", "all", "")->severity = SEVERITY_MEDIUM;
	world_affected(w, "malware", "marked", "MAL-1", "all", "");
	world_run(w, &rule_adv);
	expect_count(w, 1); /* malware is not its business */
	expect(w, "marked", SEVERITY_MEDIUM);
	world_free(w);
}

static void test_several_rows_and_databases_are_one_hole(void **state)
{
	(void)state;
	struct world *w = locked("0.3.5");
	world_affected(w, "advisory", "marked", "NSWG-1", "events", "introduced:0 fixed:0.3.6")->aliases = T("CVE-2020-1");
	world_affected(w, "advisory", "marked", "GHSA-1", "events", "introduced:0 fixed:0.3.6")->aliases = T("CVE-2020-1 CVE-2020-2");
	world_affected(w, "advisory", "marked", "GHSA-1", "versions", "0.3.5")->aliases = T("CVE-2020-1 CVE-2020-2");
	world_affected(w, "advisory", "marked", "GHSA-2", "events", "introduced:0")->aliases = T("CVE-2021-9");
	world_run(w, &rule_adv);
	expect_count(w, 2);
	for (size_t i = 0; i < 2; i++)
		assert_true(text_starts(finding_at(w->findings, i)->corpus.row, T("GHSA-")));
	world_free(w);
}

static void test_installed_without_lockfile(void **state)
{
	(void)state;
	struct world *w = world_new();
	world_file(w, "package.json", "{\"name\":\"app\",\"dependencies\":{\"marked\":\"^1.0.0\"}}");
	world_file(w, "node_modules/marked/package.json", "{\"name\":\"marked\",\"version\":\"0.3.5\"}");
	world_affected(w, "advisory", "marked", "GHSA-1", "events", "introduced:0 fixed:0.3.6");
	world_run(w, &rule_adv);
	expect_count(w, 1);
	assert_text(finding_at(w->findings, 0)->file, "node_modules/marked/package.json");
	world_free(w);
}

/* Nothing but the memory of the scan ends a list of advisories: 512 were looked at once, and the rest passed over. */
static void test_all_advisories_of_a_version_are_told(void **state)
{
	(void)state;
	static char ids[2][4000][24];
	static char allow[200][16];

	for (size_t n = 511; n <= 4000; n = n < 513 ? n + 1 : n + 3487) {
		struct world *w = locked("0.3.5");
		for (size_t i = 0; i < n; i++) {
			snprintf(ids[0][i], sizeof ids[0][i], "GHSA-%zu", i);
			snprintf(ids[1][i], sizeof ids[1][i], "CVE-%zu CVE-X%zu", i, i);
			world_affected(w, "advisory", "marked", ids[0][i], "all", "")->aliases = text_of(ids[1][i]);
		}
		for (size_t i = 0; i < n; i++) /* each again, from another database */
			world_affected(w, "advisory", "marked", ids[1][i] + 4 + strcspn(ids[1][i] + 4, " ") + 1, "all", "");
		world_run(w, &rule_adv);
		expect_count(w, n);
		world_free(w);
	}

	struct world *w = locked("0.3.5"); /* and each allow row counts */
	world_affected(w, "advisory", "marked", "GHSA-1", "all", "")->severity = SEVERITY_HIGH;
	for (size_t i = 0; i < 200; i++) {
		snprintf(allow[i], sizeof allow[i], "VEX-%zu", i);
		world_affected(w, "allow", "marked", allow[i], "all", "")->aliases = i < 199 ? T("CVE-9") : T("GHSA-1");
	}
	world_run(w, &rule_adv);
	expect(w, "marked", SEVERITY_INFO);
	world_free(w);
}

static void test_memory_for_advisories_is_a_failure(void **state)
{
	(void)state;
	static char ids[2000][16];
	struct world *w = locked("0.3.5");

	for (size_t i = 0; i < 2000; i++) {
		snprintf(ids[i], sizeof ids[i], "GHSA-%zu", i);
		world_affected(w, "advisory", "marked", ids[i], "all", "");
	}
	world_join(w);
	arena_free(w->scratch);
	w->scratch = arena_new((size_t)64 << 10);
	assert_false(world_try(w, &rule_adv)); /* the scan ends with LIMIT-MEMORY */
	world_free(w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_locked_version_counts),
		cmocka_unit_test(test_an_allow_row_lowers_and_says_so),
		cmocka_unit_test(test_fixed_version_is_silent),
		cmocka_unit_test(test_prerelease_of_the_fix_is_affected),
		cmocka_unit_test(test_without_vector_the_database_decides),
		cmocka_unit_test(test_several_rows_and_databases_are_one_hole),
		cmocka_unit_test(test_installed_without_lockfile),
		cmocka_unit_test(test_all_advisories_of_a_version_are_told),
		cmocka_unit_test(test_memory_for_advisories_is_a_failure),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
