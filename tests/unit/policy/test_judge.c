/* Policy files and what they do to findings: what a site may, what a project may not. */
#include "test.h"

#include "base/file.h"
#include "crypto/digest.h"
#include "scanner/policy/condition.h"
#include "scanner/policy/judge.h"
#include "scanner/policy/limits.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define TODAY 20778 /* 2026-11-21 */

static const char *const rule_ids[] = {"L2-ENGIN-001", "L2-IOC-001", "L2-LOCK-001", "L2-TYPO-001", NULL};
static char folder[64];
static struct finding_list *list;
static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	memcpy(folder, "/tmp/picket-judge-XXXXXX", 25);
	assert_non_null(mkdtemp(folder));
	assert_true(crypto_init());
	return 0;
}

static int teardown(void **state)
{
	char path[128];

	(void)state;
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, i ? ".picket.yml" : "site.yml");
		unlink(path);
	}
	rmdir(folder);
	return 0;
}

static void add(const char *rule, enum severity s, const char *name, const char *version, const char *file)
{
	struct finding *f = finding_add(list, rule, s, CONFIDENCE_HIGH);

	assert_non_null(f);
	f->package.name = text_of(name);
	f->package.version = text_of(version);
	f->package.purl = *name ? arena_printf(finding_arena(list), "pkg:npm/%s@%s", name, version) : T("");
	f->package.source = "registry";
	f->package.direct = strcmp(name, "lodash") == 0;
	f->file = text_of(file);
	f->message = T("It is so.");
	f->evidence = T("seen");
}

static int make_findings(void **state)
{
	(void)state;
	list = finding_list_new(1 << 20);
	arena = arena_new(16 << 20);
	assert_non_null(list);
	add("L2-IOC-001", SEVERITY_CRITICAL, "evil", "1.0.0", "package-lock.json");
	add("L2-TYPO-001", SEVERITY_HIGH, "lodahs", "2.0.0", "package-lock.json");
	add("L2-LOCK-001", SEVERITY_MEDIUM, "lodash", "4.17.21", "docs/app/package-lock.json");
	add("L2-ENGIN-001", SEVERITY_LOW, "", "", "package.json");
	finding_list_finish(list);
	return 0;
}

static int drop_findings(void **state)
{
	(void)state;
	finding_list_free(list);
	arena_free(arena);
	return 0;
}

static void write_file(const char *name, struct text bytes)
{
	char path[128];
	struct err e;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	assert_true(file_replace(AT_FDCWD, path, bytes.p, bytes.n, 0644, &e));
}

static struct stack *open_stack(const char *site, const char *project, bool trust, struct err *e)
{
	char path[128];
	struct stack *s = NULL;
	struct stack_places places = {.trust_project = trust};

	snprintf(path, sizeof path, "%s/site.yml", folder);
	if (site) {
		write_file("site.yml", text_of(site));
		places.policy = path;
	}
	if (!stack_open(&places, (uint64_t)TODAY * 86400, rule_ids, &s, e))
		return NULL;
	if (project) {
		write_file(".picket.yml", text_of(project));
		int dir = open(folder, O_RDONLY | O_DIRECTORY);
		bool ok = stack_add_project(s, dir, T(""), e);
		close(dir);
		if (!ok) {
			stack_close(s);
			return NULL;
		}
	}
	return s;
}

static struct stack *opened;
static struct judgement judge(const char *site, const char *project)
{
	struct judgement j;
	struct err e = {0};

	opened = open_stack(site, project, false, &e);
	if (!opened)
		fail_msg("%s [%s]", e.text, e.code);
	if (!judge_findings(opened, list, arena, &j, &e))
		fail_msg("%s [%s]", e.text, e.code);
	return j;
}

static bool has(const char *rule)
{
	for (size_t i = 0; i < finding_count(list); i++)
		if (strcmp(finding_at(list, i)->rule, rule) == 0)
			return true;
	return false;
}

static void refused(const char *site, const char *code, const char *says)
{
	struct err e = {0};
	struct stack *s = open_stack(site, NULL, false, &e);

	if (s)
		fail_msg("accepted: %s", site);
	if (strcmp(e.code, code) != 0 || !text_has(text_of(e.text), text_of(says)))
		fail_msg("got %s: %s; want %s: %s", e.code, e.text, code, says);
}

#define PLEDGE "reason: r\n    owner: o\n    expires: 2027-01-31\n"

