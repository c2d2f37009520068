/* scanner/previous.h: the lockfile before, which --previous names. */
#ifndef PICKET_SCANNER_PREVIOUS_H
#define PICKET_SCANNER_PREVIOUS_H

#include "base/err.h"
#include "scanner/dep.h"

/* After it was understood. What could not be read of it is a problem of this scan too: who compares with half a lockfile
 * must not take silence for a verdict. given: as on the command line. Codes: TARGET-KIND (not a lockfile), LIMIT-MEMORY. */
bool previous_accept(struct project *p, const struct project *before, const char *given, struct err *e);

#endif
