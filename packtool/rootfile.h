/* packtool/rootfile.h: the file that curators hand around: a chain of roots whose last link may lack
 * signatures (docs/formats/carry.md, section 2).
 *
 * The last link is a draft as long as nobody has signed it. A change to a chain whose last link
 * is signed by enough begins the next version; between the two, the draft is fixed.
 */
#ifndef PICKET_PACKTOOL_ROOTFILE_H
#define PICKET_PACKTOOL_ROOTFILE_H

#include "pack/chain.h"

struct rootfile {
	char path[4096];
	struct buf bytes;
	struct arena *arena;
	struct chain *chain;
};

/* On failure there is nothing to close. Codes: of file_read and chain_parse. */
bool rootfile_read(const char *path, struct rootfile *out, struct err *e);
void rootfile_close(struct rootfile *f);

const struct trust *rootfile_last(const struct rootfile *f);
bool rootfile_is_draft(const struct rootfile *f); /* nobody has signed the last link */

/* Replaces the draft by this root, or begins the next version with it: its version line is set as it
 * must be. Codes: ROOT-DRAFT (the last link is signed, but not by enough), those of root_parse. */
bool rootfile_put(struct rootfile *f, struct text root, struct err *e);

/* Adds a signature to the last link; it must hold. Codes: PACK-SIGNED, ROOT-SIGNATURE. */
bool rootfile_sign(struct rootfile *f, const struct signature *s, struct err *e);

/* A chain of one root without signatures, in a new file. */
bool rootfile_create(const char *path, struct text root, struct err *e);
/* Writes these bytes, once they parse as a chain, in place of the file. */
bool rootfile_write(const char *path, struct text bytes, struct err *e);

/* Who still has to sign the last link; true when nobody has to. */
bool rootfile_complete(const struct rootfile *f, struct chain_tally *out, struct err *e);

#endif
