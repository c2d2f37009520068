/* /search: who has this package, and where a campaign or a rule was met. */
#include "corpusd/page.h"

#define ROWS 200

static bool on_holder(void *ctx, const struct job_finding *row)
{
	struct page_list *list = ctx;
	struct page *p = list->p;

	page_put(p, "<li><span class=\"mono\">");
	page_text(p, row->package);
	page_put(p, "</span><span class=\"version\">");
	page_text(p, row->version);
	page_put(p, "</span><a href=\"/scans/");
	page_text(p, row->job);
	page_put(p, "\">");
	page_text(p, row->file.n ? row->file : row->job);
	page_put(p, "</a><span class=\"soft when\">");
	page_ago(p, row->n / 1000000);
	page_put(p, "</span></li>\n");
	list->count++;
	return true;
}

static bool on_finding(void *ctx, const struct job_finding *row)
{
	struct page_list *list = ctx;
	struct page *p = list->p;
	const char *level = severity_name((enum severity)(row->severity < SEVERITIES ? row->severity : SEVERITY_CRITICAL));

	buf_printf(p->out, "<li class=\"hit %s\"><span class=\"badge\">%s</span><span class=\"what\">", level, level);
	page_text(p, row->message);
	page_put(p, " <span class=\"rule\">");
	page_text(p, row->rule);
	page_put(p, "</span>");
	page_put(p, "</span><a class=\"soft when\" href=\"/scans/");
	page_text(p, row->job);
	page_put(p, "#p-");
	page_url(p, row->package);
	page_put(p, "-");
	page_url(p, row->version);
	page_put(p, "\">scan&nbsp;");
	page_text(p, text_head(row->job, 8));
	page_put(p, "</a></li>\n");
	list->count++;
	return true;
}

typedef bool asks(struct jobs *j, const struct jobs_filter *f,
		  bool (*each)(void *ctx, const struct job_finding *row), void *ctx, struct err *e);

static void put_list(struct page *p, const char *title, const struct jobs_filter *filter, asks *ask,
		     bool (*each)(void *ctx, const struct job_finding *row), const char *none)
{
	struct page_list list = {.p = p};
	struct err e = {0};

	buf_printf(p->out, "<section><h2>%s</h2>\n<ul class=\"rows card\">", title);
	bool ok = ask(&p->f->jobs, filter, each, &list, &e);
	if (ok && !list.count)
		buf_printf(p->out, "<li class=\"none\">%s</li>", none);
	page_put(p, "</ul>\n");
	if (!ok)
		page_error(p, text_of(e.code), text_of(e.text), text_of(e.hint));
	if (list.count == filter->limit)
		buf_printf(p->out, "<p class=\"soft\">The newest %u; the others: <code>/v1/packages</code> and "
				   "<code>/v1/findings</code>.</p>\n", ROWS);
	page_put(p, "</section>\n");
}

/* "left-pad", "left-pad@1.3.0", "@scope/name@1.0.0" */
static void put_package(struct page *p, struct text asked)
{
	struct cut c = text_cut_last(asked, '@');
	bool versioned = c.found && c.head.n;
	struct jobs_filter filter = {.package = versioned ? c.head : asked, .version = versioned ? c.tail : T(""),
				     .limit = ROWS};

	put_list(p, "Who has it", &filter, jobs_holders, on_holder,
		 "No scan that is kept here has a package of exactly this name.");
	put_list(p, "What was found in it", &filter, jobs_findings, on_finding, "Nothing.");
}

static void put_findings(struct page *p, struct text rule, struct text campaign)
{
	struct jobs_filter filter = {.rule = rule, .record = campaign, .limit = ROWS};

	put_list(p, "Findings of all scans", &filter, jobs_findings, on_finding, "No scan that is kept here has one.");
}

static void put_title(struct page *p, const char *kind, struct text what)
{
	buf_printf(p->out, "<p class=\"of\">%s</p><h1 class=\"mono\">", kind);
	page_text(p, what);
	page_put(p, "</h1>\n");
}

void page_search(struct front *f, struct request *q, struct response *r)
{
	struct text asked = text_trim(http_query(q, "q")), rule = http_query(q, "rule");
	struct text campaign = http_query(q, "campaign");
	struct page p;

	page_begin(&p, f, q, r, T("Search"), "/search", 0);
	if (!rule.n && text_starts(asked, T("L2-"))) {
		rule = asked;
		asked = T("");
	}
	if (campaign.n || rule.n) {
		put_title(&p, campaign.n ? "Campaign" : "Rule", campaign.n ? campaign : rule);
		put_findings(&p, rule, campaign);
	} else if (asked.n) {
		put_title(&p, "Package", asked);
		put_package(&p, asked);
	} else {
		page_put(&p, "<h1>Who has this package?</h1>\n<p class=\"soft\">Ask above for a name, for "
			     "<code>name@version</code>, or for a rule such as <code>L2-MAL-001</code>.</p>\n");
	}
	page_end(&p);
}
