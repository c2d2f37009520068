/* pack/catalog.h: what was newest when somebody looked: (pack, epoch, seq, id, size), together.
 *
 * docs/formats/carry.md, section 3. Makes nothing trusted: it only lets a site without a clock
 * it can believe see that a pack was withheld from it. Signed by the catalog role of a root.
 */
#ifndef PICKET_PACK_CATALOG_H
#define PICKET_PACK_CATALOG_H

#include "pack/bundle.h"

struct catalog_pack {
	char name[PACK_NAME_MAX + 1];
	uint64_t epoch, seq, size;
	struct digest id; /* of the manifest */
};

struct catalog {
	uint64_t seq, created;
	size_t count;
	struct catalog_pack *packs; /* by rising name; in the arena */
};

/* Codes: CATALOG-MALFORMED. */
bool catalog_parse(struct text bytes, struct arena *a, struct catalog *out, struct err *e);
bool catalog_format(const struct catalog *c, struct buf *out);

/* The trusted comment: `iocpack catalog sN m=<32 digits>`. out: MINISIGN_COMMENT_MAX + 1. */
void catalog_comment(uint64_t seq, struct text bytes, char *out);

/* How many distinct keys of t's catalog role have signed, each signature verified; those of other keys count for
 * nothing. need 0: the root has no such role. Codes: CATALOG-SIGNATURE (one does not hold), CATALOG-MALFORMED. */
struct catalog_tally {
	size_t have, need;
};
bool catalog_tally(const struct signed_object *o, const struct trust *t, struct catalog_tally *out, struct err *e);

/* Parses a bundle of one catalog that the catalog role of t has signed. *theirs is set false, and
 * true returned, when no key of that role is among the signers. Codes: CATALOG-SIGNATURE,
 * CATALOG-MALFORMED, BUNDLE-MALFORMED. */
bool catalog_open(struct text bundle, const struct trust *t, struct arena *a, struct catalog *out,
		  bool *theirs, struct err *e);

const struct catalog_pack *catalog_find(const struct catalog *c, const char *name); /* or NULL */

#endif
