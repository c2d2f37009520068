/* packtool/popular_change.h: which names come and go with a new list, and which must not come. */
#ifndef PICKET_PACKTOOL_POPULAR_CHANGE_H
#define PICKET_PACKTOOL_POPULAR_CHANGE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "store/store.h"

struct names {
	size_t count;
	struct text *name; /* sorted, in an arena */
};

struct popular_change {
	bool first;	/* no pack of this name was in use: compared with all popular names in force */
	uint64_t before; /* names compared with; 0: nothing to compare with */
	uint64_t now;
	struct names added, gone; /* gone is empty when first */
	struct names held; /* new ones that a pack in force calls malware in every version: left out */
	bool same; /* the very rows are in use already */
};

/* tsv: popular.tsv, sorted; rewritten without the names held back. pack: its name. The packs may be
 * none. Codes: NO-MEMORY, PACK-PAGE, UPDATE. */
bool popular_compare(const struct store_packs *packs, const char *pack, struct buf *tsv,
		     struct arena *a, struct popular_change *out, struct err *e);

/* False when more than LINT_LARGE_PERCENT of the names changed. Code: UPDATE-LARGE. */
bool popular_change_small(const struct popular_change *c, struct err *e);

#endif
