/* store/quarantine.h: evidence of what was refused: STORE/quarantine/, bounded in number and bytes.
 *
 * Nothing there is ever read again by a program. Keeping evidence is best effort: a full disk
 * or a full folder loses it, and the refusal stands all the same.
 */
#ifndef PICKET_STORE_QUARANTINE_H
#define PICKET_STORE_QUARANTINE_H

#include "base/text.h"
#include "crypto/digest.h"
#include "store/install.h"

/* A pack of the store, by its name in packs/ ("incoming/pack.iocpack"): linked, no second copy. */
void quarantine_pack(struct store_lock *l, const char *from, const struct digest *id);
/* Bytes in memory, as HASH.kind. */
void quarantine_bytes(struct store_lock *l, const char *kind, struct text bytes);
/* An open file that was refused, when it is small enough; as HASH.refused. */
void quarantine_file(struct store_lock *l, int fd);

struct quarantine_sum {
	size_t files;
	uint64_t bytes;
};
/* What is there now. */
void quarantine_count(const char *dir, struct quarantine_sum *out);

#endif
