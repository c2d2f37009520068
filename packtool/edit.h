/* packtool/edit.h: adds and drops rows of a source folder's tables, which stay sorted and checked.
 *
 * Each table is replaced whole. Meant for the folders people keep by hand: a table is read
 * into memory.
 */
#ifndef PICKET_PACKTOOL_EDIT_H
#define PICKET_PACKTOOL_EDIT_H

#include "packtool/source.h"

#define EDIT_FILE_MAX ((size_t)1 << 30) /* bytes of a table */

/* Waits for others who edit the folder; until the descriptor is closed they wait. -1: refused.
 * make: the folder is made when there is none. */
int edit_lock(const char *dir, bool make, struct err *e);

/* Makes the folder and its pack.txt when there is none. */
bool edit_open(const char *dir, const char *pack_name, struct err *e);

/* A table's bytes, the header alone when there is no file; out->max is at most EDIT_FILE_MAX. */
bool edit_load(const char *dir, const struct sheet *t, struct buf *out, struct err *e);
/* Sorts and checks these lines (the header first) and puts them in the table's place; equal bytes are not
 * written again. */
bool edit_save(const char *dir, const struct sheet *t, struct text lines, struct err *e);

/* Adds a row; one that is there with the same values is no error, one with the same key and other
 * values is. Codes: SOURCE-ROW, SOURCE-DUPLICATE. */
bool edit_add(const char *dir, const struct sheet *t, const char *const *values, struct err *e);

/* Gives the row of this first column other values, where values[i] is not NULL; *found says whether it
 * is there. */
bool edit_set(const char *dir, const struct sheet *t, const char *key, const char *const *values,
	      bool *found, struct err *e);

/* True when a row's first column has this value. */
bool edit_has(const char *dir, const struct sheet *t, const char *value, struct err *e);

/* Drops the rows whose column has this value and says how many there were. */
bool edit_drop(const char *dir, const struct sheet *t, size_t column, const char *value,
	       size_t *dropped, struct err *e);

#endif
