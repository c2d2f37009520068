/* corpusd/metrics.h: what is counted, and how Prometheus reads it (text format 0.0.4). */
#ifndef PICKET_CORPUSD_METRICS_H
#define PICKET_CORPUSD_METRICS_H

#include "base/buf.h"
#include "base/text.h"

enum lookup_outcome { LOOKED_ALLOWED, LOOKED_DENIED, LOOKED_UNDECIDED, LOOKUP_OUTCOMES };

struct metrics;

struct metrics *metrics_new(void); /* NULL: no memory */

/* endpoint: index in the table of endpoints, or METRICS_ELSEWHERE. */
#define METRICS_ENDPOINTS 64
#define METRICS_ELSEWHERE (METRICS_ENDPOINTS - 1)
void metrics_request(struct metrics *m, unsigned endpoint, unsigned status, double seconds);
/* verdict: "complete", "partial", "refused", "failed". */
void metrics_scan(struct metrics *m, struct text verdict, double seconds);
void metrics_lookup(struct metrics *m, enum lookup_outcome o);
void metrics_auth_failure(struct metrics *m);

/* Counters and histograms; name(i): what endpoint i is called, NULL past the last. */
void metrics_write(const struct metrics *m, const char *(*name)(unsigned i), struct buf *out);

/* HELP and TYPE of one that the caller then writes the samples of. */
void metrics_head(struct buf *out, const char *name, const char *type, const char *help);
/* A label's value, escaped as the format wants. */
void metrics_label(struct buf *out, struct text value);

#endif
