/* packtool/wellknown.h: names whose fate in a list of popular names tells whether the list is sound.
 *
 * Well-known names that every list of popular packages has, and names of past attacks that none may
 * have: a list that lost the first or won the second is damaged, of something else, or tampered with.
 */
#ifndef PICKET_PACKTOOL_WELLKNOWN_H
#define PICKET_PACKTOOL_WELLKNOWN_H

#include "base/text.h"

#define WELLKNOWN_GOOD 24
#define WELLKNOWN_BAD  12

extern const char *const wellknown_good[WELLKNOWN_GOOD]; /* must be in it */
extern const char *const wellknown_bad[WELLKNOWN_BAD];   /* must not */

/* What a list was seen to hold, bit by bit in the order of the tables. */
struct wellknown {
	uint32_t good, bad;
};
void wellknown_see(struct wellknown *c, struct text name);

/* The first name that tells against the list, or NULL; *missing: whether it should be there. */
const char *wellknown_fault(const struct wellknown *c, bool *missing);

#endif
