/* pack/rows.h: the digest of a part's rows (`content` in the manifest), whatever its layout.
 *
 * docs/formats/pack.md, section 8. BLAKE2b-256, personal iocpack-rows, over, for each table
 * by rising name:
 *	'T' | name as text
 *	for each row by rising primary key: 'R', then for each column in the order of the schema
 *		't' | text	or	'i' | integer as LE64 (two's complement)
 * and at the end 'E' | number of all rows as LE64. A text is its length as LE64 and its bytes.
 */
#ifndef PICKET_PACK_ROWS_H
#define PICKET_PACK_ROWS_H

#include "base/err.h"
#include "crypto/digest.h"

struct sqlite3;

/* Any open database with the tables of schema 1; rows counts all of them. Values must be text
 * or integers; text is valid UTF-8, at most VALUE_MAX bytes, without NUL, LF or TAB; a row is at
 * most ROW_PAYLOAD_MAX bytes as SQLite stores it. Code: PACK-ROWS, which row and why. */
bool rows_digest(struct sqlite3 *db, struct digest *out, uint64_t *rows, struct err *e);

#endif
