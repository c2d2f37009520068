/* /scans/ID: one scan: waiting for it, then what came of it. */
#include "corpusd/page.h"

#include "json/read.h"

static const char *headline(const struct job *j)
{
	if (j->state == JOB_FAILED)
		return "The scan failed";
	if (!page_counted(j))
		return "No verdict";
	if (j->counts[SEVERITY_CRITICAL] || j->counts[SEVERITY_HIGH])
		return "Stop and look";
	if (text_eq(j->verdict, T("partial")))
		return "Not finished";
	return j->counts[SEVERITY_MEDIUM] ? "Worth a look" : "Nothing of weight found";
}

static void put_times(struct page *p, const struct job *j)
{
	page_put(p, "<p class=\"soft\">asked for by ");
	page_text(p, j->owner);
	page_put(p, ", ");
	page_ago(p, j->created / 1000000);
	if (j->finished > j->started && j->started)
		buf_printf(p->out, "; took %ju&nbsp;s", (uintmax_t)(j->finished - j->started));
	if (page_counted(j)) {
		page_put(p, "; ");
		page_count(p, j->packages);
		page_put(p, " packages");
	}
	buf_printf(p->out, ".<br>Scan <span class=\"mono\">%.12s</span>, ", j->id);
	page_text(p, j->verdict.n ? j->verdict : text_of(job_state_name(j->state)));
	page_put(p, ".</p>\n");
}

static void put_counts(struct page *p, const struct job *j)
{
	if (!page_counted(j))
		return;
	page_put(p, "<ul class=\"counts\">");
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_INFO; s--) {
		const char *name = severity_name((enum severity)s);
		buf_printf(p->out, "<li class=\"%s%s\"><b>", name, j->counts[s] ? "" : " zero");
		page_count(p, j->counts[s]);
		buf_printf(p->out, "</b>%s</li>", name);
	}
	page_put(p, "</ul>\n");
}

static void put_hero(struct page *p, const struct job *j)
{
	buf_printf(p->out, "<section class=\"hero %s\"><div><p class=\"of mono\">", page_verdict(j).class);
	page_text(p, j->name);
	buf_printf(p->out, "</p><h1>%s</h1>\n", headline(j));
	put_times(p, j);
	page_put(p, "</div>");
	put_counts(p, j);
	page_put(p, "</section>\n");
	if (j->code.n)
		page_error(p, j->code, j->message, j->hint);
	else if (!page_counted(j))
		page_error(p, T("SCAN-NO-VERDICT"), T("nothing is known about this target"), T("scan it again"));
	if (text_eq(j->verdict, T("partial")))
		page_put(p, "<p class=\"banner\"><b>The scan is partial.</b> Something could not be read or finished: "
			    "what is not listed here is not known to be clean.</p>\n");
}

static void put_formats(struct page *p, const struct job *j)
{
	static const struct {
		const char *name, *word;
	} formats[] = {{"html", "HTML"}, {"json", "JSON"}, {"sarif", "SARIF"}, {"markdown", "Markdown"},
		       {"junit", "JUnit"}, {"cyclonedx", "CycloneDX"}};

	page_put(p, "<section><h2>The whole report</h2>\n<p class=\"formats\">");
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		buf_printf(p->out, "<a href=\"/v1/scans/%s?format=%s\">%s</a> ", j->id, formats[i].name,
			   formats[i].word);
	page_put(p, "</p></section>\n");
}

static void put_corpus(struct page *p, struct json report)
{
	page_put(p, "<section><h2>What this scan knew</h2>\n<div class=\"table card\"><table><tr><th>pack</th>"
		    "<th>sequence</th><th>age at the scan</th><th>signed by</th><th>manifest</th></tr>\n");
	for (struct json_each m = json_each(json_get(report, T("corpus"))); json_next(&m);) {
		page_put(p, "<tr><td>");
		page_text(p, json_get_text(m.value, T("name")));
		page_put(p, "</td><td>");
		page_text(p, json_number(json_get(m.value, T("seq"))));
		page_put(p, "</td><td>");
		page_text(p, json_get_text(m.value, T("state")));
		page_put(p, "</td><td>");
		page_text(p, json_get_text(m.value, T("signers")));
		page_put(p, "</td><td class=\"mono\">");
		page_text(p, text_head(json_get_text(m.value, T("id")), 16));
		page_put(p, "</td></tr>\n");
	}
	page_put(p, "</table></div></section>\n");
}

/* The kept report, read again. A large one is for the formats. */
static bool put_report(struct page *p, const struct job *j, struct err *e)
{
	struct buf bytes = BUF(PAGE_REPORT_MAX);
	struct json_doc *doc = ARENA_NEW(p->q->arena, struct json_doc);
	struct json_limits limits = {.max_bytes = PAGE_REPORT_MAX};
	bool ok = doc && jobs_report(&p->f->jobs, text_of(j->id), &bytes, e) &&
		  json_parse(p->q->arena, buf_view(&bytes), &limits, doc, e);

	if (ok) {
		page_findings(p, json_root(doc));
		put_formats(p, j);
		put_corpus(p, json_root(doc));
	} else {
		page_put(p, "<p class=\"banner\">The report cannot be shown here: too large, or no longer there. Its "
			    "formats may still be had.</p>\n");
		put_formats(p, j);
	}
	buf_free(&bytes);
	return ok;
}

static void put_watch(struct page *p, const struct job *j)
{
	buf_printf(p->out, "<section class=\"hero waits\" id=\"watch\" data-scan=\"%s\"><div><p class=\"of mono\">", j->id);
	page_text(p, j->name);
	buf_printf(p->out, "</p><h1>%s</h1>\n<p class=\"soft\" role=\"status\">asked for by ",
		   j->state == JOB_QUEUED ? "Waiting for its turn" : "Scanning");
	page_text(p, j->owner);
	page_put(p, ", ");
	page_ago(p, j->created / 1000000);
	page_put(p, ". This page shows the result as soon as there is one.</p></div></section>\n"
		    "<div class=\"progress\" aria-hidden=\"true\"><i></i></div>\n");
}

void page_scan(struct front *f, struct request *q, struct response *r)
{
	struct page p;
	struct job j;
	struct err e = {0};

	if (!jobs_get(&f->jobs, q->rest, q->arena, &j, &e)) {
		page_fail(f, q, r, &e);
		return;
	}
	bool ended = j.state == JOB_DONE || j.state == JOB_FAILED;
	page_begin(&p, f, q, r, j.name, "/scans", ended ? 0 : 2);
	if (!ended)
		put_watch(&p, &j);
	else
		put_hero(&p, &j);
	if (j.state == JOB_DONE)
		put_report(&p, &j, &e);
	page_end(&p);
}
