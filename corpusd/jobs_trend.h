/* corpusd/jobs_trend.h: what scans came to, day by day. */
#ifndef PICKET_CORPUSD_JOBS_TREND_H
#define PICKET_CORPUSD_JOBS_TREND_H

#include "corpusd/jobs.h"

struct jobs_day {
	uint64_t day; /* since 1970, UTC; when the scans were asked for */
	uint64_t grave; /* complete or partial, with something critical or high */
	uint64_t light; /* complete, without */
	uint64_t none;	/* no verdict, or a partial one: failed, refused, partial without anything grave */
	uint64_t counts[SEVERITIES]; /* findings of those with a verdict */
};

/* The days that have ended scans, since that day, by rising day. */
bool jobs_days(struct jobs *j, uint64_t since, bool (*each)(void *ctx, const struct jobs_day *day), void *ctx,
	       struct err *e);

#endif
