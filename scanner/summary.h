/* scanner/summary.h: what a finished scan tells its reports: packs, packages, edges, findings, counts. */
#ifndef PICKET_SCANNER_SUMMARY_H
#define PICKET_SCANNER_SUMMARY_H

#include "scanner/corpus.h"
#include "scanner/dep.h"
#include "scanner/report/report.h"
#include "scanner/warm.h"

/* All of it lives in the arena given, or in what the others own. False: the arena is full. */
bool summary_packs(struct report *r, struct arena *a, const struct warm *w);
bool summary_packages(struct report *r, struct arena *a, const struct project *p);
bool summary_findings(struct report *r, struct arena *a, const struct finding_list *l,
		      enum severity show);

/* Takes the clock and the target's path out: what is left depends on content alone. */
void summary_timeless(struct report *r);

#endif
