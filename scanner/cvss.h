/* scanner/cvss.h: base scores of CVSS vectors.
 *
 * Versions 3.0 and 3.1 (first.org/cvss/v3.1/specification-document, section 7.1), and 2.0
 * (first.org/cvss/v2/guide, 3.2.1). Of version 4.0, whose scores come from a table of
 * expert opinions, only the severity is derived: from its equivalence classes EQ1 to EQ3.
 */
#ifndef PICKET_SCANNER_CVSS_H
#define PICKET_SCANNER_CVSS_H

#include "scanner/finding.h"

struct cvss {
	int version;	 /* 20, 30, 31, 40 */
	unsigned tenths; /* base score times ten, 0 to 100; for 4.0 the middle of its severity */
	enum severity severity;
};

/* "CVSS:3.1/AV:N/AC:L/...": false when t is no vector whose base metrics are complete, each once.
 * Temporal and environmental metrics are allowed and do not count. */
bool cvss_read(struct text t, struct cvss *out);

/* The qualitative scale of 3.x: 0.0 none (INFO), 0.1 low, 4.0 medium, 7.0 high, 9.0 critical. */
enum severity cvss_severity(unsigned tenths);

#endif
