/* store/rotate.h: the roots of the store over time, and the catalogs they vouch for.
 *
 *	STORE/roots/NAME.root     who is trusted now: the only file that decides
 *	STORE/roots/NAME.chain    how it came to that: the chain that ends in it, to be handed on
 *	STORE/roots/NAME.catalog  the newest catalog its catalog role has signed
 *
 * A chain that came with a pack moves a root forward when it holds the very root in force and every
 * step behind it is signed by both sides (pack/chain.h). Chain first, root last: killed in
 * between, the old root is in force and the next import moves it again.
 */
#ifndef PICKET_STORE_ROTATE_H
#define PICKET_STORE_ROTATE_H

#include "pack/catalog.h"
#include "pack/chain.h"
#include "store/install.h"

struct store_step {
	char name[160];
	uint64_t from, to; /* versions; equal when nothing changed */
};

/* Installs a chain by hand: its last root under this name, its fingerprint having been
 * compared. Where a root of that name is, it must be one of the chain's links (or replace).
 * Codes: ROOT-EXISTS, ROOT-ROLLBACK, ROOT-EQUIVOCATION, those of chain_valid. */
struct store_chain {
	const char *name;
	struct text chain;
	bool replace;
	bool first_use; /* nobody compared a fingerprint: leaves the mark of `keys trust --first-use` */
	bool compared;	/* somebody did: takes the mark away */
};
bool store_chain_install(struct store_lock *l, const struct store_chain *in, struct store_step *out,
			 struct err *e);

/* Moves every root forward that this chain leads on from; steps gets what moved. A chain that knows
 * none of the roots, or nothing newer, moves nothing. Codes: those of chain_valid, ROOT-EQUIVOCATION (the
 * chain is kept in quarantine). */
#define STORE_STEPS_MAX STORE_ROOTS_MAX
bool store_rotate(struct store_lock *l, const struct store_place *where, struct text chain,
		  struct store_step *steps, size_t *count, struct err *e);

/* The chain that ends in the root of this name; empty when there is none, or when it ends
 * elsewhere. */
bool store_chain_read(const char *dir, const char *name, const struct trust *root, struct buf *out,
		      struct err *e);

/* The same in memory for a reader: roots[i] of the store is what the chain leads it to. */
bool store_roots_advance(struct store *s, const struct chain *c, struct err *e);

/* Keeps a catalog when a root in force vouches for it and it is newer than the one kept.
 * Codes: CATALOG-EQUIVOCATION (same sequence, other bytes), those of catalog_open. */
bool store_catalog_put(struct store_lock *l, const struct store_place *where, struct text bundle,
		       bool *kept, struct err *e);

/* What the catalog of the root that decides about a pack says is its newest; false when there is
 * none. A catalog that does not hold any more counts for nothing. */
bool store_catalog_newest(const struct store *s, const char *pack, struct arena *a,
			  struct catalog_pack *out);

/* What a container carries besides what its manifest signs; empty when it does not. */
struct store_carried {
	struct buf chain, catalog;
};
bool store_carried_read(int fd, struct store_carried *out, struct err *e);
void store_carried_free(struct store_carried *c);

#endif
