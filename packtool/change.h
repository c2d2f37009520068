/* packtool/change.h: how many rows came, changed and went from one database to the next. */
#ifndef PICKET_PACKTOOL_CHANGE_H
#define PICKET_PACKTOOL_CHANGE_H

#include "base/err.h"

#include <stdint.h>

struct sqlite3;

struct change {
	uint64_t added, changed, gone;
};

/* Walks the rows of all tables of both, sorted by primary key, side by side. Code: BUILD. */
bool change_count(struct sqlite3 *before, struct sqlite3 *after, struct change *out, struct err *e);

#endif
