/* The findings of the HTML report: one section a package, one disclosure a finding, with the code around
 * it and what that code hides.
 */
#include "scanner/report/group.h"
#include "scanner/report/html.h"

#include <inttypes.h>

static void put_term(FILE *out, const char *term, struct text value, bool mono)
{
	if (!value.n)
		return;
	fprintf(out, "<dt>%s</dt><dd%s>", term, mono ? " class=\"mono\"" : "");
	html_text(out, value);
	fputs("</dd>", out);
}

static void put_words(FILE *out, const char *term, const struct text *words, size_t count)
{
	if (!count)
		return;
	fprintf(out, "<dt>%s</dt><dd>", term);
	for (size_t i = 0; i < count; i++) {
		fputs("<span class=\"tag\">", out);
		html_text(out, words[i]);
		fputs("</span>", out);
	}
	fputs("</dd>", out);
}

static void put_corpus(FILE *out, const struct finding *f)
{
	if (!f->corpus.pack.n)
		return;
	fputs("<dt>Known from</dt><dd>", out);
	html_text(out, f->corpus.row);
	fputs(" in ", out);
	html_text(out, f->corpus.pack);
	fprintf(out, " seq %" PRIu64, f->corpus.seq);
	if (f->corpus.source.n) {
		fputs(", from ", out);
		html_text(out, f->corpus.source);
	}
	fputs("</dd>", out);
}

/* Only web addresses become links; anything else (javascript:) stays text. */
static void put_references(FILE *out, struct text references)
{
	if (!references.n)
		return;
	fputs("<dt>References</dt><dd>", out);
	while (references.n) {
		struct cut c = text_cut(references, ' ');
		references = c.tail;
		bool web = text_starts(c.head, T("https://")) || text_starts(c.head, T("http://"));
		if (web) {
			fputs("<a rel=\"noreferrer noopener\" href=\"", out);
			html_text(out, c.head);
			fputs("\">", out);
		}
		html_text(out, c.head);
		fputs(web ? "</a> " : " ", out);
	}
	fputs("</dd>", out);
}

static void put_place(FILE *out, const struct finding *f)
{
	html_text(out, f->file);
	if (f->line)
		fprintf(out, ":%" PRIu32, f->line);
	if (f->line && f->column)
		fprintf(out, ":%" PRIu32, f->column);
}

/* A file may indent by tabs; an escaped tab would be noise in front of every line. */
static void put_code(FILE *out, struct text line)
{
	while (text_skip(&line, T("\t")))
		fputs("  ", out);
	html_text(out, line);
}

static void put_lines(FILE *out, const struct finding *f)
{
	fputs("<div class=\"code\">", out);
	for (size_t i = 0; i < f->context.count; i++) {
		uint32_t number = f->context.first + (uint32_t)i;
		fprintf(out, "<div class=\"row%s\" data-n=\"%" PRIu32 "\"><code>",
			number == f->line ? " here" : "", number);
		put_code(out, f->context.lines[i]);
		fputs("</code></div>\n", out);
	}
	fputs("</div>\n", out);
}

static void put_layer(FILE *out, const struct finding_layer *l)
{
	struct text rest = l->text, line;

	fputs("<figure class=\"layer\"><figcaption>hides, decoded by <b>", out);
	html_text(out, l->how);
	fputs("</b></figcaption><div class=\"code\">", out);
	while (text_line(&rest, &line)) {
		fputs("<div class=\"row\"><code>", out);
		put_code(out, line);
		fputs("</code></div>\n", out);
	}
	fputs("</div></figure>\n", out);
}

static void put_seen(FILE *out, const struct finding *f)
{
	if (f->file.n) {
		fputs("<figure><figcaption class=\"mono\">", out);
		put_place(out, f);
		fputs("</figcaption>", out);
		if (f->context.count)
			put_lines(out, f);
		fputs("</figure>\n", out);
	}
	for (size_t i = 0; i < f->context.layer_count; i++)
		put_layer(out, &f->context.layers[i]);
	if (f->evidence.n) {
		fputs("<figure><figcaption>Evidence</figcaption><pre>", out);
		html_text(out, f->evidence);
		fputs("</pre></figure>\n", out);
	}
}

