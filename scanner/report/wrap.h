/* scanner/report/wrap.h: foreign text in lines of a bounded width. */
#ifndef PICKET_SCANNER_REPORT_WRAP_H
#define PICKET_SCANNER_REPORT_WRAP_H

#include "base/text.h"

#include <stdio.h>

/* Prints t, escaped, broken at spaces into lines of at most width columns; the first line begins with `first`, the others
 * with `rest` (plain ASCII of equal length). Ends with LF. A word longer than a line stays whole, for whoever searches the
 * output; wrap_hard breaks it too, for a terminal. */
void wrap_put(FILE *out, size_t width, const char *first, const char *rest, struct text t);
void wrap_hard(FILE *out, size_t width, const char *first, const char *rest, struct text t);

/* The beginning of t that takes at most this many columns when escaped, whole characters. */
struct text wrap_head(struct text t, size_t columns);

#endif
