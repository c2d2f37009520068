/* packtool/ship.h: one pack as it leaves a site: whole or as a delta, with or without its higher levels, and with
 * the chain of roots and the catalog that go with it. */
#ifndef PICKET_PACKTOOL_SHIP_H
#define PICKET_PACKTOOL_SHIP_H

#include "store/store.h"

struct ship {
	bool transport;	   /* compressed; else the live form */
	enum tlp max;	   /* parts above it are left out; TLP_RED leaves none out */
	uint64_t from_seq; /* only the delta that leads on from there; 0: whole */
};

/* Copies the pack in the file `from` (verified by the store's roots) to `out`, whole or not at all, and opens
 * what it wrote as an importer would. Codes: SHIP-EMPTY (no part is left), SHIP-DELTA (no such delta). */
bool ship_pack(const struct store *s, const char *from, const struct ship *how, const char *out,
	       struct err *e);

/* Whether the pack in a file has the delta from this sequence, and all of its parts. */
bool ship_has_delta(const struct store *s, const char *from, uint64_t seq);

#endif
