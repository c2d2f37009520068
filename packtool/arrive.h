/* packtool/arrive.h: what came on a medium, in any order: packs, deltas, chains of roots, catalogs, waybills,
 * volumes; files, folders, or both.
 *
 * In a folder roots go first, then catalogs, then packs by rising sequence, so that one delta can follow
 * another; a refused file does not keep the others out. What a waybill lists and is not there
 * is named, and so are the volumes that a shipment still lacks (those that came are kept).
 */
#ifndef PICKET_PACKTOOL_ARRIVE_H
#define PICKET_PACKTOOL_ARRIVE_H

#include "base/buf.h"
#include "store/install.h"

struct arrive_report {
	void (*pack)(void *ctx, const char *file, const struct store_import *i);
	void (*note)(void *ctx, const char *text);    /* a root, a catalog, a waybill, a volume */
	void (*missing)(void *ctx, const char *what); /* a file, or volumes */
	void (*refused)(void *ctx, const char *file, const struct err *e);
	void *ctx;
};

struct arrived {
	size_t packs, missing, refused;
	struct err why; /* of the first refusal */
};

/* One operand after the other; after one with a refusal the rest is left alone. False when anything was
 * refused or failed. */
bool arrive(struct store_lock *l, const struct store_place *where, bool new_state,
	    char *const *paths, size_t count, const struct arrive_report *r, struct arrived *out);

#endif
