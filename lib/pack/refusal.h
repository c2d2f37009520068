/* pack/refusal.h: what to do next when a pack, a state or a root was refused.
 *
 * Whoever refuses may know better and says so itself; this is for the rest, so that no
 * refusal is shown without a next step.
 */
#ifndef PICKET_PACK_REFUSAL_H
#define PICKET_PACK_REFUSAL_H

#include "base/err.h"

/* True when the code is one of a refused corpus (exit status 5). */
bool refusal_is(const struct err *e);

/* Gives e a hint by its code when it has none. */
void refusal_hint(struct err *e);

#endif
