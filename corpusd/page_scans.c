/* /scans: all of them, and the form for a new one. */
#include "corpusd/page.h"

#include "corpusd/form.h"

#define PAGE_ROWS 50

bool page_counted(const struct job *j)
{
	return j->state == JOB_DONE && (text_eq(j->verdict, T("complete")) || text_eq(j->verdict, T("partial")));
}

struct page_verdict page_verdict(const struct job *j)
{
	if (j->state == JOB_QUEUED)
		return (struct page_verdict){"waits", "waiting"};
	if (j->state == JOB_RUNNING)
		return (struct page_verdict){"waits", "scanning"};
	if (j->state == JOB_FAILED)
		return (struct page_verdict){"critical", "failed"};
	if (!page_counted(j))
		return (struct page_verdict){"critical", "refused"};
	if (j->counts[SEVERITY_CRITICAL])
		return (struct page_verdict){"critical", "critical"};
	if (j->counts[SEVERITY_HIGH])
		return (struct page_verdict){"high", "high"};
	if (text_eq(j->verdict, T("partial")))
		return (struct page_verdict){"high", "partial"};
	if (j->counts[SEVERITY_MEDIUM])
		return (struct page_verdict){"medium", "medium"};
	if (j->counts[SEVERITY_LOW])
		return (struct page_verdict){"low", "low"};
	return (struct page_verdict){"quiet", "no alarm"};
}

static void put_counts(struct page *p, const struct job *j)
{
	bool any = false;

	page_put(p, "<span class=\"tally\">");
	for (int s = SEVERITY_CRITICAL; page_counted(j) && s > SEVERITY_INFO; s--) {
		const char *name = severity_name((enum severity)s);
		if (!j->counts[s])
			continue;
		buf_printf(p->out, "<span class=\"%s\"><b>", name);
		page_count(p, j->counts[s]);
		buf_printf(p->out, "</b>&nbsp;%s</span> ", name);
		any = true;
	}
	if (!page_counted(j))
		page_put(p, j->code.n ? "" : "no verdict yet");
	else if (!any)
		page_put(p, "no findings above info");
	if (j->code.n) {
		page_put(p, "<span class=\"mono\">");
		page_text(p, j->code);
		page_put(p, "</span>");
	}
	page_put(p, "</span>");
}

bool page_scan_row(void *ctx, const struct job *j)
{
	struct page_list *list = ctx;
	struct page *p = list->p;
	struct page_verdict v = page_verdict(j);

	buf_printf(p->out, "<li class=\"scan %s\"><span class=\"badge\">%s</span><a href=\"/scans/%s\">", v.class,
		   v.words, j->id);
	page_text(p, j->name.n ? j->name : T("scan"));
	page_put(p, "</a>");
	put_counts(p, j);
	page_put(p, "<span class=\"soft when\">");
	page_text(p, j->owner);
	page_put(p, ", ");
	page_ago(p, j->created / 1000000);
	page_put(p, "</span></li>\n");
	list->count++;
	list->last = j->created;
	return true;
}

void page_upload(struct page *p)
{
	if (!(p->q->who.scopes & SCOPE_SCAN_RUN))
		return;
	page_put(p, "<section id=\"new\"><h2>Scan a lockfile</h2>\n<form class=\"upload card\" method=\"post\" "
		    "action=\"/scans\" enctype=\"multipart/form-data\">");
	page_secret(p);
	page_put(p, "<label class=\"drop\" for=\"file\"><b>Choose a lockfile or a .tgz</b><span class=\"soft\" "
		    "id=\"chosen\">package-lock.json, pnpm-lock.yaml, yarn.lock, bun.lock&hellip;</span>"
		    "<input type=\"file\" name=\"file\" id=\"file\"></label>\n"
		    "<details><summary>or paste one</summary><label for=\"name\">File name</label>"
		    "<input type=\"text\" name=\"name\" id=\"name\" value=\"package-lock.json\" maxlength=\"200\">"
		    "<label for=\"text\">Its text</label><textarea name=\"text\" id=\"text\" rows=\"6\" "
		    "spellcheck=\"false\"></textarea></details>\n<button class=\"main\">Scan</button></form></section>\n");
}

