/* scanner/restore.h: a report read back from its JSON, so that it can be written in any other format.
 *
 * What the JSON does not hold (which thresholds a policy set) comes back empty; the rules told are all
 * of this engine. What it writes as JSON again are the same bytes.
 */
#ifndef PICKET_SCANNER_RESTORE_H
#define PICKET_SCANNER_RESTORE_H

#include "json/read.h"
#include "scanner/report/report.h"

/* root: a document of `scan --format json`; texts live in it or in the arena. Codes: SAVED-FORMAT (with what is not sound),
 * LIMIT-MEMORY. */
bool restore_report(struct arena *a, struct json root, struct report *out, struct err *e);

#endif
