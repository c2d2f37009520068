#include "pack/rows.h"

#include <sqlite3.h>

/* By table name; columns as in schema/pack-1.sql. */
static const struct {
	const char *name, *sql;
} tables[] = {
	{"affected", "SELECT ecosystem, name, record, part, kind, spec FROM affected "
		     "ORDER BY ecosystem, name, record, part"},
	{"campaign", "SELECT campaign, title, first_seen, reference FROM campaign "
		     "ORDER BY campaign"},
	{"indicator", "SELECT kind, value, record, note FROM indicator "
		      "ORDER BY kind, value, record"},
	{"popular", "SELECT ecosystem, name, rank, downloads FROM popular "
		    "ORDER BY ecosystem, name"},
	{"record", "SELECT record, class, severity, confidence, cvss, campaign, summary, aliases, "
		   "fixed, reference, published, modified, expires, source FROM record "
		   "ORDER BY record"},
	{"source", "SELECT source, title, url, licence, retrieved, digest FROM source "
		   "ORDER BY source"},
};

static bool add_row(struct digest_state *s, sqlite3_stmt *row, int columns)
{
	digest_add(s, "\1", 1);
	for (int i = 0; i < columns; i++) {
		int type = sqlite3_column_type(row, i);
		if (type == SQLITE_INTEGER) {
			digest_add_u64(s, (uint64_t)sqlite3_column_int64(row, i));
		} else if (type == SQLITE_TEXT) {
			const void *p = sqlite3_column_text(row, i);
			digest_add_text(s, text_n(p, (size_t)sqlite3_column_bytes(row, i)));
		} else {
			return false;
		}
	}
	return true;
}

static bool add_table(struct digest_state *s, sqlite3 *db, size_t t, uint64_t *rows, struct err *e)
{
	sqlite3_stmt *row = NULL;
	bool ok = true;
	int rc = sqlite3_prepare_v2(db, tables[t].sql, -1, &row, NULL);

	digest_add_text(s, text_of(tables[t].name));
	int columns = sqlite3_column_count(row);
	digest_add_u64(s, (uint64_t)columns);
	if (rc == SQLITE_OK) {
		while (ok && (rc = sqlite3_step(row)) == SQLITE_ROW) {
			ok = add_row(s, row, columns);
			++*rows;
		}
	}
	digest_add(s, "\0", 1);
	if (!ok)
		err_set(e, "PACK-ROWS", "table %s: a value of a wrong type", tables[t].name);
	else if (rc != SQLITE_DONE)
		ok = err_set(e, "PACK-ROWS", "table %s: %s", tables[t].name, sqlite3_errmsg(db));
	sqlite3_finalize(row);
	return ok;
}

bool rows_digest(sqlite3 *db, struct digest *out, uint64_t *rows, struct err *e)
{
	struct digest_state s;
	uint64_t count = 0;

	digest_begin(&s, DIGEST_ROWS, NULL);
	for (size_t t = 0; t < sizeof tables / sizeof tables[0]; t++)
		if (!add_table(&s, db, t, &count, e))
			return false;
	*out = digest_end(&s);
	*rows = count;
	return true;
}
