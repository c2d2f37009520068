/* scanner/report/group.h: findings by the package they are about, in the order of their worst one. */
#ifndef PICKET_SCANNER_REPORT_GROUP_H
#define PICKET_SCANNER_REPORT_GROUP_H

#include "scanner/report/report.h"

/* Linear, however many packages. With all i where first[i]:
 *	for (size_t k = i; k < r->finding_count; k = next[k]) ...	one group
 * In the arena; false: no memory. */
struct groups {
	bool *first;
	size_t *next;
};
bool group_findings(const struct report *r, struct arena *a, struct groups *out);

#endif