static void an_excuse_needs_reason_owner_and_date(void **state)
{
	(void)state;
	refused("suppress:\n  - rule: L2-IOC-001\n    owner: o\n    expires: 2027-01-31\n", "POLICY-VALUE",
		"site.yml:2: suppress: \"reason\" is missing");
	refused("suppress:\n  - rule: L2-IOC-001\n    reason: r\n    expires: 2027-01-31\n", "POLICY-VALUE",
		"\"owner\" is missing");
	refused("suppress:\n  - rule: L2-IOC-001\n    reason: r\n    owner: o\n", "POLICY-VALUE",
		"\"expires\" is missing");
	refused("suppress:\n  - rule: L2-IOC-001\n    reason: r\n    owner: o\n    expires: soon\n",
		"POLICY-VALUE", "site.yml:5: expires: \"soon\" is no date");
	refused("suppress:\n  - " PLEDGE, "POLICY-VALUE", "say what");
}

static void suppressions_are_taken_out_and_listed(void **state)
{
	(void)state;
	struct judgement j = judge("suppress:\n  - rule: L2-IOC-001\n    package: pkg:npm/evil@1.*\n    " PLEDGE, NULL);
	assert_int_equal(j.excused_count, 1);
	assert_string_equal(j.excused[0].finding->rule, "L2-IOC-001");
	assert_text(j.excused[0].reason, "r");
	assert_text(j.excused[0].owner, "o");
	assert_text(j.excused[0].expires, "2027-01-31");
	assert_true(text_ends(j.excused[0].policy, T("site.yml:2")));
	assert_false(has("L2-IOC-001"));
	assert_int_equal(finding_count(list), 3);
	stack_close(opened);
}

static void the_last_day_still_counts_and_the_next_is_void(void **state)
{
	(void)state;
	struct judgement j = judge("suppress:\n  - rule: L2-IOC-001\n    reason: r\n    owner: o\n    expires: 2026-11-21\n", NULL);
	assert_int_equal(j.excused_count, 1);
	stack_close(opened);
	drop_findings(NULL);
	make_findings(NULL);
	j = judge("suppress:\n  - rule: L2-IOC-001\n    reason: r\n    owner: o\n    expires: 2026-11-20\n", NULL);
	assert_int_equal(j.excused_count, 0);
	assert_true(has("L2-IOC-001"));
	assert_int_equal(j.notice_count, 1);
	assert_true(text_has(j.notices[0], T("expired on 2026-11-20 and is void")));
	stack_close(opened);
}

static void every_part_of_an_excuse_must_fit(void **state)
{
	(void)state;
	assert_int_equal(judge("suppress:\n  - rule: L2-IOC-001\n    path: docs/**\n    " PLEDGE, NULL).excused_count, 0);
	stack_close(opened);
	assert_int_equal(judge("suppress:\n  - package: lodash@4.*\n    path: docs/**\n    " PLEDGE, NULL).excused_count, 1);
	stack_close(opened);
}

static void a_fingerprint_may_be_cut_but_not_short(void **state)
{
	char site[256];

	(void)state;
	snprintf(site, sizeof site, "suppress:\n  - fingerprint: \"%.12s\"\n    " PLEDGE, finding_at(list, 0)->fingerprint);
	assert_int_equal(judge(site, NULL).excused_count, 1);
	stack_close(opened);
	refused("suppress:\n  - fingerprint: abc\n    " PLEDGE, "POLICY-VALUE", "12 to 32 hex digits");
}

static void deny_wins_over_every_excuse(void **state)
{
	(void)state;
	struct judgement j = judge("deny:\n  - when: severity >= 'high' and not dev\n    reason: no\n"
				   "suppress:\n  - rule: L2-*\n    " PLEDGE "ignore:\n  paths: ['**']\n", NULL);
	assert_int_equal(finding_count(list), 2);
	assert_true(text_starts(finding_at(list, 0)->denied, T("no (")));
	assert_int_equal(j.excused_count, 2);
	stack_close(opened);
}

static void allow_and_ignore(void **state)
{
	(void)state;
	struct judgement j = judge("allow:\n  - when: name = 'lodash' and direct\n    " PLEDGE
				   "ignore:\n  packages: ['lodahs']\n  paths: [package.json]\n", NULL);
	assert_int_equal(j.excused_count, 3);
	assert_string_equal(j.excused[0].kind, "ignore");
	assert_text(j.excused[0].reason, "ignored package lodahs");
	assert_string_equal(j.excused[1].kind, "allow");
	assert_int_equal(finding_count(list), 1);
	stack_close(opened);
}

