/* scanner/guard.h: what must hold of every finished list of findings, whoever made it. */
#ifndef PICKET_SCANNER_GUARD_H
#define PICKET_SCANNER_GUARD_H

#include "scanner/report/report.h"

/* Strictly sorted, unique fingerprints, a rule, a sentence and something to check in each, no
 * text past its bound. Code: SCAN-GUARD, naming the first that fails. */
bool guard_findings(const struct finding_list *l, struct err *e);

/* What the report says about them: counts agree with the list, levels shown are those asked for, dependencies lead to
 * packages that are there. */
bool guard_report(const struct report *r, const struct finding_list *l, enum severity show,
		  struct err *e);

#endif
