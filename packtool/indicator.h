/* packtool/indicator.h: what a value of each kind of indicator must look like
 * (docs/formats/source.md, "indicator.tsv"). */
#ifndef PICKET_PACKTOOL_INDICATOR_H
#define PICKET_PACKTOOL_INDICATOR_H

#include "base/err.h"
#include "base/text.h"

/* Code: SOURCE-ROW. */
bool indicator_check(struct text kind, struct text value, struct err *e);

/* The i-th kind that can be written, or NULL past the last. */
const char *indicator_kind(size_t i);

#endif