static void a_site_sets_levels_both_ways(void **state)
{
	(void)state;
	judge("severity:\n  L2-IOC-001: low\n  L2-ENGIN-001: critical\n", NULL);
	assert_string_equal(finding_at(list, 0)->rule, "L2-ENGIN-001");
	assert_int_equal(finding_at(list, 0)->severity, SEVERITY_CRITICAL);
	assert_int_equal(finding_at(list, 3)->severity, SEVERITY_LOW);
	stack_close(opened);
}

static void a_project_only_tightens(void **state)
{
	enum severity from;

	(void)state;
	struct judgement j = judge(NULL, "suppress:\n  - rule: L2-IOC-001\n    " PLEDGE
					 "ignore: {paths: ['**']}\nallow: []\nrules: []\nskip-rules: ['*']\n"
					 "internal: ['@a']\nregistries: [x.example]\nlicences: {allow: [MIT]}\n"
					 "stale: mark\nfail-on: low\n"
					 "severity:\n  L2-IOC-001: info\n  L2-ENGIN-001: high\n"
					 "deny:\n  - when: name = 'lodash'\n    reason: never\n");
	assert_int_equal(finding_count(list), 4);
	assert_int_equal(j.excused_count, 0);
	assert_int_equal(finding_at(list, 0)->severity, SEVERITY_CRITICAL); /* not lowered */
	assert_int_equal(finding_at(list, 1)->severity, SEVERITY_HIGH);	    /* raised */
	assert_string_equal(finding_at(list, 1)->rule, "L2-ENGIN-001");
	assert_true(finding_at(list, 3)->denied.n > 0);
	assert_false(stack_skips(opened, "L2-IOC-001"));
	assert_false(stack_fail_on(opened, false, &from));
	assert_true(stack_fail_on(opened, true, &from));
	assert_int_equal(from, SEVERITY_LOW);
	/* suppress, allow, ignore, skip-rules, internal, registries, licences, stale, rules: [], IOC lowered */
	assert_int_equal(j.notice_count, 10);
	struct err e;
	assert_int_equal(stack_policy(opened, &e)->internal_count, 0);
	stack_close(opened);
}

static void a_trusted_project_counts_as_the_site(void **state)
{
	struct judgement j;
	struct err e = {0};

	(void)state;
	struct stack *s = open_stack(NULL, "suppress:\n  - rule: L2-IOC-001\n    " PLEDGE, true, &e);
	assert_non_null(s);
	assert_true(judge_findings(s, list, arena, &j, &e));
	assert_int_equal(j.excused_count, 1);
	assert_int_equal(j.notice_count, 0);
	stack_close(s);
}

static void unknown_keys_are_errors_with_a_suggestion(void **state)
{
	(void)state;
	refused("version: 1\nsupress: []\n", "POLICY-KEY", "site.yml:2: unknown key \"supress\"; did you mean \"suppress\"?");
	refused("ignore:\n  path: []\n", "POLICY-KEY", "did you mean \"paths\"?");
	refused("suppress:\n  - rulez: L2-IOC-001\n    " PLEDGE, "POLICY-KEY", "did you mean \"rule\"?");
	refused("severity:\n  L2-IOC-01: low\n", "POLICY-VALUE", "did you mean \"L2-IOC-001\"?");
	refused("fail-on: high\nfail-on: low\n", "POLICY-KEY", "\"fail-on\" is there twice");
	refused("severity: {L2-IOC-001: low, L2-IOC-001: high}\n", "POLICY-KEY", "is there twice");
	refused("fail-on: loud\n", "POLICY-VALUE", "a level is wanted here");
	refused("- a\n", "POLICY-VALUE", "a mapping");
	refused("a: &x [*x]\n", "POLICY-SYNTAX", "YAML-ALIAS");
	refused("a: 1\n---\nb: 2\n", "POLICY-SYNTAX", "more than one document");
	refused("registries: ['https://registry.example.com/']\n", "POLICY-VALUE", "hosts only");
	refused("require: {lockfile: yes}\n", "POLICY-VALUE", "true or false");
	refused("version: 2\n", "POLICY-VALUE", "only 1");
}

