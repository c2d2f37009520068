/* packtool/feed/run.h: reads a feed in a process of its own. */
#ifndef PICKET_PACKTOOL_FEED_RUN_H
#define PICKET_PACKTOOL_FEED_RUN_H

#include "packtool/feed/input.h"
#include "packtool/feed/table.h"

struct feed_result {
	struct feed_counts counts;
	struct buf rows;  /* lines for feed_apply */
	struct buf notes; /* what was refused ("!\t...") and passed over ("-\t..."), a line each */
};

/* as NULL: the format of each input is found out. The reader may compute and write rows, nothing else
 * (packtool/apart.h). Codes: FEED, FEED-LIBRARY, APART-*. */
bool feed_run(const struct inputs *in, const struct feed_format *as, const struct feed_options *o,
	      struct feed_result *out, struct err *e);
void feed_result_free(struct feed_result *r);

#endif
