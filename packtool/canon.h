/* packtool/canon.h: same rows, same bytes: the canonical database of one part.
 *
 * docs/formats/pack.md, "The database". Rows may come in any order; the file that canon_write
 * leaves depends on nothing but the rows: not on the order, the version of SQLite, or what the
 * working file looked like.
 */
#ifndef PICKET_PACKTOOL_CANON_H
#define PICKET_PACKTOOL_CANON_H

#include "base/err.h"
#include "crypto/digest.h"
#include "packtool/source.h"

struct canon;
struct sqlite3;

/* A working database in the file `path` (made new, removed by canon_free). Code: CANON. */
struct canon *canon_new(const char *path, struct err *e);
void canon_free(struct canon *c);

bool canon_add(struct canon *c, const struct source_row *row, struct err *e);

/* Writes the canonical file at `path`, which must not exist, and says what is in it. */
bool canon_write(struct canon *c, const char *path, uint64_t *rows, struct digest *content,
		 struct err *e);

/* A new database with the tables and no rows, open; *db is closed by the caller. */
bool canon_empty(const char *path, struct sqlite3 **db, struct err *e);

/* The two steps of canon_write, for a database that came about in another way. */
bool canon_vacuum(struct sqlite3 *db, const char *path, struct err *e);
bool canon_fix(const char *path, struct err *e);

#endif
