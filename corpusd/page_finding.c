/* The findings of one report: by campaign, then by package with the way it comes in, each folded. */
#include "corpusd/page.h"

#include "json/read.h"

struct shown {
	struct json v;
	struct text name, version, campaign;
	bool done;
};

/* A campaign is a record by itself, or the first part of its records: "shai-hulud/left-pad". Advisories are none. */
static struct text campaign_of(struct json finding)
{
	struct text row = json_get_text(json_get(finding, T("corpus")), T("row"));
	struct cut c = text_cut(row, '/');
	struct text others[] = {T("GHSA-"), T("MAL-"), T("CVE-"), T("IOC-")};

	if (text_eq(json_get_text(finding, T("rule")), T("L2-ADV-001")))
		return T("");
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (!c.found && text_starts(row, others[i]))
			return T("");
	return c.head;
}

static struct shown *collect(struct page *p, struct json list, size_t *count)
{
	struct shown *rows = ARENA_ARRAY(p->q->arena, struct shown, PAGE_FINDINGS_MAX);

	*count = 0;
	if (!rows)
		return NULL;
	for (struct json_each m = json_each(list); *count < PAGE_FINDINGS_MAX && json_next(&m);) {
		struct json package = json_get(m.value, T("package"));
		rows[(*count)++] = (struct shown){.v = m.value,
						  .name = json_get_text(package, T("name")),
						  .version = json_get_text(package, T("version")),
						  .campaign = campaign_of(m.value)};
	}
	return rows;
}

static const char *level_of(struct json finding)
{
	enum severity s;

	return severity_parse(json_get_text(finding, T("severity")), &s) ? severity_name(s) : "critical";
}

static void put_member(struct page *p, const struct shown *s)
{
	page_put(p, "<a class=\"tag\" href=\"#p-");
	page_url(p, s->name);
	page_put(p, "-");
	page_url(p, s->version);
	page_put(p, "\">");
	page_text(p, s->name.n ? s->name : T("the project"));
	page_put(p, "</a>");
}

static bool same_package(const struct shown *a, const struct shown *b)
{
	return text_eq(a->name, b->name) && text_eq(a->version, b->version);
}

/* Each campaign once, with its packages, each once. Quadratic in at most PAGE_FINDINGS_MAX. */
static void put_campaigns(struct page *p, const struct shown *rows, size_t count)
{
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		bool first = rows[i].campaign.n > 0;
		for (size_t k = 0; k < i && first; k++)
			first = !text_eq(rows[k].campaign, rows[i].campaign);
		if (!first)
			continue;
		page_put(p, any ? "" : "<section><h2>Campaigns</h2>\n<ul class=\"campaigns card\">");
		any = true;
		page_put(p, "<li><a href=\"/search?campaign=");
		page_url(p, rows[i].campaign);
		page_put(p, "\"><b>");
		page_text(p, rows[i].campaign);
		page_put(p, "</b></a> ");
		for (size_t k = i; k < count; k++) {
			bool new = text_eq(rows[k].campaign, rows[i].campaign);
			for (size_t n = i; n < k && new; n++)
				new = !(text_eq(rows[n].campaign, rows[i].campaign) && same_package(&rows[n], &rows[k]));
			if (new)
				put_member(p, &rows[k]);
		}
		page_put(p, "</li>\n");
	}
	page_put(p, any ? "</ul></section>\n" : "");
}

/* From the project to the package: the last step is the one that is bad. */
static void put_path(struct page *p, const struct shown *s)
{
	struct json path = json_get(json_get(s->v, T("package")), T("path"));
	size_t count = json_count(path), i = 0;

	if (!count)
		return;
	page_put(p, "<ol class=\"chain\" aria-label=\"how it comes in\"><li><span>this project</span></li>");
	for (struct json_each m = json_each(path); json_next(&m);) {
		page_put(p, ++i == count ? "<li class=\"end\"><span>" : "<li><span>");
		page_text(p, json_text(m.value));
		page_put(p, "</span></li>");
	}
	page_put(p, "</ol>\n");
}

static void put_term(struct page *p, const char *term, struct text value, const char *class)
{
	if (!value.n)
		return;
	buf_printf(p->out, "<dt>%s</dt><dd class=\"%s\">", term, class);
	page_text(p, value);
	page_put(p, "</dd>");
}

static void put_words(struct page *p, const char *term, struct json list)
{
	if (!json_count(list))
		return;
	buf_printf(p->out, "<dt>%s</dt><dd>", term);
	for (struct json_each m = json_each(list); json_next(&m);) {
		page_put(p, "<span class=\"tag\">");
		page_text(p, json_text(m.value));
		page_put(p, "</span>");
	}
	page_put(p, "</dd>");
}

/* Only web addresses become links; anything else (javascript:) stays text. */
static void put_references(struct page *p, struct json list)
{
	if (!json_count(list))
		return;
	page_put(p, "<dt>References</dt><dd>");
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct text t = json_text(m.value);
		bool web = text_starts(t, T("https://")) || text_starts(t, T("http://"));
		if (web) {
			page_put(p, "<a rel=\"noreferrer noopener\" href=\"");
			page_text(p, t);
			page_put(p, "\">");
		}
		page_text(p, t);
		page_put(p, web ? "</a> " : " ");
	}
	page_put(p, "</dd>");
}

