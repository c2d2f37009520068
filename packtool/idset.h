/* packtool/idset.h: which ids there are, in 32 bytes each.
 *
 * Holds 128 bits of the BLAKE2b of each id, so memory stays flat however long ids are.
 */
#ifndef PICKET_PACKTOOL_IDSET_H
#define PICKET_PACKTOOL_IDSET_H

#include "base/text.h"

struct idset;

struct idset *idset_new(void); /* NULL: out of memory */
void idset_free(struct idset *s);
bool idset_add(struct idset *s, struct text id); /* false: out of memory */
bool idset_has(const struct idset *s, struct text id);

#endif
