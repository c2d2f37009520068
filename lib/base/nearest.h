/* base/nearest.h: "did you mean ...?" */
#ifndef PICKET_BASE_NEAREST_H
#define PICKET_BASE_NEAREST_H

#include "base/text.h"

/* The index of the known word nearest to word (optimal string alignment
 * distance at most 1 + n/4), or count when none is near. Bounded: words past
 * 64 bytes are near nothing. */
size_t nearest_word(const char *word, const char *const *known, size_t count);

#endif
