/* Workflow commands of GitHub Actions: one annotation a finding, worst first. The host shows ten
 * errors, ten warnings and ten notices a step, so what comes first matters.
 */
#include "scanner/report/address.h"
#include "scanner/report/report.h"

#include "base/escape.h"
#include "scanner/report/decided.h"
#include "scanner/report/provenance.h"

#include <inttypes.h>

#define LINE_MAX_BYTES ((size_t)16 << 10)

/* A command ends at LF, and its properties at ',' and ':': these, and '%', are percent-encoded;
 * everything invisible was escaped before. */
static void put(FILE *out, struct text t, bool property)
{
	struct buf b = BUF(LINE_MAX_BYTES);

	escape_plain(&b, t);
	struct text safe = buf_view(&b);
	for (size_t i = 0; i < safe.n; i++) {
		char c = safe.p[i];
		if (c == '%' || (property && (c == ',' || c == ':')))
			fprintf(out, "%%%02X", (unsigned)(unsigned char)c);
		else
			fputc(c, out);
	}
	buf_free(&b);
}

static const char *command_of(enum severity s)
{
	return s >= SEVERITY_HIGH ? "error" : s == SEVERITY_MEDIUM ? "warning" : "notice";
}

static void put_finding(FILE *out, const struct finding *f)
{
	fprintf(out, "::%s file=", f->known && !f->denied.n ? "notice" : command_of(f->severity));
	put(out, address_file(f->file), true);
	fprintf(out, ",line=%" PRIu32, address_line(f->line));
	if (f->column)
		fprintf(out, ",col=%" PRIu32, f->column);
	fprintf(out, ",title=%s %s%s::", f->rule, severity_name(f->severity), f->known ? " (known)" : "");
	put(out, f->message, false);
	if (f->remediation.n) {
		fputs(" -> ", out);
		put(out, f->remediation, false);
	}
	fputc('\n', out);
}

/* The last line: how it ended, against which baseline, and by what it was judged. */
static void put_sum(FILE *out, const struct report *r)
{
	fprintf(out, "::%s title=Picket::%s: %zu critical, %zu high, %zu medium",
		r->status == SCAN_PARTIAL ? "error" : "notice", scan_status_name(r->status),
		r->counts[SEVERITY_CRITICAL], r->counts[SEVERITY_HIGH], r->counts[SEVERITY_MEDIUM]);
	if (r->has_baseline)
		fprintf(out, "; %zu known, %zu gone", r->known, r->gone);
	for (size_t i = 0; i < r->pack_count; i++) {
		struct buf b = BUF(LINE_MAX_BYTES);
		provenance_sentence(&b, &r->packs[i]);
		fputs("; ", out);
		put(out, buf_view(&b), false);
		buf_free(&b);
	}
	fprintf(out, "; scan %.16s\n", r->scan_id);
}

static bool write_github(FILE *out, const struct report *r, const struct report_options *o,
			 struct err *e)
{
	(void)o;
	if (r->status == SCAN_REFUSED) {
		fprintf(out, "::error title=%s::", r->refused.code);
		put(out, text_of(r->refused.text), false);
		fputc('\n', out);
	}
	for (size_t i = 0; i < r->finding_count; i++)
		put_finding(out, r->findings[i]);
	for (size_t i = 0; i < r->suppressed_count; i++) {
		struct buf b = BUF(LINE_MAX_BYTES);
		decided_sentence(&b, &r->suppressed[i]);
		fputs("::debug::not counted: ", out);
		put(out, buf_view(&b), false);
		fputc('\n', out);
		buf_free(&b);
	}
	for (size_t i = 0; i < r->notice_count; i++) {
		fputs("::notice title=Picket policy::", out);
		put(out, r->notices[i], false);
		fputc('\n', out);
	}
	put_sum(out, r);
	return !ferror(out) || err_set(e, "REPORT-WRITE", "github: cannot write");
}

const struct report_format report_github = {
	.name = "github",
	.about = "annotations for a GitHub Actions log",
	.write = write_github,
};
