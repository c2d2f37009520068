/* packtool/delta.h: what changed from one pack to the next, as rows (docs/formats/carry.md, section 6).
 *
 * A delta is made when a pack is built, so that the manifest signs its size and hash. What it
 * rebuilds is compared with the signed hash trees: a wrong delta can only fail.
 */
#ifndef PICKET_PACKTOOL_DELTA_H
#define PICKET_PACKTOOL_DELTA_H

#include "base/buf.h"
#include "pack/pack.h"

struct delta_part {
	enum tlp tlp;
	const char *path; /* the canonical database */
};

/* The delta that leads from the parts of before to these. out's maximum bounds it. Codes: BUILD, PACK-ZSTD
 * (larger than out allows), PACK-PAGE. */
bool delta_make(const struct pack *before, const struct delta_part *parts, size_t count,
		struct buf *out, struct err *e);

/* Reads a delta and applies the rows of its parts: begin is asked for the open database of each
 * part, end is told when its rows are done. Codes: DELTA-MALFORMED, PACK-ZSTD, DELTA-APPLY. */
struct sqlite3;
struct delta_sink {
	struct sqlite3 *(*begin)(void *ctx, enum tlp t, struct err *e);
	bool (*end)(void *ctx, enum tlp t, struct err *e);
	void *ctx;
};
bool delta_read(struct text delta, const struct delta_sink *sink, struct err *e);

#endif
