/* corpusd/alarm.h: packs that are not what they were: said in the log, in the audit log, in the metrics.
 *
 * A page that fails verification ends all answers of its generation (corpusd/engine.h); packs that cannot be opened anew
 * leave the old ones in force. Either way somebody must look.
 */
#ifndef PICKET_CORPUSD_ALARM_H
#define PICKET_CORPUSD_ALARM_H

#include "base/buf.h"
#include "base/err.h"

struct front;
struct alarm; /* for many threads */

struct alarm *alarm_new(void); /* NULL: no memory */

void alarm_raise(struct front *f, const struct err *why);
/* The packs were opened anew, or could not be (why: a struct err, as the keeper sends it, in sealed memory). */
void alarm_reloaded(struct front *f);
void alarm_not_reloaded(struct front *f, int why);
/* Looks at the generation in force; once a second. */
void alarm_watch(struct front *f);

void alarm_metrics(struct front *f, struct buf *out);

#endif
