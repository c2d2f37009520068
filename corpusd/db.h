/* corpusd/db.h: one SQL database, embedded or shared, behind one narrow interface.
 *
 * Statements are the same text for both: parameters $1, $2 ... in the order of their first use, types
 * BIGINT, TEXT and BYTEA only. What differs is db_claim(). A database is used by many threads: each call takes a
 * connection for as long as it lasts; a transaction holds its own from db_begin to its end.
 */
#ifndef PICKET_CORPUSD_DB_H
#define PICKET_CORPUSD_DB_H

#include "base/err.h"
#include "base/text.h"

enum db_kind { DB_NULL, DB_INT, DB_TEXT, DB_BLOB };

struct db_value {
	enum db_kind kind;
	int64_t i;
	struct text t;
};

#define DB_I(v) ((struct db_value){.kind = DB_INT, .i = (int64_t)(v)})
#define DB_T(v) ((struct db_value){.kind = DB_TEXT, .t = (v)})
#define DB_B(v) ((struct db_value){.kind = DB_BLOB, .t = (v)})

/* The values of one row, valid during the call. False: enough rows. */
typedef bool db_each(void *ctx, const struct db_value *row);

struct db_query {
	const char *sql;     /* lives as long as the database: prepared once */
	const char *columns; /* a letter a column: i (BIGINT), t (TEXT), b (BYTEA); "" when it gives no row */
	const struct db_value *values;
	size_t count;
	db_each *each; /* or NULL */
	void *ctx;
	bool passing; /* a change that a power failure may undo: who has taken what, and until when */
};

struct db;
struct db_link; /* a connection in use */

struct db_driver {
	const char *scheme; /* "sqlite", "postgresql" */
	bool (*open)(const char *where, void **out, struct err *e);
	void (*close)(void *database);
	/* A connection of its own, or shared and locked. */
	struct db_link *(*take)(void *database, struct err *e);
	/* Back; what was committed on it and is not passing is on the disk then. False: it may not be. */
	bool (*give)(void *database, struct db_link *l, struct err *e);
	bool (*run)(struct db_link *l, const struct db_query *q, uint64_t *changed, struct err *e);
	const char *claim; /* behind a SELECT whose rows one host takes for itself */
	const char *const *schema; /* statements that make the tables; ends with NULL */
};
extern const struct db_driver db_sqlite, db_postgres;

/* url: "sqlite:FILE" or "postgresql://...". Makes the tables when they are not there. Codes: DB-URL, DB-OPEN,
 * DB-QUERY. */
bool db_open(const char *url, struct db **out, struct err *e);
void db_close(struct db *d); /* NULL is fine */

/* One statement, by itself. changed may be NULL. */
bool db_run(struct db *d, const struct db_query *q, uint64_t *changed, struct err *e);

/* Several as one: all of it, or nothing. */
bool db_begin(struct db *d, struct db_link **out, struct err *e);
bool db_step(struct db *d, struct db_link *l, const struct db_query *q, uint64_t *changed, struct err *e);
bool db_commit(struct db *d, struct db_link *l, struct err *e);
void db_rollback(struct db *d, struct db_link *l);

/* " FOR UPDATE SKIP LOCKED" or "". */
const char *db_claim(const struct db *d);

#endif
