#include "corpusd/jobs_trend.h"

#define DAY "86400000000" /* microseconds */

struct asking {
	bool (*each)(void *ctx, const struct jobs_day *day);
	void *ctx;
};

static bool on_day(void *ctx, const struct db_value *v)
{
	struct asking *q = ctx;
	struct jobs_day d = {.day = (uint64_t)v[0].i,
			     .grave = (uint64_t)v[1].i,
			     .light = (uint64_t)v[2].i,
			     .none = (uint64_t)v[3].i};

	for (int i = 0; i < SEVERITIES; i++)
		d.counts[i] = (uint64_t)v[4 + i].i;
	return q->each(q->ctx, &d);
}

#define GRAVE	 "state = 'done' AND verdict IN ('complete', 'partial') AND critical + high > 0"
#define LIGHT	 "state = 'done' AND verdict = 'complete' AND critical + high = 0"
#define SUM(s)	 "CAST(SUM(" s ") AS BIGINT)"
#define COUNT(c) SUM("CASE WHEN " c " THEN 1 ELSE 0 END")
#define LEVEL(l) SUM("CASE WHEN state = 'done' AND verdict IN ('complete', 'partial') THEN " l " ELSE 0 END")

bool jobs_days(struct jobs *j, uint64_t since, bool (*each)(void *ctx, const struct jobs_day *day), void *ctx,
	       struct err *e)
{
	struct asking q = {each, ctx};
	const struct db_value values[] = {DB_I(since * 86400000000)};
	struct db_query query = {
		.sql = "SELECT created / " DAY ", " COUNT(GRAVE) ", " COUNT(LIGHT) ", "
		       COUNT("NOT (" GRAVE ") AND NOT (" LIGHT ")") ", "
		       LEVEL("info") ", " LEVEL("low") ", " LEVEL("medium") ", " LEVEL("high") ", " LEVEL("critical")
		       " FROM job WHERE created >= $1 AND (state = 'done' OR state = 'failed') "
		       "GROUP BY created / " DAY " ORDER BY created / " DAY,
		.columns = "iiiiiiiii", .values = values, .count = 1, .each = on_day, .ctx = &q};

	return db_run(j->db, &query, NULL, e);
}
