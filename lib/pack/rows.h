/* pack/rows.h: the digest of what a database says, whatever its layout.
 *
 * The manifest's `content`: BLAKE2b-256, personal iocpack-rows, over the tables by name and in
 * each the rows by primary key. Each table adds its name and its number of columns (LE64); each row
 * a byte 1 and its values in the order of the DDL (a text as LE64 length and bytes, a number as
 * LE64); each table ends with a byte 0. docs/formats/pack.md.
 */
#ifndef PICKET_PACK_ROWS_H
#define PICKET_PACK_ROWS_H

#include "base/err.h"
#include "crypto/digest.h"

struct sqlite3;

/* Reads all rows of the six tables of schema 1. Code: PACK-ROWS (a value of a wrong type, or
 * SQLite's message). */
bool rows_digest(struct sqlite3 *db, struct digest *out, uint64_t *rows, struct err *e);

#endif
