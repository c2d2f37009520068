/* corpusd/rate.h: a bucket of permissions for each client, filled at a steady rate. */
#ifndef PICKET_CORPUSD_RATE_H
#define PICKET_CORPUSD_RATE_H

#include "base/text.h"

struct rate;

/* per_second permissions, and as many at once; 0: no limit. RATE_CLIENTS_MAX clients are remembered: a new one takes the
 * place of one of the same hash, which begins again with a full bucket. NULL: no memory. */
struct rate *rate_new(uint64_t per_second);
void rate_free(struct rate *r);
/* Takes one permission; false: there is none. now: monotonic nanoseconds. */
bool rate_take(struct rate *r, struct text client, uint64_t now);
/* Whether there is one, without taking it. */
bool rate_has(struct rate *r, struct text client, uint64_t now);

#endif
