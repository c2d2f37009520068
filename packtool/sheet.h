/* packtool/sheet.h: the tables of schema 1 and the rule of each column.
 *
 * One row of sheet.c per column, in the order of the DDL; a test compares it with
 * schema/pack-1.sql.
 */
#ifndef PICKET_PACKTOOL_SHEET_H
#define PICKET_PACKTOOL_SHEET_H

#include "base/err.h"
#include "base/text.h"
#include "packtool/limits.h"

struct column {
	const char *name;
	bool integer;
	bool empty_ok;
	int64_t min, max; /* of an integer */
	/* Whether a value that is not empty keeps the rule; e is filled with the reason. */
	bool (*check)(struct text value, struct err *e);
};

struct sheet {
	const char *name;
	size_t columns, keys; /* the first `keys` columns are the primary key */
	struct column column[SOURCE_COLUMNS_MAX];
	/* What no column can say alone (kind and spec, kind and value); may be NULL. */
	bool (*check_row)(const struct text *value, struct err *e);
};

/* In the order in which a source is read: what is referred to comes first. */
#define SHEETS 7
enum sheet_id { SHEET_SOURCE, SHEET_CAMPAIGN, SHEET_RECORD, SHEET_AFFECTED, SHEET_INDICATOR,
		SHEET_POPULAR, SHEET_YARA };
extern const struct sheet sheets[SHEETS];

/* A table of the source folder that is in no pack: the level and the withdrawal of records. */
extern const struct sheet sheet_life;
enum life_column { LIFE_RECORD, LIFE_TLP, LIFE_WITHDRAWN, LIFE_REASON };

/* The table of that name, sheet_life too; NULL when there is none. */
const struct sheet *sheet_named(struct text name);

/* Cuts a line at its TABs and checks every value. number gets the integers. The reason in e
 * begins with the column's name. Code: SOURCE-ROW. */
bool sheet_split(const struct sheet *t, struct text line, struct text *value, int64_t *number,
		 struct err *e);

/* The order of two rows by primary key. */
int sheet_compare(const struct sheet *t, const struct text *a, const int64_t *an,
		  const struct text *b, const int64_t *bn);

/* Bytes of the row as SQLite's record (file format, section 2.1). */
size_t sheet_payload(const struct sheet *t, const struct text *value, const int64_t *number);

#endif
