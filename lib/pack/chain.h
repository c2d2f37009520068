/* pack/chain.h: the roots of one team, each signed by those who were trusted before it.
 *
 * docs/formats/carry.md, section 2. A bundle of roots whose versions rise by one. A root is
 * accepted after the one before it when m of n of *both* root roles have signed
 *
 *	iocpack root vN m=<32 digits of its id> p=<32 digits of the id before>
 *
 * The first root of a chain is believed by its id alone (compiled in, or compared by
 * fingerprint); its own signatures say `iocpack root vN m=...` and may be absent.
 */
#ifndef PICKET_PACK_CHAIN_H
#define PICKET_PACK_CHAIN_H

#include "pack/bundle.h"

struct chain {
	size_t count;
	struct signed_object *links; /* in the arena; views of the bytes given */
	struct trust *roots[ROOTS_MAX];
};

/* Grammar only: a bundle of roots, versions rising by one; the last may lack signatures.
 * Free with chain_free. Codes: ROOT-CHAIN, and those of bundle_parse and root_parse. */
bool chain_parse(struct text bytes, struct arena *a, struct chain **out, struct err *e);
void chain_free(struct chain *c);

/* Who has signed link i, and who has to. */
struct chain_tally {
	size_t before_have, before_need; /* of the root before; 0 for the first link */
	size_t own_have, own_need;	 /* of the root itself */
};

/* Counts good signatures; one that does not hold, or by a key of neither root role, is refused.
 * Code: ROOT-SIGNATURE. */
bool chain_tally(const struct chain *c, size_t i, struct chain_tally *out, struct err *e);

/* Link i may follow the one before it: every signature holds, both thresholds are met, and no
 * epoch is lower than before. For i 0: what signatures there are hold. Codes: ROOT-SIGNATURE, ROOT-THRESHOLD,
 * ROOT-CHAIN. */
bool chain_link_valid(const struct chain *c, size_t i, struct err *e);
/* All links. */
bool chain_valid(const struct chain *c, struct err *e);

/* Which link has this id; c->count when none. */
size_t chain_find(const struct chain *c, const struct digest *id);

/* The trusted comment of link i. out: MINISIGN_COMMENT_MAX + 1. */
void chain_comment(const struct chain *c, size_t i, char *out);

/* Whether a key is of the root role of t. */
bool root_has_signer(const struct trust *t, const char *fingerprint);

#endif