static void put_filter(struct page *p)
{
	static const struct {
		const char *value, *word;
	} states[] = {{"", "all"}, {"running", "running"}, {"queued", "waiting"}, {"done", "ended"}, {"failed", "failed"}};
	struct text now = http_query(p->q, "state");

	page_put(p, "<nav class=\"chips\" aria-label=\"state\">");
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		buf_printf(p->out, "<a href=\"/scans%s%s\"%s>%s</a>", *states[i].value ? "?state=" : "",
			   states[i].value, text_eq(now, text_of(states[i].value)) ? " aria-current=\"true\"" : "",
			   states[i].word);
	page_put(p, "</nav>\n");
}

static void put_next(struct page *p, const struct page_list *list, const struct jobs_filter *filter)
{
	if (filter->before)
		page_put(p, "<a href=\"/scans\">newest</a> ");
	if (list->count < filter->limit)
		return;
	buf_printf(p->out, "<a rel=\"next\" href=\"/scans?before=%ju", (uintmax_t)list->last);
	if (filter->state.n) {
		page_put(p, "&amp;state=");
		page_url(p, filter->state);
	}
	page_put(p, "\">older scans</a>");
}

void page_scans(struct front *f, struct request *q, struct response *r)
{
	struct jobs_filter filter = {.state = http_query(q, "state")};
	enum job_state state;
	struct page_list list;
	struct page p;
	struct err e = {0};

	if (filter.state.n && !job_state_parse(filter.state, &state))
		err_set(&e, "QUERY-STATE", "there is no such state");
	if (e.code[0] || !answer_filter(q, &filter, &e)) {
		page_fail(f, q, r, &e);
		return;
	}
	if (!filter.limit || filter.limit > PAGE_ROWS)
		filter.limit = PAGE_ROWS;
	page_begin(&p, f, q, r, T("Scans"), "/scans", 0);
	list = (struct page_list){.p = &p};
	page_put(&p, "<h1>Scans</h1>\n");
	put_filter(&p);
	page_put(&p, "<ul class=\"scans card\">");
	bool ok = jobs_list(&f->jobs, &filter, page_scan_row, &list, &e);
	page_put(&p, ok && !list.count ? "<li class=\"none\">None of this kind.</li></ul>\n" : "</ul>\n");
	if (!ok)
		page_error(&p, text_of(e.code), text_of(e.text), text_of(e.hint));
	page_put(&p, "<p class=\"more\">");
	put_next(&p, &list, &filter);
	page_put(&p, "</p>\n");
	page_upload(&p);
	page_end(&p);
}

/* A file, or with none chosen the text that was pasted. */
static bool read_new(struct request *q, struct text *name, struct text *bytes, struct err *e)
{
	struct form form;

	if (!form_parse(q->arena, http_header(q, "Content-Type"), q->body, &form, e))
		return false;
	*bytes = form_value(&form, "file");
	*name = form_file(&form, "file");
	if (!bytes->n) {
		*bytes = form_value(&form, "text");
		*name = form_value(&form, "name");
	}
	if (bytes->n)
		return true;
	err_set(e, "BODY-FORM", "there is no file, and no text");
	return err_hint(e, "choose a lockfile, or paste one");
}

void page_scan_new(struct front *f, struct request *q, struct response *r)
{
	struct text name, bytes;
	struct job j = {.owner = text_of(q->who.name)};
	struct err e = {0};

	if (!read_new(q, &name, &bytes, &e) || !answer_scan_put(f, q, &j, name, bytes, &e)) {
		page_fail(f, q, r, &e);
		return;
	}
	page_go(r, arena_printf(q->arena, "/scans/%s", j.id));
}
