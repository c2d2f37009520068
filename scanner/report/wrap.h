/* scanner/report/wrap.h: foreign text in lines of a bounded width. */
#ifndef PICKET_SCANNER_REPORT_WRAP_H
#define PICKET_SCANNER_REPORT_WRAP_H

#include "base/text.h"

#include <stdio.h>

/* Prints t, escaped, broken at spaces (a longer word stays whole) into lines of at most width columns; the first line begins
 * with `first`, the others with `rest` (plain ASCII of equal length). Ends with LF. */
void wrap_put(FILE *out, size_t width, const char *first, const char *rest, struct text t);

#endif
