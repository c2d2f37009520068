/* packtool/pattern.h: does a regular expression compile? The one user of libpcre2 here. */
#ifndef PICKET_PACKTOOL_PATTERN_H
#define PICKET_PACKTOOL_PATTERN_H

#include "base/err.h"
#include "base/text.h"

/* Refuses patterns that do not compile or that match the empty text. Code: SOURCE-ROW. */
bool pattern_check(struct text pattern, struct err *e);

#endif
