/* packtool/offer.h: what a mirror says it has. Nothing of it is trusted: it tells what is worth fetching.
 *
 *	picket-mirror 1
 *	pack acme/iocs 1 42 <manifest id> <bytes> <sha256 of the file>
 *
 * Rows by rising name, one for each; ASCII, LF, one spelling only (docs/formats/mirror.md).
 */
#ifndef PICKET_PACKTOOL_OFFER_H
#define PICKET_PACKTOOL_OFFER_H

#include "base/buf.h"
#include "base/err.h"
#include "pack/manifest.h"
#include "packtool/limits.h"

struct offer {
	char name[PACK_NAME_MAX + 1];
	uint64_t epoch, seq;
	struct digest id; /* of the manifest */
	uint64_t size;	  /* of the file */
	uint8_t sha256[32];
};

struct offers { /* plain bytes */
	size_t count;
	struct offer offer[OFFERS_MAX]; /* by rising name */
};

/* Codes: MIRROR-INDEX. */
bool offers_parse(struct text bytes, struct offers *out, struct err *e);
bool offers_format(const struct offers *o, struct buf *out);

/* Takes the place of the one of that name, or a new one. False when it is full. */
bool offers_put(struct offers *o, const struct offer *new);

/* "acme/iocs 1 42 ID", the middle of a row; also the annotation in a registry. */
bool offer_name_parse(struct text t, struct offer *out);
void offer_name_put(const struct offer *o, struct buf *out);

#endif
