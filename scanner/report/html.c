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
#define STEPS_MAX 4 /* remedies under "first" */
#define REMEDIES_MAX 3 /* of one package */

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
	      "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
	      "<title>Picket: ",
	      out);
	html_text(out, r->target.n ? r->target : T("scan"));
	fputs("</title>\n<style>", out);
	fwrite(html_style, 1, html_style_size, out);
	fputs("</style>\n</head>\n<body>\n", out);
}

static void put_top(FILE *out, const struct report *r)
{
	fputs("<header class=\"top\"><svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
	      "<path d=\"M2 22V8l3-4 3 4v14zM9 22V5l3-4 3 4v17zM16 22V8l3-4 3 4v14z\"/></svg>"
	      "<b>Picket</b><span class=\"target\">",
	      out);
	html_text(out, r->target.n ? r->target : T("scan"));
	fputs("</span><button type=\"button\" id=\"theme\" hidden>light or dark</button></header>\n", out);
}

static void put_sizes(FILE *out, const struct report *r)
{
	double bytes = (double)r->bytes;

	fprintf(out, "%zu packages, %" PRIu64 " files, ", r->package_count, r->files);
	if (bytes < 1e6)
		fprintf(out, "%.0f kB", bytes / 1e3);
	else
		fprintf(out, "%.0f MB", bytes / 1e6);
	fputs(" read", out);
}

static const char *headline(const struct report *r)
{
	if (r->status == SCAN_REFUSED || r->error.code[0])
		return "No verdict";
	if (r->counts[SEVERITY_CRITICAL])
		return "Stop and look";
	if (r->counts[SEVERITY_HIGH])
		return "Look before you ship";
	if (r->counts[SEVERITY_MEDIUM])
		return "Worth a look";
	return r->status == SCAN_PARTIAL ? "Not finished" : "Nothing of weight found";
}

static enum severity worst(const struct report *r)
{
	int s = SEVERITY_CRITICAL;

	while (s > SEVERITY_INFO && !r->counts[s])
		s--;
	return (enum severity)s;
}

static void put_counts(FILE *out, const struct report *r)
{
	fputs("<ul class=\"counts\">\n", out);
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_INFO; s--) {
		const char *name = severity_name((enum severity)s);
		fprintf(out, "<li class=\"%s%s\"><b>%zu</b>%s</li>\n", name, r->counts[s] ? "" : " zero",
			r->counts[s], name);
	}
	fputs("</ul>\n", out);
}

