/* pack/head.h: what is known of a container once its signatures hold: its members, its
 * manifest, and that every member is as long as the manifest says. Same for both forms.
 */
#ifndef PICKET_PACK_HEAD_H
#define PICKET_PACK_HEAD_H

#include "pack/layout.h"
#include "pack/trust.h"
#include "pack/ustar.h"

struct head {
	struct container container;
	enum layout_form form;
	struct verified *verified;
	struct manifest manifest;
	struct trust_role role;
	struct digest id;
};

/* Reads the container at fd (which stays open). On failure there is nothing to free. Codes: of
 * ustar_walk and trust_verify_manifest, PACK-SIZE, PACK-MEMBER. */
bool head_read(int fd, const struct trust *const *roots, size_t root_count, struct head *out,
	       struct err *e);
void head_free(struct head *h);

/* The members of a part, or NULL where they are absent. */
const struct member *head_db(const struct head *h, enum tlp t);
const struct member *head_tree(const struct head *h, enum tlp t);
const struct member *head_zst(const struct head *h, enum tlp t);

/* A whole member in memory, hashed as read. out->max is its limit. Codes: PACK-PAGE. */
bool head_member(int fd, const struct member *m, const struct digest *want, struct buf *out,
		 struct err *e);

#endif
