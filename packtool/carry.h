/* packtool/carry.h: what a pack takes along when it leaves: the chain of the root that decides about its
 * name, and the newest catalog that this root's catalog role has signed. */
#ifndef PICKET_PACKTOOL_CARRY_H
#define PICKET_PACKTOOL_CARRY_H

#include "packtool/container.h"
#include "store/store.h"

struct carry { /* what the contents view */
	struct buf chain, catalog;
};

/* Puts both, where there are any, in their place in front of the deltas. What was there of them before
 * must have been left out. */
bool carry_add(struct carry *c, const struct store *s, const char *pack, struct contents *out,
	       struct err *e);
void carry_free(struct carry *c);

#endif
