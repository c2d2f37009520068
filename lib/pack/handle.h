/* pack/handle.h: the SQLite handle of one part, as narrow as SQLite can be made.
 *
 * docs/formats/pack.md, section 7: what is switched off, the schema compared byte by byte,
 * SELECT on the known tables only, and a bound on the work of one statement in steps of
 * SQLite's machine (not in seconds: a verdict does not depend on a machine's speed).
 */
#ifndef PICKET_PACK_HANDLE_H
#define PICKET_PACK_HANDLE_H

#include "base/err.h"
#include "pack/manifest.h"
#include "pack/vfs.h"

struct handle;

/* Codes: PACK-SCHEMA, PACK-PAGE. */
struct handle *handle_open(struct verity *v, const struct part *part, struct err *e);
void handle_close(struct handle *h);
struct sqlite3 *handle_db(const struct handle *h);

/* PRAGMA integrity_check, with the authorizer out of its way. Code: PACK-CONTENT. */
bool handle_integrity(struct handle *h, struct err *e);

#endif
