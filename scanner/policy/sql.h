/* policy/sql.h: SQL from people, over tables in memory: reads only, calls only pure functions, always ends.
 *
 *	sql_open(schema, &db, e)
 *	sql_insert(db, "INSERT INTO t VALUES(?,?)", e); sql_text(db, 1, name); ...; sql_row(db, e); sql_end(db);
 *	sql_lock(db);                          from here on nothing changes the tables
 *	sql_select(db, &budget, text, e); while (sql_next(db, &done, e) && !done) ...; sql_end(db);
 *
 * Columns declared COLLATE LEVEL compare as levels: info < low < medium < high < critical (and exact
 * above high); comparing one with another word is an error, not false. like, glob and = are
 * linear. One statement at a time. Opened inside or outside the sandbox: it touches no file.
 */
#ifndef PICKET_SCANNER_POLICY_SQL_H
#define PICKET_SCANNER_POLICY_SQL_H

#include "base/err.h"
#include "base/text.h"

struct sql;

/* schema: our own DDL; tables: their names, NULL at the end, which may be read (both outlive it).
 * Code: SQL-OPEN. */
bool sql_open(const char *schema, const char *const *tables, struct sql **out, struct err *e);
void sql_close(struct sql *s); /* NULL is fine */

/* Filling, with our own statements. A failure is sticky until sql_row says it. Columns from 1. */
bool sql_insert(struct sql *s, const char *statement, struct err *e);
void sql_text(struct sql *s, int column, struct text value); /* the bytes must live until sql_row */
void sql_number(struct sql *s, int column, uint64_t value);
void sql_bool(struct sql *s, int column, bool value);
void sql_null(struct sql *s, int column);
bool sql_row(struct sql *s, struct err *e);
void sql_end(struct sql *s);

void sql_lock(struct sql *s);
void sql_limit_memory(void); /* of all SQLite in this process, to QUERY_HEAP_MAX */

struct sql_budget {
	uint64_t steps; /* left, of SQLite's machine; shared by several statements */
	int selects;	/* SELECTs allowed in one statement: 1 leaves no subquery */
	bool aggregate; /* count, sum ... too */
};

/* One statement, of at most QUERY_BYTES_MAX bytes, that reads. The budget must live until
 * sql_end. Codes: SQL-SYNTAX (with SQLite's reason), SQL-DENIED (writes, pragmas, functions that
 * are not pure, several statements), SQL-STEPS, SQL-LEVEL (a word that is no level). */
bool sql_select(struct sql *s, struct sql_budget *budget, struct text statement, struct err *e);
bool sql_next(struct sql *s, bool *done, struct err *e);

/* Of the row just read; columns from 0, texts until the next call. */
int sql_columns(const struct sql *s);
const char *sql_column_name(const struct sql *s, int column);
enum sql_kind { SQL_NULL, SQL_NUMBER, SQL_TEXT };
enum sql_kind sql_column_kind(const struct sql *s, int column);
struct text sql_column(const struct sql *s, int column); /* numbers as text */
int64_t sql_column_number(const struct sql *s, int column);
bool sql_column_true(const struct sql *s, int column); /* as WHERE takes it: NULL is false */

#endif
