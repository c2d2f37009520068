/* pack/bundle.h: signed objects with their signatures in one file.
 *
 * docs/formats/carry.md, section 1. Chains of roots, catalogs and waybills travel so:
 *
 *	iocpack-bundle 1
 *	object SIZE SIGNATURES
 *	the object's SIZE bytes
 *	signature FINGERPRINT
 *	the four lines of a signature file, with the comment of packs
 *	...
 *
 * There is one spelling: decimals are strict, signatures stand by rising fingerprint and are made
 * again and compared. Nothing is verified here; whoever reads a bundle knows whose keys count.
 */
#ifndef PICKET_PACK_BUNDLE_H
#define PICKET_PACK_BUNDLE_H

#include "base/arena.h"
#include "base/buf.h"
#include "pack/trust.h"

struct signed_object {
	struct text bytes; /* a view of what was parsed */
	size_t sig_count;
	struct signature sigs[SIGS_MAX]; /* by rising fingerprint; views too */
};

/* At most max objects, of at most object_max bytes each, into an array of the arena. The views live as
 * long as bytes. Code: BUNDLE-MALFORMED, SIG-*. */
bool bundle_parse(struct text bytes, size_t max, size_t object_max, struct arena *a,
		  struct signed_object **out, size_t *count, struct err *e);

/* False when out is full. */
bool bundle_format(const struct signed_object *objects, size_t count, struct buf *out);

/* Puts a signature in its place. Codes: PACK-SIGNED (one of this key is there, or no room). */
bool bundle_sign(struct signed_object *o, const struct signature *s, struct err *e);

#endif
