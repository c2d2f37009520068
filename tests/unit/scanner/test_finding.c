#include "test.h"

#include "scanner/finding.h"
#include "scanner/guard.h"

static struct finding *add(struct finding_list *l, const char *rule, enum severity s,
			   const char *purl, const char *file, uint32_t line)
{
	struct finding *f = finding_add(l, rule, s, CONFIDENCE_HIGH);

	f->package.purl = text_of(purl);
	f->package.name = text_of(purl);
	f->file = text_of(file);
	f->line = line;
	f->message = T("something");
	f->evidence = T("seen");
	return f;
}

static void sorts_by_severity_rule_package_file_line(void **state)
{
	(void)state;
	struct finding_list *l = finding_list_new(1 << 20);
	struct err e;

	add(l, "L2-B", SEVERITY_LOW, "a", "w", 1);
	add(l, "L2-B", SEVERITY_HIGH, "b", "x", 9);
	add(l, "L2-B", SEVERITY_HIGH, "a", "y", 2);
	add(l, "L2-B", SEVERITY_HIGH, "a", "x", 3);
	add(l, "L2-A", SEVERITY_HIGH, "z", "x", 3);
	add(l, "L2-Z", SEVERITY_CRITICAL, "z", "x", 3);
	finding_list_finish(l);
	assert_int_equal(finding_count(l), 6);
	assert_string_equal(finding_at(l, 0)->rule, "L2-Z");
	assert_string_equal(finding_at(l, 1)->rule, "L2-A");
	assert_text(finding_at(l, 2)->file, "x");
	assert_text(finding_at(l, 3)->file, "y");
	assert_text(finding_at(l, 4)->package.purl, "b");
	assert_int_equal(finding_at(l, 5)->severity, SEVERITY_LOW);
	assert_true(guard_findings(l, &e));
	finding_list_free(l);
}

static void twins_merge_and_the_worst_stays(void **state)
{
	(void)state;
	struct finding_list *l = finding_list_new(1 << 20);

	add(l, "L2-A", SEVERITY_LOW, "a", "x", 1);
	add(l, "L2-A", SEVERITY_HIGH, "a", "x", 1);
	add(l, "L2-A", SEVERITY_HIGH, "a", "x", 2); /* the same content on another line */
	finding_list_finish(l);
	assert_int_equal(finding_count(l), 1);
	assert_int_equal(finding_at(l, 0)->severity, SEVERITY_HIGH);
	assert_int_equal(finding_at(l, 0)->line, 1);
	finding_list_free(l);
}

static const char *print_of(const char *rule, const char *purl, const char *file, const char *content)
{
	static char kept[4][33];
	static int at;
	struct finding_list *l = finding_list_new(1 << 20);
	struct finding *f = add(l, rule, SEVERITY_HIGH, purl, file, 7);

	f->content = text_of(content);
	finding_list_finish(l);
	at = (at + 1) % 4;
	memcpy(kept[at], finding_at(l, 0)->fingerprint, 33);
	finding_list_free(l);
	return kept[at];
}

static void the_fingerprint_is_rule_package_file_and_content(void **state)
{
	(void)state;
	assert_string_equal(print_of("R", "p", "f", "c"), print_of("R", "p", "f", "c"));
	assert_string_not_equal(print_of("R", "p", "f", "c"), print_of("S", "p", "f", "c"));
	assert_string_not_equal(print_of("R", "p", "f", "c"), print_of("R", "q", "f", "c"));
	assert_string_not_equal(print_of("R", "p", "f", "c"), print_of("R", "p", "g", "c"));
	assert_string_not_equal(print_of("R", "p", "f", "c"), print_of("R", "p", "f", "d"));
	assert_string_not_equal(print_of("R", "pf", "x", "c"), print_of("R", "p", "fx", "c"));
}

static void a_full_list_says_so(void **state)
{
	(void)state;
	struct finding_list *l = finding_list_new(4096);
	size_t n = 0;

	while (finding_add(l, "R", SEVERITY_LOW, CONFIDENCE_LOW))
		n++;
	assert_true(n > 0 && n < 4096 / sizeof(struct finding) + 1);
	assert_true(finding_list_full(l));
	finding_list_free(l);
}

static void severities_have_names(void **state)
{
	(void)state;
	enum severity s;

	assert_true(severity_parse(T("CRITICAL"), &s));
	assert_int_equal(s, SEVERITY_CRITICAL);
	assert_string_equal(severity_name(s), "critical");
	assert_false(severity_parse(T("criticals"), &s));
	assert_false(severity_parse(T(""), &s));
}

static struct finding_list *one(struct finding **f)
{
	struct finding_list *l = finding_list_new(1 << 20);

	*f = add(l, "L2-A", SEVERITY_HIGH, "a", "x", 1);
	finding_list_finish(l);
	return l;
}

static void refused(struct finding_list *l)
{
	struct err e;

	assert_false(guard_findings(l, &e));
	assert_true(err_is(&e, "SCAN-GUARD"));
	finding_list_free(l);
}

static void the_guard_refuses_what_cannot_be_checked(void **state)
{
	(void)state;
	struct finding *f;
	struct finding_list *l = one(&f);
	struct err e;

	assert_true(guard_findings(l, &e));
	f->message = T("");
	refused(l);
	l = one(&f);
	f->rule = "";
	refused(l);
	l = one(&f);
	f->fingerprint[0] = '\0';
	refused(l);
	l = one(&f);
	f->evidence = f->file = f->package.purl = T("");
	refused(l);
}

static void the_guard_bounds_evidence_on_both_sides(void **state)
{
	(void)state;
	static char much[FINDING_EVIDENCE_MAX + 1];
	struct finding *f;
	struct finding_list *l = one(&f);
	struct err e;

	f->evidence = text_n(much, FINDING_EVIDENCE_MAX);
	assert_true(guard_findings(l, &e));
	f->evidence = text_n(much, FINDING_EVIDENCE_MAX + 1);
	refused(l);
}

static void the_guard_sees_a_broken_order_and_twins(void **state)
{
	(void)state;
	struct finding_list *l = finding_list_new(1 << 20);
	struct finding *a = add(l, "L2-A", SEVERITY_HIGH, "a", "x", 1);
	struct finding *b = add(l, "L2-B", SEVERITY_HIGH, "b", "x", 1);

	finding_list_finish(l);
	a->severity = SEVERITY_LOW;
	refused(l);
	l = finding_list_new(1 << 20);
	a = add(l, "L2-A", SEVERITY_HIGH, "a", "x", 1);
	b = add(l, "L2-B", SEVERITY_HIGH, "b", "x", 1);
	finding_list_finish(l);
	memcpy(b->fingerprint, a->fingerprint, sizeof b->fingerprint);
	refused(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sorts_by_severity_rule_package_file_line),
		cmocka_unit_test(twins_merge_and_the_worst_stays),
		cmocka_unit_test(the_fingerprint_is_rule_package_file_and_content),
		cmocka_unit_test(a_full_list_says_so),
		cmocka_unit_test(severities_have_names),
		cmocka_unit_test(the_guard_refuses_what_cannot_be_checked),
		cmocka_unit_test(the_guard_bounds_evidence_on_both_sides),
		cmocka_unit_test(the_guard_sees_a_broken_order_and_twins),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
