/* scanner/explain.h: one finding of a saved report, told whole: why, where from, who says so, since when,
 * what to do, and how to silence it with a reason. */
#ifndef PICKET_SCANNER_EXPLAIN_H
#define PICKET_SCANNER_EXPLAIN_H

#include "scanner/saved.h"

#include <stdio.h>

/* Fingerprint: 12 digits at least. Codes of saved_find(). */
bool explain_finding(const struct saved *s, struct text fingerprint, FILE *out, struct err *e);

#endif
