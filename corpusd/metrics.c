#include "corpusd/metrics.h"

#include <stdatomic.h>
#include <stdlib.h>

#define BUCKETS 11
static const double bounds[BUCKETS] = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30};
static const char *const bound_names[BUCKETS] = {"0.001", "0.0025", "0.005", "0.01", "0.025", "0.05",
						 "0.1",	  "0.25",   "1",     "5",    "30"};
static const char *const verdicts[] = {"complete", "partial", "refused", "failed"};
#define VERDICTS 4
static const char *const outcomes[LOOKUP_OUTCOMES] = {"allowed", "denied", "undecided"};

struct histogram {
	_Atomic uint64_t counts[BUCKETS + 1];
	_Atomic uint64_t nanoseconds;
};

struct metrics {
	_Atomic uint64_t requests[METRICS_ENDPOINTS][6]; /* by the first digit of the status; 0: given up */
	struct histogram request_seconds, scan_seconds;
	_Atomic uint64_t scans[VERDICTS], lookups[LOOKUP_OUTCOMES], auth_failures;
};

struct metrics *metrics_new(void)
{
	return calloc(1, sizeof(struct metrics));
}

static void observe(struct histogram *h, double seconds)
{
	size_t i = 0;

	while (i < BUCKETS && seconds > bounds[i])
		i++;
	atomic_fetch_add(&h->counts[i], 1);
	atomic_fetch_add(&h->nanoseconds, (uint64_t)(seconds * 1e9));
}

void metrics_request(struct metrics *m, unsigned endpoint, unsigned status, double seconds)
{
	unsigned e = endpoint < METRICS_ENDPOINTS ? endpoint : METRICS_ELSEWHERE;

	atomic_fetch_add(&m->requests[e][status / 100 < 6 ? status / 100 : 5], 1);
	observe(&m->request_seconds, seconds);
}

void metrics_scan(struct metrics *m, struct text verdict, double seconds)
{
	for (size_t i = 0; i < VERDICTS; i++)
		if (text_eq(verdict, text_of(verdicts[i])))
			atomic_fetch_add(&m->scans[i], 1);
	observe(&m->scan_seconds, seconds);
}

void metrics_lookup(struct metrics *m, enum lookup_outcome o)
{
	atomic_fetch_add(&m->lookups[o], 1);
}

void metrics_auth_failure(struct metrics *m)
{
	atomic_fetch_add(&m->auth_failures, 1);
}

void metrics_head(struct buf *out, const char *name, const char *type, const char *help)
{
	buf_printf(out, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

void metrics_label(struct buf *out, struct text value)
{
	for (size_t i = 0; i < value.n; i++) {
		char c = value.p[i];
		if (c == '\\' || c == '"')
			buf_char(out, '\\');
		if (c == '\n')
			buf_text(out, T("\\n"));
		else
			buf_char(out, c);
	}
}

static void put_histogram(struct buf *out, const char *name, const char *help, const struct histogram *h)
{
	uint64_t sum = 0;

	metrics_head(out, name, "histogram", help);
	for (size_t i = 0; i < BUCKETS; i++) {
		sum += atomic_load(&h->counts[i]);
		buf_printf(out, "%s_bucket{le=\"%s\"} %ju\n", name, bound_names[i], (uintmax_t)sum);
	}
	sum += atomic_load(&h->counts[BUCKETS]);
	uint64_t ns = atomic_load(&h->nanoseconds);
	buf_printf(out, "%s_bucket{le=\"+Inf\"} %ju\n%s_sum %ju.%09ju\n%s_count %ju\n", name, (uintmax_t)sum, name,
		   (uintmax_t)(ns / 1000000000), (uintmax_t)(ns % 1000000000), name, (uintmax_t)sum);
}

void metrics_write(const struct metrics *m, const char *(*name)(unsigned i), struct buf *out)
{
	static const char *const classes[] = {"aborted", "1xx", "2xx", "3xx", "4xx", "5xx"};

	metrics_head(out, "corpusd_http_requests_total", "counter", "Requests answered, by endpoint and class of status.");
	for (unsigned i = 0; i < METRICS_ENDPOINTS; i++)
		for (unsigned c = 0; c < 6; c++) {
			uint64_t n = atomic_load(&m->requests[i][c]);
			const char *what = i == METRICS_ELSEWHERE ? "none" : name(i);
			if (n && what)
				buf_printf(out, "corpusd_http_requests_total{endpoint=\"%s\",status=\"%s\"} %ju\n", what,
					   classes[c], (uintmax_t)n);
		}
	put_histogram(out, "corpusd_http_request_duration_seconds", "Time from the headers to the end of the answer.",
		      &m->request_seconds);
	metrics_head(out, "corpusd_scans_total", "counter", "Scans that ended, by verdict.");
	for (size_t i = 0; i < VERDICTS; i++)
		buf_printf(out, "corpusd_scans_total{verdict=\"%s\"} %ju\n", verdicts[i],
			   (uintmax_t)atomic_load(&m->scans[i]));
	put_histogram(out, "corpusd_scan_duration_seconds", "Time of one scan, without its time in the queue.",
		      &m->scan_seconds);
	metrics_head(out, "corpusd_lookups_total", "counter", "Questions answered, by outcome.");
	for (size_t i = 0; i < LOOKUP_OUTCOMES; i++)
		buf_printf(out, "corpusd_lookups_total{outcome=\"%s\"} %ju\n", outcomes[i],
			   (uintmax_t)atomic_load(&m->lookups[i]));
	metrics_head(out, "corpusd_auth_failures_total", "counter", "Requests with a token that is not valid.");
	buf_printf(out, "corpusd_auth_failures_total %ju\n", (uintmax_t)atomic_load(&m->auth_failures));
}
