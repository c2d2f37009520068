/* packtool/change.h: how many rows came, changed and went from one database to the next. */
#ifndef PICKET_PACKTOOL_CHANGE_H
#define PICKET_PACKTOOL_CHANGE_H

#include "base/err.h"
#include "base/text.h"

#include <stdint.h>

struct sqlite3;

struct change {
	uint64_t added, changed, gone;
};

/* One difference: '+' a row of after, '*' a row of after with a key that before has too, '-' a row of
 * before. row stands on it: its columns are those of t. */
struct sheet;
struct sqlite3_stmt;
typedef bool change_each(void *ctx, const struct sheet *t, char kind, struct sqlite3_stmt *row,
			 struct err *e);

/* Walks the rows of all tables of both, sorted by primary key, side by side. before may be NULL (no
 * rows), each too. Code: BUILD. */
bool change_walk(struct sqlite3 *before, struct sqlite3 *after, change_each *each, void *ctx,
		 struct change *out, struct err *e);

/* The same with both sides of each difference: views, gone after the call; had, has: which there are.
 * Either database may be NULL. */
struct change_row {
	const struct sheet *table;
	struct text before[16], after[16];
	bool had, has;
};
bool change_rows(struct sqlite3 *before, struct sqlite3 *after,
		 bool (*each)(void *ctx, const struct change_row *row, struct err *e), void *ctx,
		 struct change *out, struct err *e);

/* Walks the rows of all tables of both, sorted by primary key, side by side. Code: BUILD. */
bool change_count(struct sqlite3 *before, struct sqlite3 *after, struct change *out, struct err *e);

#endif
