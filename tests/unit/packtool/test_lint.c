#include "test.h"

#include "packtool/lint.h"

static const char list[] =
	"picket-canaries 1\n"
	"# a note\n"
	"\n"
	"never npm react\n"
	"never npm chalk@5.3.0\n"
	"never sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"
	"never domain a.github.io\n"
	"never ip 8.8.8.8\n"
	"never url https://good.example.org/install.sh\n"
	"never filename index.js\n"
	"never text module.exports = require('./lib');\n"
	"must acme/* npm evil-pad@1.0.0\n"
	"must acme/iocs domain evil.example.org\n"
	"must other/iocs domain evil.example.org\n";

/* A record row's columns behind its class. */
#define MALWARE	  "MAL-1\tmalware\tcritical\texact\t\t\t\t\t\t\t\t\t\ts"
#define INDICATOR "IOC-1\tindicator\thigh\texact\t\t\t\t\t\t\t\t\t\ts"
#define ALLOW	  "OK-1\tallow\tinfo\texact\t\t\t\t\t\t\t\t\t\ts"

static void feed(struct lint *l, enum sheet_id id, const char *line)
{
	struct source_row row = {.table = &sheets[id], .line = 2};
	struct err e = {0};

	if (!sheet_split(row.table, text_of(line), row.value, row.number, &e) || !lint_sink(l, &row, &e))
		fail_msg("%s: %s", line, e.text);
}

static struct canaries *canaries(void)
{
	struct err e = {0};
	struct canaries *c = canaries_parse(text_of(list), &e);

	if (!c)
		fail_msg("%s", e.text);
	return c;
}

/* What one row is told of, or LINT_CODES. */
static enum lint_code told(enum sheet_id id, const char *line)
{
	struct canaries *c = canaries();
	struct lint *l = lint_new(c);
	enum lint_code code = LINT_CODES;

	feed(l, SHEET_RECORD, MALWARE);
	feed(l, SHEET_RECORD, INDICATOR);
	feed(l, SHEET_RECORD, ALLOW);
	feed(l, id, line);
	if (lint_count(l))
		code = lint_at(l, 0).code;
	lint_free(l);
	canaries_free(c);
	return code;
}

