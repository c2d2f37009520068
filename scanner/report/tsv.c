/* Columns divided by tabs, a header line first; control characters escaped, so that a row is a line. */
#include "base/escape.h"
#include "scanner/report/decided.h"

#define LINE_MAX_BYTES ((size_t)1 << 20)

static void column(struct buf *line, struct text t)
{
	buf_char(line, '\t');
	escape_plain(line, t);
}

static bool put(FILE *out, struct buf *line)
{
	bool ok = !line->failed && buf_char(line, '\n') &&
		  fwrite(line->p, 1, line->n, out) == line->n;

	buf_clear(line);
	return ok;
}

static bool put_packages(FILE *out, struct buf *line, const struct report *r)
{
	buf_text(line, T("name\tversion\tsource\tresolved\tintegrity"));
	bool ok = put(out, line);

	for (size_t i = 0; ok && i < r->package_count; i++) {
		const struct report_package *p = &r->packages[i];
		escape_plain(line, p->name);
		column(line, p->version);
		column(line, p->source);
		column(line, p->resolved);
		column(line, p->integrity);
		ok = put(out, line);
	}
	return ok;
}

/* The last column: why the policy does not count it. */
static bool put_finding(FILE *out, struct buf *line, const struct finding *f, struct text excused)
{
	escape_plain(line, text_of(severity_name(f->severity)));
	column(line, text_of(f->rule));
	column(line, f->package.name);
	column(line, f->package.version);
	column(line, f->file);
	buf_printf(line, "\t%u", f->line);
	column(line, f->message);
	column(line, text_of(f->fingerprint));
	column(line, excused);
	return put(out, line);
}

static bool put_findings(FILE *out, struct buf *line, const struct report *r)
{
	buf_text(line, T("severity\trule\tpackage\tversion\tfile\tline\tmessage\tfingerprint\texcused"));
	bool ok = put(out, line);

	for (size_t i = 0; ok && i < r->finding_count; i++)
		ok = put_finding(out, line, r->findings[i], T(""));
	for (size_t i = 0; ok && i < r->suppressed_count; i++) {
		struct buf why = BUF(LINE_MAX_BYTES);
		decided_reason(&why, &r->suppressed[i]);
		ok = put_finding(out, line, r->suppressed[i].finding, buf_view(&why));
		buf_free(&why);
	}
	return ok;
}

static bool write_tsv(FILE *out, const struct report *r, const struct report_options *o,
		      struct err *e)
{
	struct buf line = BUF(LINE_MAX_BYTES);
	bool ok = o->packages ? put_packages(out, &line, r) : put_findings(out, &line, r);

	buf_free(&line);
	return ok || err_set(e, "REPORT-WRITE", "tsv: cannot be written");
}

const struct report_format report_tsv = {
	.name = "tsv",
	.about = "columns divided by tabs; --list-packages: name, version, source, resolved, integrity",
	.lists = true,
	.write = write_tsv,
};