/* Shares of the levels as one bar. */
static void put_bar(FILE *out, const struct report *r)
{
	size_t all = 0;
	double x = 0;

	for (int s = 0; s < SEVERITIES; s++)
		all += r->counts[s];
	fputs("<svg class=\"bar\" viewBox=\"0 0 1000 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">", out);
	for (int s = SEVERITY_CRITICAL; all && s >= SEVERITY_INFO; s--) {
		double share = 1000.0 * (double)r->counts[s] / (double)all;
		if (r->counts[s])
			fprintf(out, "<rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"6\"/>",
				severity_name((enum severity)s), x, share);
		x += share;
	}
	fputs("</svg>\n", out);
}

static void put_error(FILE *out, const struct err *e)
{
	if (e->code[0] == '\0')
		return;
	fprintf(out, "<p class=\"banner refused\"><b>%s</b> ", e->code);
	html_text(out, text_of(e->text));
	fputs(". ", out);
	html_text(out, text_of(e->hint));
	fputs("</p>\n", out);
}

static void put_hero(FILE *out, const struct report *r)
{
	fprintf(out, "<section class=\"hero %s\"><div><h1>%s</h1>\n<p class=\"soft\">",
		severity_name(worst(r)), headline(r));
	put_sizes(out, r);
	if (r->started.n) {
		fputs(", ", out);
		html_text(out, r->started);
	}
	fprintf(out, ".<br>Scan <span class=\"mono\">%.16s</span>, %s.</p></div>\n", r->scan_id,
		scan_status_name(r->status));
	if (r->status != SCAN_REFUSED)
		put_counts(out, r);
	fputs("</section>\n", out);
	if (r->status != SCAN_REFUSED)
		put_bar(out, r);
	put_error(out, &r->refused);
	put_error(out, &r->error);
	if (r->status == SCAN_PARTIAL)
		fputs("<p class=\"banner\"><b>The scan is partial.</b> Something could not be read or finished; see "
		      "L2-SCAN-001 (with --show info). What is not listed here is not known to be clean.</p>\n",
		      out);
	if (r->has_baseline)
		fprintf(out, "<p class=\"banner quiet\">Against the baseline: %zu known, %zu gone.</p>\n", r->known,
			r->gone);
}

static bool same_package(const struct finding *a, const struct finding *b)
{
	return text_eq(a->package.name, b->package.name);
}

/* Findings that one remedy answers. Each advisory has its own fixed version; one update answers them all. */
static bool same_remedy(const struct finding *a, const struct finding *b)
{
	return (a->fixed.n && b->fixed.n && same_package(a, b)) || text_eq(a->remediation, b->remediation);
}

static bool asks(const struct finding *f)
{
	return f->remediation.n && f->severity >= SEVERITY_HIGH;
}

static void put_remedy(FILE *out, const struct report *r, const struct finding *f)
{
	size_t n = 0;

	for (size_t i = 0; f->fixed.n && i < r->finding_count; i++)
		n += r->findings[i]->fixed.n && same_package(r->findings[i], f);
	fputs("<span>", out);
	if (n > 1)
		fprintf(out, "Update it past all its %zu known vulnerabilities; each one below names its fixed "
			     "versions.",
			n);
	else
		html_text(out, f->remediation);
	fputs("</span>\n", out);
}

/* What the worst findings of f's package ask for, each once: of what is sure, or of the rest. */
static size_t put_remedies(FILE *out, const struct report *r, const struct finding *f, bool sure,
			   const struct finding *told[REMEDIES_MAX], size_t count)
{
	for (size_t i = 0; i < r->finding_count && count < REMEDIES_MAX; i++) {
		const struct finding *g = r->findings[i];
		bool said = !asks(g) || !same_package(f, g) || (g->confidence == CONFIDENCE_EXACT) != sure;
		for (size_t k = 0; k < count; k++)
			said |= same_remedy(told[k], g);
		if (said)
			continue;
		put_remedy(out, r, g);
		told[count++] = g;
	}
	return count;
}

static void put_step(FILE *out, const struct report *r, const struct finding *f)
{
	const struct finding *told[REMEDIES_MAX];

	fprintf(out, "<li><a class=\"%s\" href=\"#f-%s\">", severity_name(f->severity), f->fingerprint);
	html_text(out, f->package.name.n ? f->package.name : T("the project"));
	fputs("</a> ", out);
	put_remedies(out, r, f, false, told, put_remedies(out, r, f, true, told, 0));
	fputs("</li>\n", out);
}

static void put_steps(FILE *out, const struct report *r)
{
	const struct finding *shown[STEPS_MAX];
	size_t count = 0;

	for (size_t i = 0; i < r->finding_count && count < STEPS_MAX; i++) {
		const struct finding *f = r->findings[i];
		bool known = !asks(f);
		for (size_t k = 0; k < count; k++)
			known |= same_package(shown[k], f) || text_eq(shown[k]->remediation, f->remediation);
		if (known)
			continue;
		fputs(count ? "" : "<section class=\"steps\"><h2>Do first</h2>\n<ol>\n", out);
		put_step(out, r, f);
		shown[count++] = f;
	}
	fputs(count ? "</ol></section>\n" : "", out);
}

static size_t count_of(const struct report *r, const char *rule)
{
	size_t n = 0;

	for (size_t i = 0; i < r->finding_count; i++)
		n += strcmp(r->findings[i]->rule, rule) == 0;
	return n;
}

static void put_rule_choice(FILE *out, const struct report *r)
{
	fputs("<select id=\"rule\" aria-label=\"rule\"><option value=\"\">all rules</option>", out);
	for (size_t i = 0; i < r->rule_count; i++) {
		size_t n = count_of(r, r->rules[i].id);
		if (!n)
			continue;
		fprintf(out, "<option value=\"%s\">%s ", r->rules[i].id, r->rules[i].id);
		html_text(out, text_of(r->rules[i].title));
		fprintf(out, " (%zu)</option>", n);
	}
	fputs("</select>\n", out);
}

static void put_filters(FILE *out, const struct report *r)
{
	size_t counts[SEVERITIES] = {0};

	for (size_t i = 0; i < r->finding_count; i++)
		counts[r->findings[i]->severity]++;
	fputs("<div class=\"filters\" id=\"filters\" hidden>\n"
	      "<input type=\"search\" id=\"search\" placeholder=\"search ( / )\" aria-label=\"search findings\">\n",
	      out);
	put_rule_choice(out, r);
	fputs("<div class=\"chips\">\n", out);
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_INFO; s--) {
		const char *name = severity_name((enum severity)s);
		if (counts[s])
			fprintf(out,
				"<label class=\"chip %s\"><input type=\"checkbox\" name=\"severity\" value=\"%s\" "
				"checked><span>%s <b>%zu</b></span></label>\n",
				name, name, name, counts[s]);
	}
	if (r->has_baseline)
		fputs("<label class=\"chip info\"><input type=\"checkbox\" id=\"fresh\"><span>new only</span></label>\n",
		      out);
	fputs("</div>\n<span class=\"soft\" id=\"shown\" role=\"status\"></span>\n"
	      "<span class=\"buttons\"><button type=\"button\" id=\"open\">open all</button>"
	      "<button type=\"button\" id=\"close\">close all</button></span>\n</div>\n",
	      out);
}