static void put_code(struct page *p, struct json context, uint64_t here)
{
	uint64_t n = 0;

	if (!json_count(json_get(context, T("lines"))))
		return;
	json_u64(json_get(context, T("line")), &n);
	page_put(p, "<div class=\"code\">");
	for (struct json_each m = json_each(json_get(context, T("lines"))); json_next(&m); n++) {
		struct text line = json_text(m.value);
		buf_printf(p->out, "<div class=\"row%s\" data-n=\"%ju\"><code>", n == here ? " here" : "", (uintmax_t)n);
		while (text_skip(&line, T("\t")))
			page_put(p, "  ");
		page_text(p, line);
		page_put(p, "</code></div>\n");
	}
	page_put(p, "</div>\n");
}

static void put_evidence(struct page *p, struct json v)
{
	struct text file = json_get_text(v, T("file")), rest = json_get_text(v, T("evidence")), line;
	uint64_t here = 0;

	json_u64(json_get(v, T("line")), &here);
	if (file.n) {
		page_put(p, "<p class=\"place mono\">");
		page_text(p, file);
		if (here)
			buf_printf(p->out, ":%ju", (uintmax_t)here);
		page_put(p, "</p>");
	}
	put_code(p, json_get(v, T("context")), here);
	if (!rest.n)
		return;
	page_put(p, "<pre>");
	while (text_line(&rest, &line)) {
		page_text(p, line);
		page_put(p, "\n");
	}
	page_text(p, rest);
	page_put(p, "</pre>\n");
}

static void put_facts(struct page *p, struct json v)
{
	struct json corpus = json_get(v, T("corpus"));

	page_put(p, "<dl>");
	put_term(p, "Not accepted", json_get_text(v, T("denied")), "");
	put_words(p, "Fixed in", json_get(v, T("fixed")));
	put_term(p, "Known from", json_get_text(corpus, T("row")), "mono");
	put_term(p, "Pack", json_get_text(corpus, T("pack")), "mono");
	put_words(p, "Behaviours", json_get(v, T("behaviours")));
	put_words(p, "Concerns", json_get(v, T("members")));
	put_references(p, json_get(v, T("references")));
	put_term(p, "Confidence", json_get_text(v, T("confidence")), "");
	put_term(p, "Fingerprint", json_get_text(v, T("fingerprint")), "mono");
	page_put(p, "</dl>\n");
}

static void put_finding(struct page *p, const struct shown *s, bool open)
{
	const char *level = level_of(s->v);
	struct text remedy = json_get_text(s->v, T("remediation")), rule = json_get_text(s->v, T("rule"));

	buf_printf(p->out, "<details class=\"finding %s\"%s><summary><span class=\"badge\">%s</span><span class=\"what\">",
		   level, open ? " open" : "", level);
	page_text(p, json_get_text(s->v, T("message")));
	page_put(p, "</span><span class=\"rule\">");
	page_text(p, rule);
	page_put(p, "</span></summary><div class=\"body\">\n");
	put_evidence(p, s->v);
	if (remedy.n) {
		page_put(p, "<p class=\"remedy\"><b>Do</b> ");
		page_text(p, remedy);
		page_put(p, "</p>\n");
	}
	put_facts(p, s->v);
	page_put(p, "<p class=\"more\"><a href=\"/search?rule=");
	page_url(p, rule);
	page_put(p, "\">where else this rule found something</a></p></div></details>\n");
}

static void put_group(struct page *p, struct shown *rows, size_t i, size_t count)
{
	bool first = i == 0;

	buf_printf(p->out, "<section class=\"group %s\" id=\"p-", level_of(rows[i].v));
	page_url(p, rows[i].name);
	page_put(p, "-");
	page_url(p, rows[i].version);
	page_put(p, "\"><header class=\"group-head\"><h3>");
	if (rows[i].name.n) {
		page_put(p, "<a href=\"/search?q=");
		page_url(p, rows[i].name);
		page_put(p, "\">");
		page_text(p, rows[i].name);
		page_put(p, "</a> <span class=\"version\">");
		page_text(p, rows[i].version);
		page_put(p, "</span>");
	} else {
		page_put(p, "The project");
	}
	page_put(p, "</h3>");
	put_path(p, &rows[i]);
	page_put(p, "</header>\n");
	for (size_t k = i; k < count; k++) {
		if (rows[k].done || !same_package(&rows[i], &rows[k]))
			continue;
		rows[k].done = true;
		put_finding(p, &rows[k], first);
		first = false;
	}
	page_put(p, "</section>\n");
}

void page_findings(struct page *p, struct json report)
{
	struct json list = json_get(report, T("findings"));
	size_t count, all = json_count(list);
	struct shown *rows = collect(p, list, &count);

	if (!rows) {
		page_error(p, T("LIMIT-MEMORY"), T("no memory for the findings"), T(""));
		return;
	}
	put_campaigns(p, rows, count);
	page_put(p, "<section id=\"findings\"><div class=\"head\"><h2>Findings</h2><span class=\"buttons\" hidden>"
		    "<button type=\"button\" id=\"open\">open all</button><button type=\"button\" id=\"close\">close "
		    "all</button></span></div>\n");
	if (!count)
		page_put(p, "<p class=\"none card\">Nothing at this level, with the packs named below.</p>\n");
	for (size_t i = 0; i < count; i++)
		if (!rows[i].done)
			put_group(p, rows, i, count);
	if (all > count) {
		page_put(p, "<p class=\"banner\"><b>");
		page_count(p, all - count);
		page_put(p, " more findings</b> are not on this page; the whole report has them.</p>\n");
	}
	page_put(p, "</section>\n");
}
