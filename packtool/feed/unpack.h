/* packtool/feed/unpack.h: documents out of zip, tar, gzip and zstd; the one user of libarchive here.
 *
 * libarchive is loaded when it is first needed (it brings a dozen libraries along), by
 * unpack_load, before the sandbox is entered.
 */
#ifndef PICKET_PACKTOOL_FEED_UNPACK_H
#define PICKET_PACKTOOL_FEED_UNPACK_H

#include "base/err.h"
#include "base/text.h"

/* Whether bytes begin as one of them. */
bool unpack_needed(struct text bytes);

/* Code: FEED-LIBRARY. */
bool unpack_load(struct err *e);

/* Hands over each regular file, in the archive's order; of a compressed stream that is no archive
 * one with an empty name. False with e->code empty when each returned false. Limits of feed/limits.h.
 * Code: FEED-ARCHIVE. */
bool unpack_each(struct text bytes, bool (*each)(void *ctx, struct text name, struct text bytes), void *ctx,
		 struct err *e);

#endif
