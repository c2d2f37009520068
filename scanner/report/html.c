/* One self-contained HTML file. Its content security policy allows exactly the embedded style and
 * script, by hash: nothing of the scanned project can run or load anything, even if an escape
 * were missed.
 */
#include "scanner/report/html.h"
#include "scanner/report/decided.h"

#include "base/escape.h"
#include "crypto/base64.h"

#include <inttypes.h>
#include <string.h>

#define TEXT_MAX ((size_t)256 << 10)

void html_text(FILE *out, struct text t)
{
	struct buf b = BUF(TEXT_MAX);

	escape_html(&b, t);
	fwrite(b.n ? b.p : "", 1, b.n, out);
	buf_free(&b);
}

/* CSP hash source: 'sha256-<base64>' (CSP level 3, section 2.3.1). */
static void put_hash(FILE *out, const char *hex)
{
	uint8_t digest[32] = {0};
	char text[base64_size(sizeof digest)];

	text_hex(text_of(hex), digest, sizeof digest);
	base64_encode(text, digest, sizeof digest);
	fprintf(out, "'sha256-%s'", text);
}

static void put_head(FILE *out, const struct report *r)
{
	fputs("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
	      "base-uri 'none'; form-action 'none'; style-src ",
	      out);
	put_hash(out, html_style_sha256);
	fputs("; script-src ", out);
	put_hash(out, html_script_sha256);
	fputs("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>Picket: ",
	      out);
	html_text(out, r->target.n ? r->target : T("scan"));
	fputs("</title>\n<style>", out);
	fwrite(html_style, 1, html_style_size, out);
	fputs("</style>\n</head>\n<body>\n", out);
}

static void put_banner(FILE *out, const struct report *r)
{
	if (r->status == SCAN_COMPLETE)
		return;
	fprintf(out, "<div class=\"banner %s\"><strong>", scan_status_name(r->status));
	if (r->status == SCAN_PARTIAL) {
		fputs("The scan is partial.</strong> Something could not be read or finished; see the "
		      "L2-SCAN-001 findings. What is not listed here is not known to be clean.</div>\n",
		      out);
		return;
	}
	fprintf(out, "No verdict: %s.</strong> ", r->refused.code);
	html_text(out, text_of(r->refused.text));
	fputs(". ", out);
	html_text(out, text_of(r->refused.hint));
	fputs("</div>\n", out);
}

static void put_cards(FILE *out, const struct report *r)
{
	fputs("<div class=\"cards\">\n", out);
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_LOW; s--) {
		const char *name = severity_name((enum severity)s);
		fprintf(out, "<div class=\"card %s%s\"><b>%zu</b>%s</div>\n", name,
			r->counts[s] ? "" : " zero", r->counts[s], name);
	}
	fprintf(out, "<div class=\"card\"><b>%zu</b>packages</div>\n", r->package_count);
	fprintf(out, "<div class=\"card\"><b>%" PRIu64 "</b>files</div>\n</div>\n", r->files);
}

static void put_packs(FILE *out, const struct report *r)
{
	fputs("<h2>Corpus</h2>\n<div class=\"table\"><table><tr><th>pack</th><th>sequence</th>"
	      "<th>version</th><th>age</th><th>signed by</th><th>manifest</th></tr>\n",
	      out);
	for (size_t i = 0; i < r->pack_count; i++) {
		const struct report_pack *p = &r->packs[i];
		fputs("<tr><td>", out);
		html_text(out, p->name);
		fprintf(out, "</td><td>%" PRIu64 "%s</td><td>", p->seq, p->pinned ? " (pinned)" : "");
		html_text(out, p->version);
		fputs("</td><td>", out);
		html_text(out, p->state);
		fputs("</td><td>", out);
		html_text(out, p->signers);
		fprintf(out, " (%zu of %zu needed)</td><td class=\"mono\">", p->signer_count,
			p->threshold);
		html_text(out, text_head(p->id, 16));
		fputs("</td></tr>\n", out);
	}
	fputs("</table></div>\n", out);
}

static void put_filters(FILE *out, const struct report *r)
{
	fputs("<h2>Findings</h2>\n<div class=\"filters\">\n"
	      "<input type=\"search\" id=\"search\" placeholder=\"search findings\" "
	      "aria-label=\"search findings\">\n"
	      "<select id=\"rule\" aria-label=\"rule\"><option value=\"\">all rules</option>",
	      out);
	for (size_t i = 0; i < r->rule_count; i++) {
		bool used = false;
		for (size_t k = 0; k < r->finding_count && !used; k++)
			used = strcmp(r->findings[k]->rule, r->rules[i].id) == 0;
		if (!used)
			continue;
		fprintf(out, "<option value=\"%s\">%s ", r->rules[i].id, r->rules[i].id);
		html_text(out, text_of(r->rules[i].title));
		fputs("</option>", out);
	}
	fputs("</select>\n", out);
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_INFO; s--) {
		const char *name = severity_name((enum severity)s);
		fprintf(out,
			"<label class=\"%s\"><input type=\"checkbox\" name=\"severity\" value=\"%s\" "
			"checked> %s</label>\n",
			name, name, name);
	}
	fputs("<span class=\"soft\" id=\"shown\"></span>\n</div>\n", out);
}

static void put_term(FILE *out, const char *term, struct text value)
{
	if (!value.n)
		return;
	fprintf(out, "<dt>%s</dt><dd>", term);
	html_text(out, value);
	fputs("</dd>", out);
}

