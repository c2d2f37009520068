/* packtool/volume.h: a shipment cut into pieces that fit on a medium (docs/formats/carry.md, section 7).
 *
 *	iocpack-volume 1
 *	set HEX64		the waybill's id: which pieces belong together
 *	number K		from 1
 *	count N
 *	size S
 *	hash HEX64		H(iocpack-file, payload)
 *	S bytes of the shipment
 *
 * The shipment is, for each file: `file NAME SIZE` LF and its bytes; the waybill first.
 * Hashes here find damage, nothing more: what comes out is verified as from any stick.
 */
#ifndef PICKET_PACKTOOL_VOLUME_H
#define PICKET_PACKTOOL_VOLUME_H

#include "base/err.h"
#include "crypto/digest.h"
#include "pack/limits.h"

#define VOLUME_HEAD_MAX	   ((size_t)512)
#define VOLUME_SIZE_MIN	   ((uint64_t)4096)
#define VOLUMES_MAX	   999		/* pieces of one set */
#define VOLUME_SETS_MAX	   4		/* sets not complete yet, kept in a store */

struct volume {
	struct digest set, hash;
	uint64_t number, count, size;
	size_t head; /* bytes before the payload */
};

/* Parses the head of a volume from its first bytes. Code: VOLUME-MALFORMED. */
bool volume_parse(struct text start, struct volume *out, struct err *e);
bool volume_format(const struct volume *v, char out[VOLUME_HEAD_MAX], size_t *n);

/* Cuts the shipment in the file fd (of this size) into DIR/volume-NNN.iocvol of at most max bytes each. */
bool volume_cut(int fd, uint64_t size, const struct digest *set, uint64_t max, const char *dir,
		uint64_t *count, struct err *e);

/* Keeps one volume in STORE/volumes, checked against its own hash. Codes: VOLUME-MALFORMED,
 * VOLUME-DAMAGED, VOLUME-FULL. */
bool volume_keep(const char *store, int fd, struct volume *out, struct err *e);

/* Which of a set are not there yet, as "1, 3"; "" when none. */
void volume_missing(const char *store, const struct volume *v, char *out, size_t n);

/* The payloads one behind the other, into out; then the set is taken away. */
bool volume_join(const char *store, const struct volume *v, int out, struct err *e);
void volume_drop(const char *store, const struct digest *set);

#endif
