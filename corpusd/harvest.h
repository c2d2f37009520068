/* corpusd/harvest.h: what a worker's report says, as rows for the tables.
 *
 * The report comes from a process that read hostile bytes: it is parsed as strictly as if it came from the
 * network, and one that does not hold what a report holds is a failed scan.
 */
#ifndef PICKET_CORPUSD_HARVEST_H
#define PICKET_CORPUSD_HARVEST_H

#include "corpusd/jobs.h"

/* Everything lives in the arena or in `report`. Codes: HARVEST-REPORT, JSON-*, LIMIT-MEMORY. */
bool harvest(struct arena *a, const char *job_id, struct text report, uint8_t status,
	     struct job_result *out, struct err *e);

#endif
