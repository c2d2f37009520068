/* pack/ustar.h: the first pass over a container: our own bounded ustar walker.
 *
 * POSIX.1-1988 ustar headers, regular files only, names and order from pack/layout.h. A name
 * and a size have exactly one header (ustar_header), pads and paddings are zero, exactly two
 * zero blocks end the container and nothing is behind them: so every byte here is either
 * fixed or part of a member. Nothing is decompressed. docs/formats/pack.md, section 4.
 */
#ifndef PICKET_PACK_USTAR_H
#define PICKET_PACK_USTAR_H

#include "base/err.h"
#include "base/text.h"
#include "pack/limits.h"

#include <sys/types.h>

#define USTAR_BLOCK 512

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

/* Writing (packtool): the header for a regular file, mode 0444, mtime 0, ids 0; the bytes
 * that libarchive's ustar writer makes too. size below 8 GiB (11 octal digits). */
void ustar_header(uint8_t out[512], const char *name, uint64_t size);

#endif
