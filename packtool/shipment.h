/* packtool/shipment.h: a folder for a medium: packs or deltas, chains of roots, catalogs, and the waybill that
 * lists them; whole or cut into volumes. */
#ifndef PICKET_PACKTOOL_SHIPMENT_H
#define PICKET_PACKTOOL_SHIPMENT_H

#include "packtool/installed.h"
#include "packtool/inventory.h"
#include "packtool/secret.h"

struct shipment {
	const struct installed *from;
	const struct inventory *site; /* NULL: everything whole */
	const char *const *names;     /* only these packs; NULL for all */
	size_t name_count;
	enum tlp max;
	uint64_t volume;	      /* bytes of one volume; 0: not cut */
	const char *name;	      /* of this site, for the waybill */
	const struct secret *key;     /* signs the waybill; NULL: not signed */
	uint64_t clock;
};

struct shipped {
	size_t whole, deltas, same; /* packs; same: the site has them */
	uint64_t bytes, volumes;
	char conflict[PACK_NAME_MAX + 1]; /* the site has another pack of our sequence; "" when none */
};

/* Fills the folder, which is made when it is not there and must hold no older shipment. Codes: SHIP-*, FILE-*. */
bool shipment_make(const struct shipment *s, const char *dir, struct shipped *out, struct err *e);

/* The bytes of a waybill with its signature. */
struct waybill;
bool shipment_seal(struct waybill *w, const struct secret *key, struct buf *out, struct digest *id,
		   struct err *e);

#endif