static void put_path(FILE *out, const struct finding *f)
{
	if (!f->package.path_count)
		return;
	fprintf(out, "<dt>%s</dt><dd>", f->package.direct ? "direct dependency" : "comes in through");
	for (size_t i = 0; i < f->package.path_count; i++) {
		if (i)
			fputs(" &#8250; ", out);
		html_text(out, f->package.path[i]);
	}
	fputs("</dd>", out);
}

static void put_corpus(FILE *out, const struct finding *f)
{
	if (!f->corpus.pack.n)
		return;
	fputs("<dt>corpus row</dt><dd>", out);
	html_text(out, f->corpus.row);
	fputs(" in ", out);
	html_text(out, f->corpus.pack);
	fprintf(out, " #%" PRIu64, f->corpus.seq);
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
	fputs("<dt>references</dt><dd>", out);
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
	if (!f->file.n)
		return;
	fputs("<dt>where</dt><dd class=\"mono\">", out);
	html_text(out, f->file);
	if (f->line)
		fprintf(out, ":%" PRIu32, f->line);
	if (f->line && f->column)
		fprintf(out, ":%" PRIu32, f->column);
	fputs("</dd>", out);
}

static void put_finding(FILE *out, const struct finding *f)
{
	const char *severity = severity_name(f->severity);

	fprintf(out,
		"<details class=\"finding %s\" id=\"f-%s\" data-severity=\"%s\" data-rule=\"%s\"%s>"
		"<summary><span class=\"badge\">%s</span><span class=\"what\">",
		severity, f->fingerprint, severity, f->rule,
		f->severity >= SEVERITY_HIGH ? " open" : "", severity);
	html_text(out, f->message);
	fprintf(out, "</span><span class=\"rule\">%s</span></summary>\n<div class=\"body\">\n", f->rule);
	if (f->evidence.n) {
		fputs("<pre>", out);
		html_text(out, f->evidence);
		fputs("</pre>\n", out);
	}
	fputs("<dl>", out);
	put_term(out, "package", f->package.purl);
	put_place(out, f);
	put_path(out, f);
	if (f->behaviour_count) {
		fputs("<dt>behaviours</dt><dd>", out);
		for (size_t i = 0; i < f->behaviour_count; i++) {
			fputs("<span class=\"tag\">", out);
			html_text(out, f->behaviours[i]);
			fputs("</span>", out);
		}
		fputs("</dd>", out);
	}
	put_corpus(out, f);
	put_term(out, "fixed in", f->fixed);
	put_term(out, "what to do", f->remediation);
	put_references(out, f->references);
	fprintf(out,
		"<dt>confidence</dt><dd>%s</dd><dt>fingerprint</dt><dd class=\"mono\">%s</dd></dl>\n"
		"</div></details>\n",
		confidence_name(f->confidence), f->fingerprint);
}

static void put_findings(FILE *out, const struct report *r)
{
	put_filters(out, r);
	for (size_t i = 0; i < r->finding_count; i++)
		put_finding(out, r->findings[i]);
	fputs("<p class=\"none\" id=\"none\" hidden>Nothing to show with these filters.</p>\n", out);
	if (r->hidden)
		fprintf(out, "<p class=\"soft\">%zu more below the level shown (--show).</p>\n",
			r->hidden);
}

static void put_decided(FILE *out, const struct report *r)
{
	if (r->suppressed_count)
		fprintf(out, "<section><h2>Not counted, by policy (%zu)</h2>\n<ul>\n", r->suppressed_count);
	for (size_t i = 0; i < r->suppressed_count; i++) {
		struct buf b = BUF((size_t)8 << 10);
		decided_sentence(&b, &r->suppressed[i]);
		fputs("<li>", out);
		html_text(out, buf_view(&b));
		fputs("</li>\n", out);
		buf_free(&b);
	}
	fputs(r->suppressed_count ? "</ul></section>\n" : "", out);
	if (r->notice_count)
		fputs("<section><h2>What the policy says</h2>\n<ul>\n", out);
	for (size_t i = 0; i < r->notice_count; i++) {
		fputs("<li>", out);
		html_text(out, r->notices[i]);
		fputs("</li>\n", out);
	}
	fputs(r->notice_count ? "</ul></section>\n" : "", out);
}

static bool write_html(FILE *out, const struct report *r, const struct report_options *o,
		       struct err *e)
{
	(void)o;
	put_head(out, r);
	fputs("<header><h1>", out);
	html_text(out, r->target.n ? r->target : T("Scan"));
	fprintf(out, "</h1>\n<p class=\"soft\">Scan <span class=\"mono\">%.16s</span>", r->scan_id);
	if (r->started.n) {
		fputs(", ", out);
		html_text(out, r->started);
	}
	fprintf(out, ", %s</p></header>\n<main>\n", scan_status_name(r->status));
	put_banner(out, r);
	if (r->status != SCAN_REFUSED) {
		put_cards(out, r);
		put_findings(out, r);
		put_decided(out, r);
		html_graph(out, r);
	}
	put_packs(out, r);
	fputs("</main>\n<footer>Made by Picket " PICKET_VERSION
	      ". A verdict is never \"clean\": it says what was found with the corpus above.</footer>\n"
	      "<script>",
	      out);
	fwrite(html_script, 1, html_script_size, out);
	fputs("</script>\n</body>\n</html>\n", out);
	return !ferror(out) || err_set(e, "REPORT-WRITE", "html: cannot write");
}

const struct report_format report_html = {
	.name = "html",
	.about = "one self-contained page to read, filter and print",
	.write = write_html,
};
