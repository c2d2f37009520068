/* pack/vfs.h: SQLite reads a part through its hash tree, and through nothing else.
 *
 * docs/formats/pack.md, section 7. Read only, one main database, no journal, WAL, shared
 * memory, mapping, temporary file, clock or extension. A page that does not verify reaches
 * SQLite as zeros and SQLITE_IOERR_DATA, and the reader stays poisoned.
 */
#ifndef PICKET_PACK_VFS_H
#define PICKET_PACK_VFS_H

#include "base/err.h"
#include "pack/verity.h"

struct sqlite3;
struct vfs; /* of one reader; borrowed by the handles opened through it */

struct vfs *vfs_new(struct verity *v, uint64_t size, struct err *e); /* v must outlive it */
/* A bare read-only handle; pack/handle.c hardens it. NULL on failure. */
struct sqlite3 *vfs_open(struct vfs *f, struct err *e);
void vfs_free(struct vfs *f); /* after the handle is closed; NULL is fine */

#endif