static void put_facts(FILE *out, const struct finding *f)
{
	fputs("<dl>", out);
	put_term(out, "Not accepted", f->denied, false);
	put_term(out, "Fixed in", f->fixed, true);
	put_corpus(out, f);
	put_words(out, "Behaviours", f->behaviours, f->behaviour_count);
	put_words(out, "Concerns", f->members, f->member_count);
	put_references(out, f->references);
	fprintf(out, "<dt>Confidence</dt><dd>%s</dd><dt>Fingerprint</dt><dd class=\"mono\"><a href=\"#f-%s\">%s</a>"
		     "</dd></dl>\n",
		confidence_name(f->confidence), f->fingerprint, f->fingerprint);
}

static void put_finding(FILE *out, const struct finding *f, bool open)
{
	const char *severity = severity_name(f->severity);

	fprintf(out,
		"<details class=\"finding %s\" id=\"f-%s\" data-severity=\"%s\" data-rule=\"%s\" data-known=\"%d\"%s>\n"
		"<summary><span class=\"badge\">%s</span><span class=\"what\">",
		severity, f->fingerprint, severity, f->rule, f->known, open ? " open" : "", severity);
	html_text(out, f->message);
	fprintf(out, "</span>%s<span class=\"rule\">%s", f->known ? "<span class=\"tag\">known</span>" : "", f->rule);
	if (f->corpus.row.n) { /* which of them: a package may have twenty advisories */
		fputs("<small>", out);
		html_text(out, f->corpus.row);
		fputs("</small>", out);
	}
	fputs("</span></summary>\n<div class=\"body\">\n", out);
	put_seen(out, f);
	if (f->remediation.n) {
		fputs("<p class=\"remedy\"><b>What to do</b> ", out);
		html_text(out, f->remediation);
		fputs("</p>\n", out);
	}
	put_facts(out, f);
	fputs("</div></details>\n", out);
}

static void put_path(FILE *out, const struct finding *f)
{
	size_t n = f->package.path_count;

	fputs("<p class=\"path\">", out);
	fputs(f->package.direct ? "direct dependency" : n ? "comes in through " : "", out);
	for (size_t i = 0; !f->package.direct && i + 1 < n; i++) {
		html_text(out, f->package.path[i]);
		fputs(i + 2 < n ? " <i>&#8250;</i> " : "", out);
	}
	if (f->package.dev)
		fputs(" <span class=\"tag\">development only</span>", out);
	if (f->package.optional)
		fputs(" <span class=\"tag\">optional</span>", out);
	fputs("</p>", out);
}

static void put_group_head(FILE *out, const struct finding *f, size_t at)
{
	fprintf(out, "<section class=\"group %s\" id=\"g-%zu\">\n<div class=\"group-head\"><h3>",
		severity_name(f->severity), at);
	if (f->package.name.n) {
		html_text(out, f->package.name);
		fputs(" <span class=\"version\">", out);
		html_text(out, f->package.version);
		fputs("</span>", out);
	} else {
		fputs("The project", out);
	}
	fputs("</h3>", out);
	put_path(out, f);
	fputs("</div>\n", out);
}

#define OPEN_MAX 12 /* disclosures open at first: the worst ones */

bool html_findings(FILE *out, const struct report *r)
{
	struct arena *a = arena_new((size_t)512 << 20);
	struct groups g;
	bool ok = a && group_findings(r, a, &g);

	for (size_t i = 0; ok && i < r->finding_count; i++) {
		if (!g.first[i])
			continue;
		put_group_head(out, r->findings[i], i);
		for (size_t k = i; k < r->finding_count; k = g.next[k])
			put_finding(out, r->findings[k],
				    k < OPEN_MAX && r->findings[k]->severity == SEVERITY_CRITICAL);
		fputs("</section>\n", out);
	}
	arena_free(a);
	return ok;
}
