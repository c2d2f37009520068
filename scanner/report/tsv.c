/* Columns divided by tabs, a header line first; control characters escaped, so that a row is a line. */
#include "base/escape.h"
#include "scanner/report/report.h"

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

static bool put_findings(FILE *out, struct buf *line, const struct report *r)
{
	buf_text(line, T("severity\trule\tpackage\tversion\tfile\tline\tmessage\tfingerprint"));
	bool ok = put(out, line);

	for (size_t i = 0; ok && i < r->finding_count; i++) {
		const struct finding *f = r->findings[i];
		escape_plain(line, text_of(severity_name(f->severity)));
		column(line, text_of(f->rule));
		column(line, f->package.name);
		column(line, f->package.version);
		column(line, f->file);
		buf_printf(line, "\t%u", f->line);
		column(line, f->message);
		column(line, text_of(f->fingerprint));
		ok = put(out, line);
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
	.write = write_tsv,
};
