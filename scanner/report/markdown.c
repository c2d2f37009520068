/* Markdown for a step summary or a merge request: a table, worst first. All foreign text is HTML
 * escaped and its markdown characters too, so that a package cannot draw a link or a heading.
 */
#include "scanner/report/report.h"

#include "base/escape.h"
#include "scanner/report/decided.h"

#include <inttypes.h>
#include <string.h>

#define CELL_MAX ((size_t)16 << 10)
#define ROWS_MAX 500 /* a step summary holds 1 MiB */

/* CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes it plain. */
static void put(FILE *out, struct text t)
{
	struct buf b = BUF(CELL_MAX);

	escape_html(&b, t);
	struct text safe = buf_view(&b);
	for (size_t i = 0; i < safe.n; i++) {
		if (memchr("\\`*_{}[]()+-.!|~@:", safe.p[i], 18))
			fputc('\\', out);
		fputc(safe.p[i], out);
	}
	buf_free(&b);
}

static void put_row(FILE *out, const struct finding *f)
{
	fprintf(out, "| %s%s | %s | ", severity_name(f->severity), f->known ? " (known)" : "", f->rule);
	put(out, f->package.name);
	if (f->package.version.n) {
		fputs("\\@", out);
		put(out, f->package.version);
	}
	fputs(" | ", out);
	put(out, f->message);
	fputs(" | ", out);
	put(out, f->file);
	if (f->line)
		fprintf(out, ":%" PRIu32, f->line);
	fputs(" | ", out);
	put(out, f->remediation);
	fputs(" |\n", out);
}

static void put_packs(FILE *out, const struct report *r)
{
	fputs("\nCorpus:", out);
	for (size_t i = 0; i < r->pack_count; i++) {
		fputs(i ? "; " : " ", out);
		put(out, r->packs[i].name);
		fprintf(out, " #%" PRIu64 " signed by ", r->packs[i].seq);
		put(out, r->packs[i].signers);
		if (r->packs[i].behind)
			fprintf(out, " (%" PRIu64 " behind the newest)", r->packs[i].behind);
		if (r->packs[i].without.n) {
			fputs(" (without its level ", out);
			put(out, r->packs[i].without);
			fputs(")", out);
		}
	}
	fprintf(out, ". Scan `%.16s`.\n", r->scan_id);
}

static void put_decided(FILE *out, const struct report *r)
{
	if (r->has_baseline)
		fprintf(out, "\nAgainst the baseline: %zu known, %zu gone.\n", r->known, r->gone);
	if (r->suppressed_count)
		fprintf(out, "\nNot counted, by policy (%zu):\n\n", r->suppressed_count);
	for (size_t i = 0; i < r->suppressed_count && i < ROWS_MAX; i++) {
		struct buf b = BUF(CELL_MAX);
		decided_sentence(&b, &r->suppressed[i]);
		fputs("- ", out);
		put(out, buf_view(&b));
		fputc('\n', out);
		buf_free(&b);
	}
	if (r->suppressed_count > ROWS_MAX)
		fprintf(out, "\n%zu more in the full report.\n", r->suppressed_count - ROWS_MAX);
	for (size_t i = 0; i < r->notice_count; i++) {
		fputs(i ? "- " : "\nPolicy:\n\n- ", out);
		put(out, r->notices[i]);
		fputc('\n', out);
	}
}

static bool write_markdown(FILE *out, const struct report *r, const struct report_options *o,
			   struct err *e)
{
	(void)o;
	fprintf(out, "### Picket: %s\n\n", scan_status_name(r->status));
	if (r->status == SCAN_REFUSED) {
		fprintf(out, "**%s**: ", r->refused.code);
		put(out, text_of(r->refused.text));
		fputs("\n\nNothing was scanned. ", out);
		put(out, text_of(r->refused.hint));
		fputc('\n', out);
		return !ferror(out) || err_set(e, "REPORT-WRITE", "markdown: cannot write");
	}
	fprintf(out, "%zu critical, %zu high, %zu medium, %zu low, %zu packages.\n\n",
		r->counts[SEVERITY_CRITICAL], r->counts[SEVERITY_HIGH], r->counts[SEVERITY_MEDIUM],
		r->counts[SEVERITY_LOW], r->package_count);
	if (r->finding_count)
		fputs("| severity | rule | package | what | where | what to do |\n"
		      "| --- | --- | --- | --- | --- | --- |\n",
		      out);
	for (size_t i = 0; i < r->finding_count && i < ROWS_MAX; i++)
		put_row(out, r->findings[i]);
	if (r->finding_count > ROWS_MAX)
		fprintf(out, "\n%zu more in the full report.\n", r->finding_count - ROWS_MAX);
	put_decided(out, r);
	put_packs(out, r);
	return !ferror(out) || err_set(e, "REPORT-WRITE", "markdown: cannot write");
}

const struct report_format report_markdown = {
	.name = "markdown",
	.about = "a table for a step summary or a merge request",
	.write = write_markdown,
};
