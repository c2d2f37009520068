/* pack/tables.h: the tables of schema 1, by name: what is summed and what may be read. */
#ifndef PICKET_PACK_TABLES_H
#define PICKET_PACK_TABLES_H

#include "base/text.h"
#include "crypto/digest.h"

struct table {
	const char *name;
	const char *key; /* columns of the primary key, as ORDER BY wants them */
};

#define TABLES 7
extern const struct table tables[TABLES]; /* by rising name */

/* The DDL of schema 1 (schema/pack-1.sql, compiled in) and its digest. */
struct text pack_schema_text(void);
struct digest pack_schema_digest(void);

#endif
