/* GET /: corpora, scans over time, the newest scans. */
#include "corpusd/page.h"

#define NEWEST 8

static void put_pack(struct page *p, const struct report_pack *k)
{
	page_put(p, "<li class=\"pack ");
	page_text(p, k->state);
	page_put(p, "\"><b><a href=\"/packs\">");
	page_text(p, k->name);
	page_put(p, "</a></b><span class=\"state\">");
	page_text(p, k->pinned ? T("pinned") : k->state);
	buf_printf(p->out, "</span><span class=\"soft\">seq %ju, made ", (uintmax_t)k->seq);
	page_ago(p, k->created);
	page_put(p, "</span><span class=\"soft\">signed by ");
	page_text(p, k->signers);
	page_put(p, "</span></li>\n");
}

static void put_packs(struct page *p)
{
	struct generation *g = engine_hold(p->f->engine);
	struct err e = {0};
	size_t count = 0;
	const struct report_pack *packs = g ? generation_packs(g, &count) : NULL;

	page_put(p, "<section><h2>Packs in force</h2>\n");
	if (!g || generation_bad(g, &e))
		page_error(p, T("PACK-NONE"), g ? text_of(e.text) : T("no pack could be verified: no scan gets a verdict"),
			   T("corpusd's log says why"));
	page_put(p, "<ul class=\"packs card\">");
	for (size_t i = 0; i < count; i++)
		put_pack(p, &packs[i]);
	page_put(p, "</ul></section>\n");
	engine_drop(g);
}

static void put_scans(struct page *p)
{
	struct jobs_filter filter = {.limit = NEWEST};
	struct page_list list = {.p = p};
	struct err e = {0};

	page_put(p, "<section><h2>Newest scans</h2>\n<ul class=\"scans card\">");
	if (!jobs_list(&p->f->jobs, &filter, page_scan_row, &list, &e))
		page_error(p, text_of(e.code), text_of(e.text), text_of(e.hint));
	page_put(p, list.count ? "</ul>\n<p class=\"more\"><a href=\"/scans\">all scans</a></p></section>\n"
			       : "<li class=\"none\">None yet. Drop a lockfile below, or let CI post one to "
				 "<code>/v1/scans</code>.</li></ul></section>\n");
}

void page_overview(struct front *f, struct request *q, struct response *r)
{
	struct page p;

	page_begin(&p, f, q, r, T("Overview"), "/", 0);
	page_chart(&p);
	page_put(&p, "<div class=\"columns\"><div>");
	put_scans(&p);
	page_upload(&p);
	page_put(&p, "</div><div>");
	put_packs(&p);
	page_put(&p, "</div></div>\n");
	page_end(&p);
}
