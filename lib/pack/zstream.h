/* pack/zstream.h: zstd frames piece by piece, bounded: window at most 8 MiB, output at most what is allowed.
 *
 * Writing is deterministic for one version of zstd: one thread, no checksum, no content size.
 * Reading is handed only bytes whose hash was signed (docs/formats/carry.md, section 6).
 */
#ifndef PICKET_PACK_ZSTREAM_H
#define PICKET_PACK_ZSTREAM_H

#include "base/buf.h"
#include "base/err.h"

struct zwriter;
struct zwriter *zwriter_new(int level, struct buf *out, struct err *e); /* out grows up to its maximum */
bool zwriter_put(struct zwriter *w, const void *p, size_t n, struct err *e);
bool zwriter_end(struct zwriter *w, struct err *e); /* code PACK-ZSTD: also when out is full */
void zwriter_free(struct zwriter *w);

struct zreader;
struct zreader *zreader_new(struct text z, uint64_t max, struct err *e); /* z must stay */
/* Exactly n bytes. Code: PACK-ZSTD. */
bool zreader_get(struct zreader *r, void *out, size_t n, struct err *e);
/* Everything was read, and nothing stands behind the frame. */
bool zreader_done(struct zreader *r, struct err *e);
void zreader_free(struct zreader *r);

#endif
