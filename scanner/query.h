/* scanner/query.h: SQL over a saved report: read-only, bounded, in memory.
 *
 *	findings(id, rule, severity, confidence, purl, name, version, source, direct, dev, optional, file,
 *		 line, message, evidence, remediation, fixed, reachable, pack, row, fingerprint, known,
 *		 denied, suppressed, reason, owner, expires)
 *	packages(id, name, version, source, resolved, integrity, purl, direct, dev, optional, installed,
 *		 locked, file, line)
 *	edges(source, target)          ids of packages
 *	behaviours(finding, behaviour)
 *
 * severity and confidence compare as levels; suppressed findings are there too, with suppressed = 1.
 */
#ifndef PICKET_SCANNER_QUERY_H
#define PICKET_SCANNER_QUERY_H

#include "scanner/saved.h"

#include <stdio.h>

/* Runs it and prints the rows: tab-separated with a head, escaped, or as a JSON array of objects. Codes of
 * policy/sql.h, QUERY-ROWS (more than QUERY_ROWS_MAX). */
bool query_run(const struct saved *s, struct text sql, FILE *out, bool json, struct err *e);

#endif
