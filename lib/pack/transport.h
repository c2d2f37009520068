/* pack/transport.h: makes the live form of a pack in transport form.
 *
 * docs/formats/pack.md, section 9. The compressed bytes are copied to private memory while they
 * are hashed, and only that copy, once its hash is the signed one, is handed to zstd; what comes
 * out is at most the signed size, and its hash tree must have the signed root.
 */
#ifndef PICKET_PACK_TRANSPORT_H
#define PICKET_PACK_TRANSPORT_H

#include "base/err.h"
#include "pack/trust.h"

#include <sys/types.h>

/* Reads the pack at fd (either form; verified as by pack_open) and writes its live form to out,
 * from offset 0 of an empty file opened for reading and writing; neither is closed. A live form
 * is copied, its trees verified. Manifest and signatures stay byte for byte. What is in out after
 * a failure is of no use. Codes: of head_read, PACK-PAGE, PACK-ZSTD, FILE-WRITE. */
bool transport_expand(int fd, const char *label, const struct trust *const *roots,
		      size_t root_count, int out, struct err *e);

/* The zstd form of the database bytes at db[0, size) of fd, as publishers make it: one frame,
 * window of 8 MiB at most, content size and no checksum, single thread: the same bytes for the
 * same bytes, by the same version of zstd. Writes to out at its file position. */
bool transport_compress(int fd, off_t db, uint64_t size, int level, int out, struct err *e);

#endif
