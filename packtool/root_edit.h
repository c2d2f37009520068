/* packtool/root_edit.h: changes to a root, for the draft of its next version.
 *
 * Each takes a root as it is and writes the canonical text of the changed one; what the change made
 * impossible (a role with fewer keys than its threshold) is refused by the reader that everybody
 * uses. Codes: ROOT-EDIT, ROOT-MALFORMED.
 */
#ifndef PICKET_PACKTOOL_ROOT_EDIT_H
#define PICKET_PACKTOOL_ROOT_EDIT_H

#include "base/buf.h"
#include "pack/root.h"

/* Which roles are meant; with nothing set, all. */
struct root_choice {
	bool root, catalog;
	size_t count;
	const char *patterns[16]; /* of publisher roles */
};

bool root_edit_add(const struct trust *t, const struct trust_key *k, const struct root_choice *c,
		   struct buf *out, struct err *e);
/* Out of these roles; a key of no role and of no revoke line is dropped. */
bool root_edit_remove(const struct trust *t, const char *name, const struct root_choice *c,
		      struct buf *out, struct err *e);
/* The new key in every role of the old one, which goes. */
bool root_edit_rotate(const struct trust *t, const char *name, const struct trust_key *k,
		      struct buf *out, struct err *e);
/* A revoke line; the key leaves the root and catalog roles, and stays in those of publishers, so that
 * what it signed before stays good. since: "eN.sN", or NULL for all. */
bool root_edit_revoke(const struct trust *t, const char *name, const char *pattern,
		      const char *since, struct buf *out, struct err *e);
bool root_edit_threshold(const struct trust *t, uint64_t m, const struct root_choice *c,
			 struct buf *out, struct err *e);

/* A whole line as it stands in a root, in place of the one that says the same thing of the same subject; or
 * away with that one. */
bool root_edit_line(const struct trust *t, struct text line, bool drop, struct buf *out,
		    struct err *e);

/* Lets the line kinds of a text stand in any order and the keys of a role too: people write so. */
bool root_edit_text(struct text bytes, struct buf *out, struct err *e);

#endif
