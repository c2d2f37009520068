/* /packs/diff: two versions of a pack that are both kept here, row by row. Made by an errand: it reads both whole. */
#include "corpusd/page.h"

#include "corpusd/errand.h"
#include "corpusd/kept.h"
#include "packtool/diff.h"
#include "packtool/sheet.h"

#include <string.h>
#include <time.h>

#define FRAGMENT_MAX ((size_t)16 << 20)

static void put_version(struct page *p, const char *word, const struct pack *k)
{
	const struct manifest *m = pack_manifest(k);

	buf_printf(p->out, "<div class=\"card\"><p class=\"of\">%s</p><h3>seq %ju <span class=\"version\">", word,
		   (uintmax_t)m->seq);
	page_text(p, text_of(m->version));
	page_put(p, "</span></h3><p class=\"soft\">made ");
	page_ago(p, m->created);
	page_put(p, "</p></div>");
}

static void put_row(struct page *p, const struct diff_row *row)
{
	struct buf line = BUF(65536);
	const char *kind = diff_row_kind(row);

	diff_row_put(row, &line);
	buf_printf(p->out, "<li class=\"%s\"><span class=\"badge\">%s</span><span class=\"what mono\">", kind, kind);
	page_text(p, buf_view(&line));
	page_put(p, "</span></li>\n");
	buf_free(&line);
}

static void put_table(struct page *p, const struct diff *d, size_t t)
{
	const struct change *c = &d->tables[t];
	uint64_t all = c->added + c->changed + c->gone;

	if (!all)
		return;
	buf_printf(p->out, "<section><h2>%s <span class=\"add\">+%ju</span> <span class=\"upd\">~%ju</span> "
			   "<span class=\"del\">&minus;%ju</span></h2>\n<ul class=\"rows card\">",
		   sheets[t].name, (uintmax_t)c->added, (uintmax_t)c->changed, (uintmax_t)c->gone);
	for (size_t i = 0; i < d->count; i++)
		if (d->rows[i].table == &sheets[t])
			put_row(p, &d->rows[i]);
	page_put(p, "</ul>\n");
	if (all > d->kept[t]) {
		page_put(p, "<p class=\"soft\">");
		page_count(p, all - d->kept[t]);
		page_put(p, " more rows; <code>picket pack diff --html</code> shows as many as you like.</p>\n");
	}
	page_put(p, "</section>\n");
}

static void put_diff(struct page *p, const struct diff *d)
{
	page_put(p, "<div class=\"grid two\">");
	put_version(p, "before", d->before.pack);
	put_version(p, "after", d->after.pack);
	page_put(p, "</div>\n");
	if (!(d->total.added + d->total.changed + d->total.gone))
		page_put(p, "<p class=\"none card\">Not one row differs.</p>\n");
	for (size_t t = 0; t < SHEETS; t++)
		put_table(p, d, t);
}

/* in: name, from and to, each on a line. */
static void make(void *ctx, struct errand *done)
{
	const struct front *f = ctx;
	struct text rest = buf_view(&done->in), name = {0}, from = {0}, to = {0};
	struct arena *a = arena_new((size_t)1 << 20);
	struct pack *before = NULL, *after = NULL;
	struct store *s = NULL;
	struct page p = {.out = &done->out, .now = (uint64_t)time(NULL)};
	struct diff d = {0};

	done->out = BUF(FRAGMENT_MAX);
	if (a && text_line(&rest, &name) && text_line(&rest, &from) && text_line(&rest, &to) &&
	    kept_store(a, f->settings->packs, &s, &done->err) && kept_version(s, name, from, &before, &done->err) &&
	    kept_version(s, name, to, &after, &done->err) &&
	    diff_make(before, after, PAGE_DIFF_ROWS_MAX, &d, &done->err))
		put_diff(&p, &d);
	else if (!done->err.code[0])
		err_set(&done->err, "LIMIT-MEMORY", "no memory for the difference");
	diff_free(&d);
	pack_close(before);
	pack_close(after);
	store_close(s);
	arena_free(a);
}

static void show(struct front *f, struct request *q, struct response *r, struct errand *done)
{
	struct page p;

	if (done->err.code[0]) {
		page_fail(f, q, r, &done->err);
		return;
	}
	page_begin(&p, f, q, r, T("Two versions"), "/packs", 0);
	page_put(&p, "<p class=\"of\"><a href=\"/packs\">Packs</a></p><h1 class=\"mono\">");
	page_text(&p, http_query(q, "name"));
	page_put(&p, "</h1>\n");
	buf_text(p.out, buf_view(&done->out));
	page_end(&p);
}

static bool one_line(struct text t)
{
	return t.n > 0 && t.n <= 256 && !text_has(t, T("\n"));
}

void page_diff(struct front *f, struct request *q, struct response *r)
{
	struct text name = http_query(q, "name"), from = http_query(q, "from"), to = http_query(q, "to");
	struct errand done, new = {.in = BUF(1024)};
	struct err e = {0};

	if (q->waited[0]) {
		if (!errands_take(f->errands, q->waited, &done)) {
			memcpy(r->wait, q->waited, sizeof r->wait);
			return;
		}
		show(f, q, r, &done);
		errand_free(&done);
		return;
	}
	if (!one_line(name) || !one_line(from) || !one_line(to)) {
		err_set(&e, "QUERY-VERSION", "name, from and to say what to compare");
		page_fail(f, q, r, &e);
		return;
	}
	buf_printf(&new.in, TEXT_FMT "\n" TEXT_FMT "\n" TEXT_FMT "\n", TEXT_ARG(name), TEXT_ARG(from), TEXT_ARG(to));
	if (!errands_begin(f->errands, &new, make, f, r->wait, &e)) {
		r->wait[0] = '\0';
		page_fail(f, q, r, &e);
	}
}
