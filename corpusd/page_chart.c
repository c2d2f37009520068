/* Scans of each of the last thirty days as stacked bars, with what they found in sum. Drawn here, no script needed. */
#include "corpusd/page.h"

#include "corpusd/jobs_trend.h"

#include <time.h>

#define DAYS   30
#define HEIGHT 100
#define STEP   20 /* from bar to bar */
#define BAR    14

struct month {
	uint64_t first; /* day */
	struct jobs_day days[DAYS];
	uint64_t scans, grave, none, counts[SEVERITIES];
};

static bool on_day(void *ctx, const struct jobs_day *d)
{
	struct month *m = ctx;

	if (d->day < m->first || d->day >= m->first + DAYS)
		return true;
	m->days[d->day - m->first] = *d;
	m->scans += d->grave + d->light + d->none;
	m->grave += d->grave;
	m->none += d->none;
	for (int s = 0; s < SEVERITIES; s++)
		m->counts[s] += d->counts[s];
	return true;
}

static void put_counts(struct page *p, const struct month *m)
{
	page_put(p, "<ul class=\"counts\">");
	for (int s = SEVERITY_CRITICAL; s >= SEVERITY_INFO; s--) {
		const char *name = severity_name((enum severity)s);
		buf_printf(p->out, "<li class=\"%s%s\"><b>", name, m->counts[s] ? "" : " zero");
		page_count(p, m->counts[s]);
		buf_printf(p->out, "</b>%s</li>", name);
	}
	page_put(p, "</ul>\n");
}

static void put_part(struct page *p, const char *class, uint64_t n, uint64_t most, unsigned x, double *y)
{
	double height = (double)HEIGHT * (double)n / (double)most;

	if (!n)
		return;
	if (height < 3)
		height = 3;
	*y -= height;
	buf_printf(p->out, "<rect class=\"%s\" x=\"%u\" y=\"%.1f\" width=\"%u\" height=\"%.1f\"/>", class, x,
		   *y < 0 ? 0 : *y, BAR, height);
}

static void put_date(struct page *p, uint64_t day)
{
	time_t t = (time_t)(day * 86400);
	struct tm tm;
	char text[16];

	if (gmtime_r(&t, &tm) && strftime(text, sizeof text, "%d %b", &tm))
		page_put(p, text);
}

static void put_bar(struct page *p, const struct jobs_day *d, uint64_t day, uint64_t most, unsigned i)
{
	unsigned x = i * STEP + (STEP - BAR) / 2;
	double y = HEIGHT;

	page_put(p, "<g><title>");
	put_date(p, day);
	buf_printf(p->out, ": %ju with critical or high findings, %ju without, %ju without a verdict</title>"
			   "<rect class=\"ground\" x=\"%u\" y=\"0\" width=\"%u\" height=\"%u\"/>",
		   (uintmax_t)d->grave, (uintmax_t)d->light, (uintmax_t)d->none, i * STEP, STEP, HEIGHT);
	if (!(d->grave + d->light + d->none))
		buf_printf(p->out, "<rect class=\"empty\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"1\"/>", x, HEIGHT - 1,
			   BAR);
	put_part(p, "light", d->light, most, x, &y);
	put_part(p, "nothing", d->none, most, x, &y);
	put_part(p, "grave", d->grave, most, x, &y);
	page_put(p, "</g>\n");
}

static void put_bars(struct page *p, const struct month *m)
{
	uint64_t most = 1;

	for (unsigned i = 0; i < DAYS; i++) {
		uint64_t n = m->days[i].grave + m->days[i].light + m->days[i].none;
		if (n > most)
			most = n;
	}
	buf_printf(p->out,
		   "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %u %u\" preserveAspectRatio=\"none\" aria-label=\""
		   "%ju scans in %u days, %ju with critical or high findings, %ju without a verdict\">\n",
		   DAYS * STEP, HEIGHT, (uintmax_t)m->scans, DAYS, (uintmax_t)m->grave, (uintmax_t)m->none);
	for (unsigned i = 0; i < DAYS; i++)
		put_bar(p, &m->days[i], m->first + i, most, i);
	page_put(p, "</svg>\n<p class=\"axis\" aria-hidden=\"true\"><span>");
	put_date(p, m->first);
	buf_printf(p->out, "</span><span>most in a day: %ju</span><span>today</span></p>\n", (uintmax_t)most);
}

static void put_headline(struct page *p, const struct month *m)
{
	if (m->grave)
		page_put(p, "<section class=\"hero critical\"><div><h1>Stop and look</h1><p class=\"soft\">");
	else if (m->none)
		page_put(p, "<section class=\"hero high\"><div><h1>Some without a verdict</h1><p class=\"soft\">");
	else if (m->scans)
		page_put(p, "<section class=\"hero\"><div><h1>Nothing grave found</h1><p class=\"soft\">");
	else
		page_put(p, "<section class=\"hero\"><div><h1>No scans yet</h1><p class=\"soft\">");
	page_count(p, m->scans);
	page_put(p, m->scans == 1 ? " scan in 30 days, " : " scans in 30 days, ");
	page_count(p, m->grave);
	page_put(p, " with critical or high findings, ");
	page_count(p, m->none);
	page_put(p, " without a whole verdict.</p></div>\n");
	put_counts(p, m);
	page_put(p, "</section>\n");
}

void page_chart(struct page *p)
{
	struct month m = {.first = p->now / 86400 - (DAYS - 1)};
	struct err e = {0};

	if (!jobs_days(&p->f->jobs, m.first, on_day, &m, &e)) {
		page_error(p, text_of(e.code), text_of(e.text), text_of(e.hint));
		return;
	}
	put_headline(p, &m);
	page_put(p, "<section><h2>Scans, day by day</h2>\n<div class=\"card\">");
	put_bars(p, &m);
	page_put(p, "<p class=\"key\"><span class=\"grave\">critical or high</span><span class=\"light\">nothing "
		    "grave</span><span class=\"nothing\">no verdict</span></p></div></section>\n");
}
