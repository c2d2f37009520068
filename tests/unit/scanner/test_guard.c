/* The guard lets no broken list and no broken report through. */
#include "test.h"

#include "scanner/guard.h"

static struct finding_list *list;

static struct finding *add(const char *rule, enum severity s, const char *file)
{
	struct finding *f = finding_add(list, rule, s, CONFIDENCE_HIGH);

	f->file = text_of(file);
	f->message = T("something is there");
	f->evidence = text_of(file);
	return f;
}

static int setup(void **state)
{
	(void)state;
	list = finding_list_new((size_t)1 << 20);
	add("L2-A-001", SEVERITY_HIGH, "a.js");
	add("L2-B-001", SEVERITY_HIGH, "b.js");
	add("L2-B-001", SEVERITY_LOW, "c.js")->known = true;
	finding_list_finish(list);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	finding_list_free(list);
	return 0;
}

static void refused(const char *words)
{
	struct err e = {0};

	assert_false(guard_findings(list, &e));
	assert_string_equal(e.code, "SCAN-GUARD");
	assert_non_null(strstr(e.text, words));
	assert_non_null(strstr(e.hint, "no verdict"));
}

static void a_finished_list_passes(void **state)
{
	struct err e = {0};

	(void)state;
	assert_true(guard_findings(list, &e));
}

static void order_and_twins(void **state)
{
	(void)state;
	finding_edit(list, 0)->severity = SEVERITY_INFO;
	refused("out of order");
	finding_edit(list, 0)->severity = SEVERITY_HIGH;
	memcpy(finding_edit(list, 2)->fingerprint, finding_edit(list, 0)->fingerprint, 33);
	refused("there twice");
}

static void what_a_finding_must_have(void **state)
{
	struct finding *f = finding_edit(list, 0), whole = *f;

	(void)state;
	f->message = T("");
	refused("no message");
	*f = whole;
	f->fingerprint[31] = '\0';
	refused("no fingerprint");
	*f = whole;
	f->file = f->evidence = T("");
	refused("nothing to check");
	*f = whole;
	f->rule = "";
	refused("no rule");
	*f = whole;
	f->evidence.n = FINDING_EVIDENCE_MAX + 1;
	refused("too much evidence");
	*f = whole;
	f->package.path_count = FINDING_PATH_MAX + 1;
	refused("too long");
}

static void a_report_must_agree_with_the_list(void **state)
{
	const struct finding *shown[2] = {finding_at(list, 0), finding_at(list, 1)};
	struct report_edge edge = {0, 1};
	struct report r = {.findings = shown, .finding_count = 2, .hidden = 1, .known = 1, .package_count = 2,
			   .edges = &edge, .edge_count = 1};
	struct err e = {0};

	(void)state;
	r.counts[SEVERITY_HIGH] = 2;
	r.counts[SEVERITY_LOW] = 1;
	assert_true(guard_report(&r, list, SEVERITY_MEDIUM, &e));
	r.hidden = 0;
	assert_false(guard_report(&r, list, SEVERITY_MEDIUM, &e));
	r.hidden = 1;
	r.counts[SEVERITY_HIGH] = 1;
	assert_false(guard_report(&r, list, SEVERITY_MEDIUM, &e));
	r.counts[SEVERITY_HIGH] = 2;
	r.known = 0;
	assert_false(guard_report(&r, list, SEVERITY_MEDIUM, &e));
	r.known = 1;
	assert_false(guard_report(&r, list, SEVERITY_CRITICAL, &e));
	edge.to = 2;
	assert_false(guard_report(&r, list, SEVERITY_MEDIUM, &e));
	assert_string_equal(e.code, "SCAN-GUARD");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_finished_list_passes, setup, teardown),
		cmocka_unit_test_setup_teardown(order_and_twins, setup, teardown),
		cmocka_unit_test_setup_teardown(what_a_finding_must_have, setup, teardown),
		cmocka_unit_test_setup_teardown(a_report_must_agree_with_the_list, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
