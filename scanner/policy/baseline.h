/* policy/baseline.h: what was there before: --baseline FILE, --update-baseline.
 *
 *	{"findings": [{"file", "fingerprint", "package", "rule", "severity"} ...], "schema": "picket-baseline-1"}
 *
 * The fingerprint counts (rule + package + path + what fired, so a new payload in a known file is new), and the
 * severity: what has become worse is new. The rest is for people who review a change of the file.
 */
#ifndef PICKET_SCANNER_POLICY_BASELINE_H
#define PICKET_SCANNER_POLICY_BASELINE_H

#include "scanner/finding.h"

#include <stdio.h>

struct baseline;

/* Reads the file. create: a missing file is an empty baseline. Codes: BASELINE-OPEN, BASELINE-FORMAT,
 * BASELINE-LIMIT. */
bool baseline_open(const char *path, bool create, struct baseline **out, struct err *e);
/* The same from bytes, which need not live on. */
bool baseline_read(struct text bytes, struct baseline **out, struct err *e);
void baseline_close(struct baseline *b); /* NULL is fine */

/* Sets `known` of each finding that is in it, at that severity or a higher one. Returns how many of the baseline are gone. */
size_t baseline_mark(struct baseline *b, struct finding_list *l);

/* All findings of the list, in its order, as a new baseline: never one that baseline_read refuses. What was written by then is
 * not to be used. Codes: BASELINE-LIMIT, BASELINE-WRITE. */
bool baseline_write(FILE *out, const struct finding_list *l, struct err *e);
bool baseline_write_within(FILE *out, const struct finding_list *l, size_t entries, size_t bytes, struct err *e);

#endif
