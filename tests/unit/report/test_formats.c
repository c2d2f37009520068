/* Every report on the same made-up scan, whose texts try to leave their place. */
#include "test.h"

#include "scanner/report/address.h"
#include "scanner/report/report.h"

extern const struct report_format report_sarif, report_cyclonedx, report_spdx, report_github,
	report_markdown, report_gitlab, report_junit, report_html;

#define EVIL "<img src=x onerror=alert(1)>\033[31m\xe2\x80\xae|`](x)\n::error::x"

static struct finding findings[2];
static const struct finding *shown[2] = {&findings[0], &findings[1]};
static struct report_package packages[3];
static struct report_edge edges[3] = {{0, 1}, {0, 1}, {1, 2}};
static struct report_pack packs[1];
static const struct report_rule rules[2] = {
	{"L2-IOC-001", "Known bad", "About it.", "Remove it.", ""},
	{"L2-TYPO-001", "Lookalike", "About it.", "Check the name.", ""},
};
static struct report report;

static int setup(void **state)
{
	(void)state;
	findings[0] = (struct finding){
		.rule = "L2-IOC-001", .severity = SEVERITY_CRITICAL, .message = T(EVIL),
		.evidence = T(EVIL), .file = T("a b/%41:#?.js"), .remediation = T("remove it"),
		.fingerprint = "00112233445566778899aabbccddeeff",
		.package = {.name = T("@s/p"), .version = T("1.0.0"), .path = {T("x@1"), T("@s/p@1.0.0")},
			    .path_count = 2},
	};
	findings[1] = (struct finding){
		.rule = "L2-TYPO-001", .severity = SEVERITY_LOW, .message = T("project as a whole"),
		.fingerprint = "ffeeddccbbaa99887766554433221100",
	};
	packages[0] = (struct report_package){.name = T("@s/p"), .version = T("1.0.0"),
		.source = T("registry"), .purl = T("pkg:npm/%40s/p@1.0.0"),
		.resolved = T("https://registry.example.com/p.tgz"),
		.integrity = T("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk= sha512-bad")};
	packages[1] = (struct report_package){.name = T("@s/p"), .version = T("2.0.0"), .source = T("git"),
		.resolved = T("git+ssh://x")};
	packages[2] = (struct report_package){.name = T(EVIL), .source = T("link")};
	packs[0] = (struct report_pack){.name = T("acme/x"), .seq = 3, .signers = T("alice"), .state = T("fresh")};
	report = (struct report){.status = SCAN_COMPLETE, .rules = rules, .rule_count = 2, .packs = packs,
		.pack_count = 1, .packages = packages, .package_count = 3, .edges = edges, .edge_count = 3,
		.findings = shown, .finding_count = 2};
	memset(report.scan_id, 'a', 64);
	report.counts[SEVERITY_CRITICAL] = 1;
	report.counts[SEVERITY_LOW] = 1;
	return 0;
}

static struct text render(const struct report_format *f, bool *ok)
{
	static char bytes[200000];
	struct report_options options = {0};
	struct err e = {0};
	FILE *out = tmpfile();

	assert_non_null(out);
	*ok = f->write(out, &report, &options, &e);
	rewind(out);
	size_t n = fread(bytes, 1, sizeof bytes, out);
	fclose(out);
	return text_n(bytes, n);
}

static void no_format_lets_control_characters_through(void **state)
{
	const struct report_format *all[] = {&report_sarif, &report_cyclonedx, &report_spdx, &report_github,
					     &report_markdown, &report_gitlab, &report_junit, &report_html};
	bool ok;

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		struct text t = render(all[i], &ok);
		assert_true(ok);
		assert_true(t.n > 100);
		assert_false(text_has(t, T("\033")));
		assert_false(text_has(t, T("\xe2\x80\xae")));
		assert_true(text_utf8_valid(t));
	}
}

static void markup_stays_text(void **state)
{
	const struct report_format *markup[] = {&report_markdown, &report_junit, &report_html};
	bool ok;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		assert_false(text_has(render(markup[i], &ok), T("<img")));
	assert_false(text_has(render(&report_markdown, &ok), T("](x)")));
	struct text t = render(&report_github, &ok), line;
	size_t commands = 0;
	while (text_line(&t, &line))
		commands += text_starts(line, T("::"));
	assert_int_equal(commands, 3); /* two findings and the summary; none that a finding made */
}

static void json_formats_parse_and_say_what_hosts_need(void **state)
{
	bool ok;

	(void)state;
	struct text sarif = render(&report_sarif, &ok);
	assert_true(text_has(sarif, T("\"uri\": \"a%20b/%2541%3A%23%3F.js\"")));
	assert_true(text_has(sarif, T("\"security-severity\": \"9.5\"")));
	assert_true(text_has(sarif, T("\"startLine\": 1")));
	assert_true(text_has(sarif, T("\"uri\": \"package.json\"")));
	struct text bom = render(&report_cyclonedx, &ok);
	assert_true(text_has(bom, T("\"urn:uuid:aaaaaaaa-aaaa-8aaa-aaaa-aaaaaaaaaaaa\"")));
	assert_true(text_has(bom, T("\"group\": \"@s\"")));
	assert_true(text_has(bom, T("\"alg\": \"SHA-1\"")));
	assert_false(text_has(bom, T("SHA-512")));
	assert_true(text_has(render(&report_spdx, &ok), T("\"algorithm\": \"SHA1\"")));
}

static void a_refusal_is_never_an_empty_list(void **state)
{
	bool ok;

	(void)state;
	report.status = SCAN_REFUSED;
	report.finding_count = 0;
	err_set(&report.refused, "PACK-UNSIGNED", "no signature");
	render(&report_gitlab, &ok);
	assert_false(ok);
	render(&report_cyclonedx, &ok);
	assert_false(ok);
	render(&report_spdx, &ok);
	assert_false(ok);
	assert_true(text_has(render(&report_sarif, &ok), T("\"executionSuccessful\": false")));
	assert_true(text_has(render(&report_junit, &ok), T("errors=\"1\"")));
	assert_true(text_has(render(&report_markdown, &ok), T("PACK-UNSIGNED")));
	assert_true(text_has(render(&report_github, &ok), T("::error title=PACK-UNSIGNED")));
	setup(NULL);
}

static void integrity_gives_whole_hashes_only(void **state)
{
	struct text t = T("sha512-short sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=?opt md5-x sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwl=");
	struct address_hash h;

	(void)state;
	assert_true(address_next_hash(&t, &h));
	assert_string_equal(h.algorithm, "SHA-1");
	assert_string_equal(h.hex, "da39a3ee5e6b4b0d3255bfef95601890afd80709");
	assert_false(address_next_hash(&t, &h)); /* pad bits set: not a canonical spelling */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_format_lets_control_characters_through),
		cmocka_unit_test(markup_stays_text),
		cmocka_unit_test(json_formats_parse_and_say_what_hosts_need),
		cmocka_unit_test(a_refusal_is_never_an_empty_list),
		cmocka_unit_test(integrity_gives_whole_hashes_only),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
