/* packtool/parts.h: the rows of a source, sorted into one database for each level (TLP).
 *
 * A record, and what is affected or looked for by it, goes to the part of the record's level. A
 * source or campaign goes to each part that names it and to no other, so that a part dropped by an
 * export takes along what only it spoke of; one that nobody names goes to the pack's own level.
 * Withdrawn rows go nowhere.
 */
#ifndef PICKET_PACKTOOL_PARTS_H
#define PICKET_PACKTOOL_PARTS_H

#include "packtool/source.h"

#define PARTS_PATH 4200

struct parts;

/* Working files are made in dir, an empty folder. Code: CANON. */
struct parts *parts_new(const char *dir, struct err *e);
void parts_free(struct parts *p); /* and removes the files */

/* A source_sink's row function; ctx is the struct parts. */
bool parts_sink(void *ctx, const struct source_row *row, struct err *e);

/* Writes the canonical databases: those of levels with rows, or an empty one of `own`, the pack's
 * level. out gets tlp, rows and content of each. */
bool parts_write(struct parts *p, enum tlp own, struct part out[PARTS_MAX], size_t *count, struct err *e);

/* The database of a level that was written. */
const char *parts_file(const struct parts *p, enum tlp t);

/* source.tsv as the lowest part has it: who sees that part alone learns of no other source. */
bool parts_sources(const struct parts *p, enum tlp lowest, struct buf *out, struct err *e);

#endif
