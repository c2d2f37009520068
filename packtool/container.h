/* packtool/container.h: writes containers (docs/formats/pack.md, section 4).
 *
 * The headers are lib/pack's own, the ones the walker accepts and no others; why not
 * libarchive's writer: docs/decisions/0002-container-writer.md.
 */
#ifndef PICKET_PACKTOOL_CONTAINER_H
#define PICKET_PACKTOOL_CONTAINER_H

#include "base/buf.h"
#include "base/err.h"
#include "pack/ustar.h"

/* A member to be written: bytes in memory, or a range of a file when fd is not -1. */
struct content {
	char name[101];
	struct text bytes;
	int fd;
	uint64_t offset, size;
};

struct contents {
	size_t count;
	struct content members[MEMBERS_MAX];
};

/* Code: PACK-CONTAINER past MEMBERS_MAX. */
bool contents_bytes(struct contents *c, const char *name, struct text bytes, struct err *e);
bool contents_range(struct contents *c, const char *name, int fd, uint64_t offset, uint64_t size,
		    struct err *e);

/* The members of a container that was walked, but pads: container_write makes new ones. */
bool contents_of(struct contents *c, int fd, const struct container *from, struct err *e);

/* Adds a signature in its place. Code: PACK-SIGNED when one of this key is there. */
bool contents_sign(struct contents *c, const char *fingerprint, struct text file, struct err *e);

/* Writes all members in the order given, a pad before each tree.* and *.db, and the end; walks
 * what it wrote. */
bool container_write(int fd, const struct contents *c, struct err *e);

/* The same to a new file `temp`, which then replaces `path` whole, synced. */
bool container_place(const char *path, const char *temp, const struct contents *c, struct err *e);

/* One member whole, at most max bytes. */
bool container_read(int fd, const struct container *c, const char *name, struct buf *out,
		    struct err *e);

#endif