static bool put_findings(FILE *out, const struct report *r)
{
	fputs("<section id=\"findings\"><h2>Findings</h2>\n", out);
	if (r->finding_count)
		put_filters(out, r);
	else
		fputs("<p class=\"none\">Nothing at this level, with the corpus named below.</p>\n", out);
	bool ok = html_findings(out, r);
	fputs("<p class=\"none\" id=\"none\" hidden>Nothing to show with these filters.</p>\n", out);
	if (r->hidden)
		fprintf(out, "<p class=\"soft\">%zu more below the level shown (--show info shows all).</p>\n",
			r->hidden);
	fputs("</section>\n", out);
	return ok;
}

static void put_decided(FILE *out, const struct report *r)
{
	if (r->suppressed_count)
		fprintf(out, "<section><h2>Not counted, by policy (%zu)</h2>\n<ul class=\"plain\">\n",
			r->suppressed_count);
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
		fputs("<section><h2>What the policy says</h2>\n<ul class=\"plain\">\n", out);
	for (size_t i = 0; i < r->notice_count; i++) {
		fputs("<li>", out);
		html_text(out, r->notices[i]);
		fputs("</li>\n", out);
	}
	fputs(r->notice_count ? "</ul></section>\n" : "", out);
}

static void put_members(FILE *out, const struct report *r)
{
	if (!r->member_count)
		return;
	fputs("<section><h2>Members of the workspace</h2>\n<div class=\"table\"><table><tr><th>member</th><th>folder</th>"
	      "<th>critical</th><th>high</th><th>medium</th><th>packages</th></tr>\n",
	      out);
	for (size_t i = 0; i < r->member_count; i++) {
		const struct report_member *m = &r->members[i];
		fputs("<tr><td>", out);
		html_text(out, m->name);
		fputs("</td><td class=\"mono\">", out);
		html_text(out, m->folder.n ? m->folder : T("."));
		fprintf(out, "</td><td>%zu</td><td>%zu</td><td>%zu</td><td>%zu</td></tr>\n",
			m->counts[SEVERITY_CRITICAL], m->counts[SEVERITY_HIGH], m->counts[SEVERITY_MEDIUM],
			m->package_count);
	}
	fputs("</table></div></section>\n", out);
}

static void put_packs(FILE *out, const struct report *r)
{
	fputs("<section><h2>Corpus</h2>\n<p class=\"soft\">What this scan knew: signed packs, verified before use.</p>\n"
	      "<div class=\"table\"><table><tr><th>pack</th><th>sequence</th>"
	      "<th>version</th><th>age</th><th>signed by</th><th>manifest</th></tr>\n",
	      out);
	for (size_t i = 0; i < r->pack_count; i++) {
		const struct report_pack *p = &r->packs[i];
		fputs("<tr><td>", out);
		html_text(out, p->name);
		fprintf(out, "</td><td>%" PRIu64 "%s", p->seq, p->pinned ? " (pinned)" : "");
		if (p->behind)
			fprintf(out, " (%" PRIu64 " behind the newest)", p->behind);
		if (p->without.n) {
			fputs(" (without its level ", out);
			html_text(out, p->without);
			fputs(")", out);
		}
		fputs("</td><td>", out);
		html_text(out, p->version);
		fputs("</td><td>", out);
		html_text(out, p->state.n ? p->state : T("not told"));
		fputs("</td><td>", out);
		html_text(out, p->signers);
		fprintf(out, " (%zu of %zu needed)</td><td class=\"mono\">", p->signer_count, p->threshold);
		html_text(out, text_head(p->id, 16));
		fputs("</td></tr>\n", out);
	}
	fputs("</table></div></section>\n", out);
}

static bool write_html(FILE *out, const struct report *r, const struct report_options *o, struct err *e)
{
	bool ok = true;

	(void)o;
	put_head(out, r);
	put_top(out, r);
	fputs("<main>\n", out);
	put_hero(out, r);
	if (r->status != SCAN_REFUSED) {
		put_steps(out, r);
		ok = put_findings(out, r);
		html_graph(out, r);
		put_members(out, r);
		put_decided(out, r);
	}
	put_packs(out, r);
	fputs("</main>\n<footer>Picket " PICKET_VERSION
	      ". No verdict is ever \"clean\": this page says what was found with the corpus above.</footer>\n<script>",
	      out);
	fwrite(html_script, 1, html_script_size, out);
	fputs("</script>\n</body>\n</html>\n", out);
	if (!ok)
		return err_set(e, "LIMIT-MEMORY", "no memory for the page");
	return !ferror(out) || err_set(e, "REPORT-WRITE", "html: cannot write");
}

const struct report_format report_html = {
	.name = "html",
	.about = "one self-contained page to read, filter and print",
	.context = true,
	.write = write_html,
};