static void conditions_read_and_nothing_else(void **state)
{
	static const char *const good[] = {
		"severity >= 'high' and reachable", "name like '@acme/%' or purl glob 'pkg:npm/%40a*'",
		"coalesce(reachable, 1) = 1 -- a comment", "severity between 'low' and 'high'",
		"confidence = 'exact'", "behaviours like '%decode%' and depth > 1 and not known"};
	static const struct {
		const char *when, *code;
	} bad[] = {
		{"severity >= 'hihg'", "SQL-LEVEL"},	      {"severity >=", "SQL-SYNTAX"},
		{"colour = 'red'", "SQL-SYNTAX"},	      {"(SELECT 1)", "SQL-DENIED"},
		{"exists (SELECT 1 FROM finding)", "SQL-DENIED"}, {"randomblob(9)", "SQL-DENIED"},
		{"count(*) > 1", "SQL-DENIED"},		      {"max(line) > 1", "CONDITION-SHAPE"},
		{"1), (2", "CONDITION-SHAPE"},		      {"1) FROM finding LIMIT 1 /*", "CONDITION-SHAPE"},
		{"1); DELETE FROM finding; --", "SQL-SYNTAX"}, {" ", "CONDITION-SHAPE"},
		{"load_extension('x')", "SQL-DENIED"},	      {"1) UNION SELECT 1, (2", "SQL-SYNTAX"},
		{"sqlite_version() = '3'", "SQL-DENIED"},
	};
	struct err e;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		if (!condition_check(text_of(good[i]), &e))
			fail_msg("%s: %s", good[i], e.text);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		if (condition_check(text_of(bad[i].when), &e))
			fail_msg("accepted: %s", bad[i].when);
		if (strcmp(e.code, bad[i].code) != 0)
			fail_msg("%s: %s, not %s: %s", bad[i].when, e.code, bad[i].code, e.text);
	}
}

static void each_limit_has_two_sides(void **state)
{
	struct buf b = BUF((size_t)1 << 20);
	char when[CONDITION_BYTES_MAX + 2];
	struct err e = {0};

	(void)state;
	/* Bytes of the file. */
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("version: 1\n#"));
		while (b.n < POLICY_FILE_BYTES_MAX + (size_t)over)
			buf_char(&b, 'x');
		struct stack *s = open_stack(buf_cstr(&b), NULL, false, &e);
		assert_int_equal(s != NULL, !over);
		stack_close(s);
	}
	assert_string_equal(e.code, "POLICY-OPEN");
	/* Entries. */
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("internal:\n"));
		for (int i = 0; i < POLICY_ENTRIES_MAX + over; i++)
			buf_text(&b, T(" - a\n"));
		struct stack *s = open_stack(buf_cstr(&b), NULL, false, &e);
		assert_int_equal(s != NULL, !over);
		stack_close(s);
	}
	assert_string_equal(e.code, "POLICY-LIMIT");
	/* Bytes of one text, of one condition, and conditions of one file. */
	for (int over = 0; over < 2; over++) {
		buf_clear(&b);
		buf_text(&b, T("internal: ["));
		for (int i = 0; i < POLICY_TEXT_BYTES_MAX + over; i++)
			buf_char(&b, 'x');
		buf_text(&b, T("]\n"));
		struct stack *s = open_stack(buf_cstr(&b), NULL, false, &e);
		assert_int_equal(s != NULL, !over);
		stack_close(s);
		memset(when, ' ', sizeof when);
		when[0] = '1';
		assert_int_equal(condition_check(text_n(when, CONDITION_BYTES_MAX + (size_t)over), &e), !over);
		buf_clear(&b);
		buf_text(&b, T("deny:\n"));
		for (int i = 0; i < CONDITIONS_MAX + over; i++)
			buf_text(&b, T(" - {when: \"0\", reason: r}\n"));
		s = open_stack(buf_cstr(&b), NULL, false, &e);
		assert_int_equal(s != NULL, !over);
		stack_close(s);
	}
	buf_free(&b);
}

/* Files in force in one scan: each folder of a workspace may have one. */
static void so_have_files(void **state)
{
	struct err e = {0};
	struct stack *s = open_stack(NULL, NULL, false, &e);
	char path[128];

	(void)state;
	assert_non_null(s);
	snprintf(path, sizeof path, "%s/.picket.yml", folder);
	write_file(".picket.yml", T("fail-on: high\n"));
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	while (stack_count(s) < POLICY_FILES_MAX)
		assert_true(stack_add_project(s, fd, T(""), &e));
	assert_false(stack_add_project(s, fd, T("one/more/"), &e));
	assert_string_equal(e.code, "POLICY-LIMIT");
	assert_int_equal(stack_count(s), POLICY_FILES_MAX);
	close(fd);
	unlink(path);
	stack_close(s);
}

