/* pack/ustar.h: the first pass over a container: our own bounded ustar walker.
 *
 * POSIX.1-1988 ustar headers, regular files only, names from the allow-list of
 * docs/formats/pack.md section 4, octal fields checked, checksums checked, exactly two zero
 * blocks at the end and nothing behind them. Nothing is decompressed here.
 */
#ifndef PICKET_PACK_USTAR_H
#define PICKET_PACK_USTAR_H

#include "base/err.h"
#include "base/text.h"
#include "pack/limits.h"

#include <sys/types.h>

struct member {
	char name[101];
	uint64_t offset; /* of the data, in the file */
	uint64_t size;
};

struct container {
	size_t count;
	struct member members[MEMBERS_MAX];
	uint64_t size; /* bytes of the whole file */
};

/* Walks fd from offset 0. Codes: PACK-CONTAINER (with the byte offset), PACK-MEMBER (a name,
 * type or order that is not allowed), PACK-TRAILING, PACK-TRUNCATED. */
bool ustar_walk(int fd, struct container *out, struct err *e);

/* The same over memory, for tests and fuzzing. */
bool ustar_walk_bytes(struct text bytes, struct container *out, struct err *e);

const struct member *ustar_find(const struct container *c, const char *name); /* or NULL */

/* Writing (packtool): a 512-byte header for a regular file, mode 0444, mtime 0, ids 0. */
void ustar_header(uint8_t out[512], const char *name, uint64_t size);

#endif
