/* JUnit XML, as CI servers read it: a test case for each rule that ran, a failure for each finding
 * at MEDIUM or above that no baseline knows, an error when there is no verdict or no whole one.
 */
#include "scanner/report/report.h"

#include "base/escape.h"
#include "scanner/report/decided.h"
#include "scanner/report/provenance.h"

#include <inttypes.h>
#include <string.h>

#define TEXT_MAX ((size_t)64 << 10)

/* XML 1.0 forbids most control characters in any spelling; escape_html has made them text. */
static void put(FILE *out, struct text t)
{
	struct buf b = BUF(TEXT_MAX);

	escape_html(&b, t);
	fwrite(b.n ? b.p : "", 1, b.n, out);
	buf_free(&b);
}

static bool fails(const struct finding *f)
{
	return f->severity >= SEVERITY_MEDIUM && (!f->known || f->denied.n);
}

static size_t failures_of(const struct report *r, const char *rule)
{
	size_t n = 0;

	for (size_t i = 0; i < r->finding_count; i++)
		n += fails(r->findings[i]) && (!rule || strcmp(r->findings[i]->rule, rule) == 0);
	return n;
}

static void put_failure(FILE *out, const struct finding *f)
{
	fprintf(out, "      <failure type=\"%s\" message=\"", severity_name(f->severity));
	put(out, f->message);
	fputs("\">", out);
	put(out, f->file);
	if (f->line)
		fprintf(out, ":%" PRIu32, f->line);
	fputs(" ", out);
	put(out, f->evidence);
	fputs(" ", out);
	put(out, f->remediation);
	fputs("</failure>\n", out);
}

static void put_rule(FILE *out, const struct report *r, const struct report_rule *rule)
{
	fprintf(out, "    <testcase classname=\"picket\" name=\"%s ", rule->id);
	put(out, text_of(rule->title));
	if (!failures_of(r, rule->id)) {
		fputs("\"/>\n", out);
		return;
	}
	fputs("\">\n", out);
	for (size_t i = 0; i < r->finding_count; i++)
		if (fails(r->findings[i]) && strcmp(r->findings[i]->rule, rule->id) == 0)
			put_failure(out, r->findings[i]);
	fputs("    </testcase>\n", out);
}

static void put_excused(FILE *out, const struct report *r)
{
	for (size_t i = 0; i < r->suppressed_count; i++) {
		struct buf b = BUF(TEXT_MAX);
		decided_sentence(&b, &r->suppressed[i]);
		fprintf(out, "    <testcase classname=\"picket.excused\" name=\"%s %.12s\"><skipped message=\"",
			r->suppressed[i].finding->rule, r->suppressed[i].finding->fingerprint);
		put(out, buf_view(&b));
		fputs("\"/></testcase>\n", out);
		buf_free(&b);
	}
}

static void put_properties(FILE *out, const struct report *r)
{
	if (!r->pack_count)
		return;
	fputs("    <properties>\n", out);
	fprintf(out, "      <property name=\"scan\" value=\"%s\"/>\n", r->scan_id);
	if (r->has_baseline)
		fprintf(out, "      <property name=\"baseline\" value=\"%zu known, %zu gone\"/>\n", r->known, r->gone);
	for (size_t i = 0; i < r->pack_count; i++) {
		struct buf b = BUF(TEXT_MAX);
		provenance_sentence(&b, &r->packs[i]);
		fputs("      <property name=\"corpus\" value=\"", out);
		put(out, buf_view(&b));
		fputs("\"/>\n", out);
		buf_free(&b);
	}
	fputs("    </properties>\n", out);
}

/* A rule that could not see everything has not passed. */
static void put_partial(FILE *out, const struct report *r)
{
	if (r->status == SCAN_PARTIAL)
		fputs("    <testcase classname=\"picket\" name=\"everything was read\">\n"
		      "      <error type=\"INCOMPLETE\" message=\"The scan is not complete: what is not listed is not "
		      "known to be clean; see L2-SCAN-001.\"/>\n    </testcase>\n", out);
}

static bool write_junit(FILE *out, const struct report *r, const struct report_options *o,
			struct err *e)
{
	bool refused = r->status == SCAN_REFUSED;
	bool partial = r->status == SCAN_PARTIAL;
	size_t tests = refused ? 1 : r->rule_count + partial, failures = refused ? 0 : failures_of(r, NULL);

	(void)o;
	fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n", out);
	fprintf(out, "  <testsuite name=\"picket\" tests=\"%zu\" failures=\"%zu\" errors=\"%d\" "
		     "skipped=\"%zu\">\n",
		tests + r->suppressed_count, failures, refused || partial, r->suppressed_count);
	put_properties(out, r);
	if (refused) {
		fprintf(out, "    <testcase classname=\"picket\" name=\"corpus\">\n"
			     "      <error type=\"%s\" message=\"",
			r->refused.code);
		put(out, text_of(r->refused.text));
		fputs("\"/>\n    </testcase>\n", out);
	}
	for (size_t i = 0; !refused && i < r->rule_count; i++)
		put_rule(out, r, &r->rules[i]);
	put_partial(out, r);
	put_excused(out, r);
	fputs("  </testsuite>\n</testsuites>\n", out);
	return !ferror(out) || err_set(e, "REPORT-WRITE", "junit: cannot write");
}

const struct report_format report_junit = {
	.name = "junit",
	.about = "JUnit XML: a test a rule, a failure a finding",
	.write = write_junit,
};