/* What is said of one file: the last that is allowed says that there are more. */
static void so_have_notices(void **state)
{
	struct buf b = BUF((size_t)1 << 20);
	struct err e = {0};

	(void)state;
	for (size_t count = POLICY_NOTICES_MAX - 1; count <= POLICY_NOTICES_MAX + 1; count++) {
		buf_clear(&b);
		buf_text(&b, T("suppress:\n"));
		for (size_t i = 0; i < count; i++)
			buf_printf(&b, " - {package: p%zu, reason: r, owner: o, expires: 2020-01-01}\n", i);
		struct stack *s = open_stack(buf_cstr(&b), NULL, false, &e);
		assert_non_null(s);
		const struct settings *f = stack_at(s, 0);
		size_t said = count < POLICY_NOTICES_MAX ? count : POLICY_NOTICES_MAX;
		assert_int_equal(f->notice_count, said);
		assert_int_equal(text_ends(f->notices[said - 1], T("there is more like this")),
				 count >= POLICY_NOTICES_MAX);
		stack_close(s);
	}
	buf_free(&b);
}

static void what_cannot_be_decided_is_no_verdict_or_said(void **state)
{
	static const char undecided[] = "deny:\n  - when: case when name = 'evil' then severity >= 'hihg' end\n    reason: r\n";
	struct judgement j;
	struct err e = {0};
	struct stack *s = open_stack(undecided, NULL, false, &e);

	(void)state;
	assert_non_null(s);
	assert_false(judge_findings(s, list, arena, &j, &e));
	assert_string_equal(e.code, "SQL-LEVEL");
	assert_true(text_has(text_of(e.text), T("site.yml:2")));
	stack_close(s);
	s = open_stack(NULL, undecided, false, &e);
	assert_non_null(s);
	assert_true(judge_findings(s, list, arena, &j, &e));
	assert_true(j.partial);
	assert_int_equal(j.notice_count, 1);
	assert_int_equal(finding_count(list), 4);
	stack_close(s);
}

static void what_is_no_policy_is_refused(void **state)
{
	struct stack *s = NULL;
	struct err e = {0};
	struct stack_places places = {.policy = "/nonexistent/policy.yml"};
	char link_path[128];

	(void)state;
	assert_false(stack_open(&places, 0, rule_ids, &s, &e));
	assert_string_equal(e.code, "POLICY-OPEN");
	places = (struct stack_places){.config = "/nonexistent", .etc = "/nonexistent/policy.yml"};
	assert_true(stack_open(&places, 0, rule_ids, &s, &e));
	char digest[65];
	stack_digest(s, digest);
	assert_string_equal(digest, "");
	snprintf(link_path, sizeof link_path, "%s/.picket.yml", folder);
	unlink(link_path);
	assert_int_equal(symlink("/etc/passwd", link_path), 0);
	int dir = open(folder, O_RDONLY | O_DIRECTORY);
	assert_false(stack_add_project(s, dir, T(""), &e));
	assert_string_equal(e.code, "POLICY-LINK");
	unlink(link_path);
	assert_true(stack_add_project(s, dir, T(""), &e));
	assert_int_equal(mkfifo(link_path, 0600), 0);
	assert_false(stack_add_project(s, dir, T(""), &e));
	assert_string_equal(e.code, "FILE-KIND");
	unlink(link_path);
	close(dir);
	stack_close(s);
}

static void the_digest_knows_bytes_and_dates(void **state)
{
	char a[65], b[65];
	struct err e;
	struct stack *s = open_stack("fail-on: high\n", NULL, false, &e);

	(void)state;
	stack_digest(s, a);
	stack_close(s);
	s = open_stack("fail-on: low\n", NULL, false, &e);
	stack_digest(s, b);
	stack_close(s);
	assert_string_not_equal(a, b);
	s = open_stack(NULL, "fail-on: low\n", false, &e);
	stack_digest(s, a);
	stack_close(s);
	assert_string_not_equal(a, b); /* the same bytes, another role */
}

int main(void)
{
#define EACH(f) cmocka_unit_test_setup_teardown(f, make_findings, drop_findings)
	const struct CMUnitTest tests[] = {
		EACH(an_excuse_needs_reason_owner_and_date),
		EACH(suppressions_are_taken_out_and_listed),
		EACH(the_last_day_still_counts_and_the_next_is_void),
		EACH(every_part_of_an_excuse_must_fit),
		EACH(a_fingerprint_may_be_cut_but_not_short),
		EACH(deny_wins_over_every_excuse),
		EACH(allow_and_ignore),
		EACH(a_site_sets_levels_both_ways),
		EACH(a_project_only_tightens),
		EACH(a_trusted_project_counts_as_the_site),
		EACH(unknown_keys_are_errors_with_a_suggestion),
		EACH(conditions_read_and_nothing_else),
		EACH(each_limit_has_two_sides),
		EACH(so_have_files),
		EACH(so_have_notices),
		EACH(what_cannot_be_decided_is_no_verdict_or_said),
		EACH(what_is_no_policy_is_refused),
		EACH(the_digest_knows_bytes_and_dates),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
