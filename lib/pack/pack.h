/* pack/pack.h: one pack, verified and open for lookups.
 *
 * pack_open() does everything that must come before the first row is believed:
 * container walk, signatures, manifest, sizes of all members, and then gives a read-only
 * SQLite handle whose every page is verified as it is read (pack/vfs.c). It is flat in
 * the pack's size (small ones, up to PACK_WHOLE_MAX, are verified whole). pack_check() reads and verifies everything (import, `pack verify`).
 */
#ifndef PICKET_PACK_PACK_H
#define PICKET_PACK_PACK_H

#include "pack/tables.h"
#include "pack/trust.h"
#include "pack/ustar.h"

struct sqlite3;
struct pack;

/* fd is taken over (closed by pack_close, also when opening fails). label names the
 * pack in messages ("npm.iocpack"). Only live form (`.db` members) can be opened; a
 * transport form (`.db.zst`) is refused with PACK-FORM and the hint to import it
 * (transport_expand() makes a live form of it).
 * Codes: those of ustar_walk and trust_verify_manifest, PACK-SIZE, PACK-SCHEMA, PACK-PAGE. */
bool pack_open(int fd, const char *label, const struct trust *const *roots, size_t root_count,
	       struct pack **out, struct err *e);
void pack_close(struct pack *p);

const struct manifest *pack_manifest(const struct pack *p);
const struct verified *pack_verified(const struct pack *p);
struct digest pack_id(const struct pack *p); /* manifest id */
bool pack_grants_allow(const struct pack *p);
const char *pack_label(const struct pack *p);

/* How many parts are present (export may have dropped some), and the handle of one: read
 * only, main database only, DEFENSIVE, no triggers, views or extensions, an authorizer that
 * allows SELECT on the known tables. Owned by the pack; one thread at a time. */
size_t pack_part_count(const struct pack *p);
enum tlp pack_part_tlp(const struct pack *p, size_t i);
struct sqlite3 *pack_part_db(const struct pack *p, size_t i);

/* The levels that this copy lacks, ", " between: "amber, red"; "" for a whole one. Whoever can put a copy here can leave
 * them out, so it is said wherever the pack is named. Owned by the pack. */
const char *pack_without(const struct pack *p);

/* After any SQLITE_IOERR or unexpected end: tells whether a page failed verification, and
 * fills e with PACK-PAGE. A poisoned pack gives no verdict. */
bool pack_poisoned(const struct pack *p, struct err *e);

/* Every byte of every member against the manifest: trees, soundness of the databases, the
 * content digest of their rows, the sense of each row, sources, notes, deltas. Codes: PACK-PAGE,
 * PACK-CONTENT, PACK-ROWS, PACK-ROW. (A transport form is expanded first: pack/transport.h.) */
bool pack_check(struct pack *p, struct err *e);

/* The `sources` member's verified text, in the arena; empty when an export dropped it. */
bool pack_sources(struct pack *p, struct arena *a, struct text *out, struct err *e);

#endif
