/* scanner/guard.h: what must hold of every finished list of findings, whoever made it. */
#ifndef PICKET_SCANNER_GUARD_H
#define PICKET_SCANNER_GUARD_H

#include "scanner/finding.h"

/* Strictly sorted, unique fingerprints, a rule, a sentence and something to check in each, no
 * text past its bound. Code: SCAN-GUARD, naming the first that fails. */
bool guard_findings(const struct finding_list *l, struct err *e);

#endif