static void knows_what_does_harm(void **unused)
{
	static const struct {
		enum sheet_id id;
		const char *line;
		enum lint_code code;
	} rows[] = {
		{SHEET_AFFECTED, "npm\treact\tMAL-1\t0\tall\t", LINT_CANARY},
		{SHEET_AFFECTED, "npm\treact\tMAL-1\t0\tnpm\t>=0", LINT_CANARY},
		{SHEET_AFFECTED, "npm\treact\tMAL-1\t0\tevents\tintroduced:0", LINT_CANARY},
		{SHEET_AFFECTED, "npm\treact\tMAL-1\t0\tversions\t18.2.0", LINT_CODES},
		{SHEET_AFFECTED, "npm\treact\tOK-1\t0\tall\t", LINT_CODES},
		{SHEET_AFFECTED, "npm\tchalk\tMAL-1\t0\tall\t", LINT_CANARY},
		{SHEET_AFFECTED, "npm\tchalk\tMAL-1\t0\tevents\tintroduced:5.0.0 fixed:5.3.1", LINT_CANARY},
		{SHEET_AFFECTED, "npm\tchalk\tMAL-1\t0\tversions\t5.6.1", LINT_CODES},
		{SHEET_INDICATOR, "ip\t10.1.2.3\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "ip\t172.31.255.255\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "ip\t172.32.0.0\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "ip\t100.127.255.255\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "ip\t100.128.0.0\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "ip\t169.254.169.254\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "ip\t::1\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "ip\tfd00::1\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "ip\t2a00::1\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "ip\t203.0.113.9\tIOC-1\t", LINT_RESERVED},
		{SHEET_INDICATOR, "ip\t8.8.8.8\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "ip\t8.8.8.9\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "cidr\t8.8.8.0/24\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "cidr\t192.168.4.0/24\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "cidr\t172.0.0.0/8\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "url\thttp://user@127.0.0.1:8080/x\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "url\thttp://[::1]:80/x\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "url\thttp://localhost:3000/\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "url\thttps://good.example.org/\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "url\thttps://good.example.org/other\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "domain\tbuild.corp.internal\tIOC-1\t", LINT_PRIVATE},
		{SHEET_INDICATOR, "domain\tevil.example\tIOC-1\t", LINT_RESERVED},
		{SHEET_INDICATOR, "domain\tgithub.io\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "domain\tevil.github.io\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "sha256\te3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
				  "\tIOC-1\t",
		 LINT_CANARY},
		{SHEET_INDICATOR, "filename\tindex.js\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "filename\tindex.js\tOK-1\t", LINT_CODES},
		{SHEET_INDICATOR, "string\trequire('\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "string\t--------\tIOC-1\t", LINT_BROAD},
		{SHEET_INDICATOR, "string\tthebeautifulmarchoftime\tIOC-1\t", LINT_CODES},
		{SHEET_INDICATOR, "regex\trequire\\('[^']+'\\)\tIOC-1\t", LINT_CANARY},
		{SHEET_INDICATOR, "regex\t[a-z]x?y\tIOC-1\t", LINT_BROAD},
		{SHEET_INDICATOR, "regex\tbeacon-[0-9a-f]{8}\tIOC-1\t", LINT_CODES},
	};

	(void)unused;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		enum lint_code got = told(rows[i].id, rows[i].line);
		if (got != rows[i].code)
			fail_msg("%s: %s", rows[i].line,
				 got == LINT_CODES ? "nothing" : lint_code_name(got));
	}
}

static void asks_for_what_must_match(void **unused)
{
	struct canaries *c = canaries();
	struct lint *l = lint_new(c);
	struct err e = {0};

	(void)unused;
	feed(l, SHEET_RECORD, MALWARE);
	feed(l, SHEET_RECORD, INDICATOR);
	feed(l, SHEET_AFFECTED, "npm\tevil-pad\tMAL-1\t0\tall\t");
	feed(l, SHEET_INDICATOR, "domain\tevil.example.org\tIOC-1\t");
	lint_end(l, "acme/iocs");
	assert_true(lint_pass(l, 0, &e));
	lint_free(l);

	l = lint_new(c);
	lint_end(l, "acme/iocs");
	assert_int_equal(lint_total(l, LINT_MISSED), 2);
	assert_false(lint_pass(l, 0, &e));
	assert_string_equal(e.code, "LINT-MISSED");
	lint_free(l);

	l = lint_new(c);
	lint_end(l, "somebody/else");
	assert_int_equal(lint_total(l, LINT_MISSED), 0);
	lint_free(l);
	canaries_free(c);
}

static void tells_what_is_said_twice_or_expired(void **unused)
{
	struct lint *l = lint_new(NULL);

	(void)unused;
	lint_day(l, 1795229340); /* 2026-11-21 */
	feed(l, SHEET_RECORD, INDICATOR);
	feed(l, SHEET_RECORD, "IOC-2\tindicator\thigh\texact\t\tc\t\t\t\t\t\t\t2026-11-21\ts");
	feed(l, SHEET_RECORD, "IOC-3\tindicator\thigh\texact\t\t\t\t\t\t\t\t\t2026-11-20\ts");
	assert_int_equal(lint_total(l, LINT_EXPIRED), 1);
	feed(l, SHEET_INDICATOR, "domain\tevil.org.uk\tIOC-1\t");
	feed(l, SHEET_INDICATOR, "domain\tevil.org.uk\tIOC-2\t"); /* another campaign */
	assert_int_equal(lint_total(l, LINT_DUPLICATE), 0);
	feed(l, SHEET_INDICATOR, "domain\tevil.org.uk\tIOC-3\t");
	assert_int_equal(lint_total(l, LINT_DUPLICATE), 1);
	assert_int_equal(lint_errors(l), 0);
	assert_true(lint_pass(l, 0, NULL));
	lint_free(l);
}

static void a_large_change_is_one_above_twenty_percent(void **unused)
{
	static const struct {
		struct change c;
		uint64_t before;
		bool large;
	} changes[] = {
		{{20, 0, 0}, 100, false}, {{10, 5, 6}, 100, true}, {{9, 0, 0}, 1, false},
		{{10, 0, 0}, 1, true},	  {{0, 0, 0}, 0, false},
	};
	struct lint *l = lint_new(NULL);
	struct err e = {0};

	(void)unused;
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++)
		assert_int_equal(lint_change_large(&changes[i].c, changes[i].before), changes[i].large);
	lint_change(l, &changes[1].c, 100);
	assert_false(lint_pass(l, 0, &e));
	assert_string_equal(e.code, "LINT-LARGE");
	assert_true(lint_pass(l, 1u << LINT_LARGE, &e));
	lint_free(l);
}

static void counts_what_it_does_not_keep(void **unused)
{
	struct lint *l = lint_new(NULL);
	char line[64];

	(void)unused;
	feed(l, SHEET_RECORD, INDICATOR);
	for (int i = 0; i < LINT_SHOWN_MAX + 3; i++) {
		snprintf(line, sizeof line, "ip\t10.0.0.%d\tIOC-1\t", i);
		feed(l, SHEET_INDICATOR, line);
	}
	assert_int_equal(lint_count(l), LINT_SHOWN_MAX);
	assert_int_equal(lint_total(l, LINT_PRIVATE), LINT_SHOWN_MAX + 3);
	lint_free(l);
}

static void refuses_lists_it_cannot_read(void **unused)
{
	static const char *const bad[] = {
		"",
		"picket-canaries 2\n",
		"picket-canaries 1\nnever npm react",
		"picket-canaries 1\nalways npm react\n",
		"picket-canaries 1\nnever npm \n",
		"picket-canaries 1\nnever npm react@\n",
		"picket-canaries 1\nnever sha256 abc\n",
		"picket-canaries 1\nnever colour red\n",
		"picket-canaries 1\nmust A npm x@1\n",
		"picket-canaries 1\nmust a/b text hello\n",
		"picket-canaries 1\nnever text \xff\n",
	};
	struct err e = {0};

	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		struct canaries *c = canaries_parse(text_of(bad[i]), &e);
		if (c || strcmp(e.code, "CANARY") != 0)
			fail_msg("taken: %s", bad[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_what_does_harm),
		cmocka_unit_test(asks_for_what_must_match),
		cmocka_unit_test(tells_what_is_said_twice_or_expired),
		cmocka_unit_test(a_large_change_is_one_above_twenty_percent),
		cmocka_unit_test(counts_what_it_does_not_keep),
		cmocka_unit_test(refuses_lists_it_cannot_read),
	};
	return crypto_init() ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
}
