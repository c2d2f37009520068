#include "test.h"

#include "base/escape.h"
#include "scanner/report/report.h"

static struct finding a, b, c;
static const struct finding *findings[3];
static struct report_pack packs[2];

static struct report usual(void)
{
	a = (struct finding){.rule = "L2-IOC-001", .severity = SEVERITY_CRITICAL,
			     .file = T("package-lock.json"), .line = 12,
			     .message = T("This version is malicious."), .evidence = T("evil@1.0.0"),
			     .remediation = T("Remove it.")};
	a.package.purl = T("pkg:npm/evil@1.0.0");
	a.package.name = T("evil");
	a.package.version = T("1.0.0");
	a.package.path[0] = T("app@2.0.0");
	a.package.path[1] = T("evil@1.0.0");
	a.package.path_count = 2;
	a.package.dev = true;
	a.corpus.pack = T("acme/npm");
	a.corpus.row = T("MAL-1");
	a.corpus.seq = 7;
	b = (struct finding){.rule = "L2-LOCK-001", .severity = SEVERITY_MEDIUM,
			     .message = T("There is no lockfile.")};
	c = a;
	c.rule = "L2-POST-001";
	c.severity = SEVERITY_LOW;
	c.corpus.pack = T("");
	findings[0] = &a;
	findings[1] = &b;
	findings[2] = &c;
	for (int i = 0; i < 2; i++)
		packs[i] = (struct report_pack){.name = i ? T("acme/b") : T("acme/a"), .seq = 7,
						.age = 3 * 86400, .state = T("fresh"),
						.signers = T("alice, bob")};
	return (struct report){.findings = findings, .finding_count = 3, .packs = packs, .pack_count = 2,
			       .counts = {[SEVERITY_CRITICAL] = 1, [SEVERITY_MEDIUM] = 1, [SEVERITY_LOW] = 1},
			       .package_count = 5, .files = 10, .bytes = 1500000, .scan_id = "ab"};
}

static char *print(const struct report *r, struct report_options o)
{
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	struct err e;

	assert_true(report_table.write(out, r, &o, &e));
	fclose(out);
	return text;
}

static void expect(const struct report *r, struct report_options o, const char *want)
{
	char *got = print(r, o);

	assert_string_equal(got, want);
	free(got);
}

static void groups_by_package_the_worst_first(void **state)
{
	(void)state;
	struct report r = usual();

	expect(&r, (struct report_options){.columns = 80},
	       "CRITICAL  evil 1.0.0\n"
	       "      from  app@2.0.0 > evil@1.0.0 (development only)\n"
	       "  critical  This version is malicious.\n"
	       "            L2-IOC-001 at package-lock.json:12\n"
	       "      seen  evil@1.0.0\n"
	       "        by  MAL-1 in acme/npm seq 7\n"
	       "        ->  Remove it.\n"
	       "  low       This version is malicious.\n"
	       "            L2-POST-001 at package-lock.json:12\n"
	       "      seen  evil@1.0.0\n"
	       "        ->  Remove it.\n"
	       "\n"
	       "MEDIUM  the project\n"
	       "  medium    There is no lockfile.\n"
	       "            L2-LOCK-001\n"
	       "\n"
	       "found   1 critical, 1 medium, 1 low\n"
	       "read    5 packages, 10 files, 1.5 MB\n"
	       "corpus  acme/a, acme/b seq 7, 3 days old, fresh, signed by alice, bob\n"
	       "scan    ab\n");
}

static void a_summary_is_the_end_of_it(void **state)
{
	(void)state;
	struct report r = usual();

	r.finding_count = 0;
	memset(r.counts, 0, sizeof r.counts);
	packs[1].seq = 8;
	expect(&r, (struct report_options){.summary = true},
	       "found   nothing\n"
	       "read    5 packages, 10 files, 1.5 MB\n"
	       "corpus  acme/a seq 7, 3 days old, fresh, signed by alice, bob; acme/b seq 8, 3 days old, fresh,\n"
	       "        signed by alice, bob\n"
	       "scan    ab\n");
}

static void a_refusal_is_all_there_is(void **state)
{
	(void)state;
	struct report r = {.status = SCAN_REFUSED};

	err_set(&r.refused, "PACK-PAGE", "a.iocpack: block 3 is not what was signed");
	err_hint(&r.refused, "import it again");
	expect(&r, (struct report_options){0},
	       "corpus refused, no verdict: a.iocpack: block 3 is not what was signed [PACK-PAGE]\n"
	       "  -> import it again\n");
}

static size_t widest(const char *text)
{
	size_t most = 0;

	for (const char *line = text; *line;) {
		size_t n = strcspn(line, "\n"), columns = escape_columns(text_n(line, n));
		most = columns > most ? columns : most;
		line += n + (line[n] != '\0');
	}
	return most;
}

static void lines_keep_to_the_terminal(void **state)
{
	(void)state;
	struct report r = usual();

	a.message = T("one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
		      "fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two");
	a.evidence = T("node_modules/a/very/long/path/that/has/no/blank/in/it/but/goes/on/and/on/and/on/until/the/end/of/it");
	a.package.name = T("\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97");
	for (int columns = 40; columns <= 200; columns += 20) {
		char *got = print(&r, (struct report_options){.columns = columns});
		assert_true(widest(got) <= (size_t)columns);
		free(got);
	}
}

static void colours_only_when_asked_for(void **state)
{
	(void)state;
	struct report r = usual();
	char *got = print(&r, (struct report_options){.colour = true});

	assert_non_null(strstr(got, "\x1b[1;31m"));
	free(got);
	a.message = T("\x1b[31mred\x07\n\xe2\x80\xae");
	a.package.name = T("\x1b]0;title\x07");
	got = print(&r, (struct report_options){0});
	assert_null(strchr(got, '\x1b'));
	assert_null(strchr(got, '\x07'));
	assert_null(strstr(got, "\xe2\x80\xae"));
	free(got);
}

static void more_of_the_same_are_counted(void **state)
{
	(void)state;
	static struct finding many[5];
	static const struct finding *list[5];
	struct report r = usual();

	for (size_t i = 0; i < 5; i++) {
		many[i] = b;
		list[i] = &many[i];
	}
	r.findings = list;
	r.finding_count = 5;
	char *got = print(&r, (struct report_options){0});
	assert_non_null(strstr(got, "and 2 more like these"));
	free(got);
	got = print(&r, (struct report_options){.verbose = true});
	assert_null(strstr(got, "more like these"));
	free(got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(groups_by_package_the_worst_first),
		cmocka_unit_test(a_summary_is_the_end_of_it),
		cmocka_unit_test(a_refusal_is_all_there_is),
		cmocka_unit_test(lines_keep_to_the_terminal),
		cmocka_unit_test(colours_only_when_asked_for),
		cmocka_unit_test(more_of_the_same_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
