/* The embedded database: one file, one connection, taken in turn. */
#include "corpusd/db.h"

#include "corpusd/db_tables.h"
#include "corpusd/flush.h"

#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define STATEMENTS_MAX 64
#define COLUMNS_MAX    48

struct db_link {
	pthread_mutex_t lock;
	sqlite3 *db;
	struct {
		const char *sql;
		sqlite3_stmt *statement;
	} kept[STATEMENTS_MAX];
	size_t kept_count;
	struct flush flush;
	int log;      /* the write-ahead log, to flush it */
	bool lasting; /* under lock: something was written that must be flushed */
};

static bool fail(struct db_link *l, struct err *e)
{
	err_set(e, "DB-QUERY", "%s", l->db ? sqlite3_errmsg(l->db) : "no memory");
	return err_hint(e, "is there room on the disk, and may the daemon write in its state folder?");
}

/* What a client was told is accepted outlives a power cut. NORMAL and a flush of the log of our own (give) promise what
 * FULL promises, a flush behind each commit, but threads that commit at the same time share one. */
static const char setup[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; "
			    "PRAGMA trusted_schema=OFF; PRAGMA wal_autocheckpoint=4000; "
			    "PRAGMA cache_size=-8192;";

static void close_it(void *database)
{
	struct db_link *l = database;

	for (size_t i = 0; i < l->kept_count; i++)
		sqlite3_finalize(l->kept[i].statement);
	sqlite3_close(l->db);
	if (l->log >= 0)
		close(l->log);
	flush_free(&l->flush);
	pthread_mutex_destroy(&l->lock);
	free(l);
}

/* SQLite makes the log with the first write, and takes it away only when the database is closed. It takes its locks
 * on other files, so that a descriptor of our own disturbs none. */
static bool open_log(struct db_link *l, const char *where)
{
	char path[4096];
	int n = snprintf(path, sizeof path, "%s-wal", where);

	if (sqlite3_exec(l->db, "BEGIN IMMEDIATE; PRAGMA user_version=1; COMMIT", NULL, NULL, NULL) != SQLITE_OK ||
	    n < 0 || (size_t)n >= sizeof path)
		return false;
	l->log = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
	return l->log >= 0;
}

static bool open_it(const char *where, void **out, struct err *e)
{
	struct db_link *l = calloc(1, sizeof *l);

	if (!l)
		return err_set(e, "DB-OPEN", "no memory");
	l->log = -1;
	flush_init(&l->flush);
	pthread_mutex_init(&l->lock, NULL);
	if (sqlite3_open_v2(where, &l->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) !=
		    SQLITE_OK ||
	    sqlite3_busy_timeout(l->db, 10000) != SQLITE_OK ||
	    sqlite3_exec(l->db, setup, NULL, NULL, NULL) != SQLITE_OK || !open_log(l, where)) {
		fail(l, e);
		close_it(l);
		return err_in(e, "%s", where);
	}
	sqlite3_db_config(l->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	*out = l;
	return true;
}

static struct db_link *take(void *database, struct err *e)
{
	struct db_link *l = database;

	(void)e;
	pthread_mutex_lock(&l->lock);
	return l;
}

static bool flush_log(void *ctx)
{
	const struct db_link *l = ctx;

	return fdatasync(l->log) == 0;
}

static bool give(void *database, struct db_link *l, struct err *e)
{
	bool lasting = l->lasting;
	uint64_t ticket = lasting ? flush_ticket(&l->flush) : 0;

	(void)database;
	l->lasting = false;
	pthread_mutex_unlock(&l->lock);
	if (!lasting || flush_wait(&l->flush, ticket, flush_log, l))
		return true;
	err_set(e, "DB-QUERY", "the tables cannot be brought to the disk");
	return err_hint(e, "is there room on the disk, and is it sound? Start the daemon anew");
}

static sqlite3_stmt *prepared(struct db_link *l, const char *sql)
{
	sqlite3_stmt *s = NULL;

	for (size_t i = 0; i < l->kept_count; i++)
		if (l->kept[i].sql == sql)
			return l->kept[i].statement;
	if (l->kept_count == STATEMENTS_MAX ||
	    sqlite3_prepare_v3(l->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, NULL) != SQLITE_OK)
		return NULL;
	l->kept[l->kept_count].sql = sql;
	l->kept[l->kept_count++].statement = s;
	return s;
}

static bool bind(sqlite3_stmt *s, int at, const struct db_value *v)
{
	switch (v->kind) {
	case DB_INT:
		return sqlite3_bind_int64(s, at, v->i) == SQLITE_OK;
	case DB_TEXT:
		return sqlite3_bind_text64(s, at, v->t.p ? v->t.p : "", v->t.n, SQLITE_STATIC, SQLITE_UTF8) == SQLITE_OK;
	case DB_BLOB:
		return sqlite3_bind_blob64(s, at, v->t.p ? v->t.p : "", v->t.n, SQLITE_STATIC) == SQLITE_OK;
	case DB_NULL:
		break;
	}
	return sqlite3_bind_null(s, at) == SQLITE_OK;
}

static void read_row(sqlite3_stmt *s, const char *columns, struct db_value *row)
{
	for (int i = 0; columns[i] && i < COLUMNS_MAX; i++) {
		row[i] = (struct db_value){.kind = DB_NULL};
		if (sqlite3_column_type(s, i) == SQLITE_NULL)
			continue;
		if (columns[i] == 'i') {
			row[i] = DB_I(sqlite3_column_int64(s, i));
			continue;
		}
		const void *p = columns[i] == 't' ? (const void *)sqlite3_column_text(s, i)
						  : sqlite3_column_blob(s, i);
		row[i] = DB_T(text_n(p ? p : "", (size_t)sqlite3_column_bytes(s, i)));
		row[i].kind = columns[i] == 't' ? DB_TEXT : DB_BLOB;
	}
}

static bool run(struct db_link *l, const struct db_query *q, uint64_t *changed, struct err *e)
{
	sqlite3_stmt *s = prepared(l, q->sql);
	struct db_value row[COLUMNS_MAX];
	bool ok = s != NULL, more = true;
	int rc = SQLITE_DONE;

	if (ok && !q->passing && !sqlite3_stmt_readonly(s))
		l->lasting = true;
	for (size_t i = 0; ok && i < q->count; i++)
		ok = bind(s, (int)i + 1, &q->values[i]);
	while (ok && more && (rc = sqlite3_step(s)) == SQLITE_ROW) {
		read_row(s, q->columns, row);
		more = !q->each || q->each(q->ctx, row);
	}
	if (ok && rc != SQLITE_DONE && rc != SQLITE_ROW)
		ok = false;
	if (!ok)
		fail(l, e);
	if (changed)
		*changed = (uint64_t)sqlite3_changes64(l->db);
	if (s) {
		sqlite3_reset(s);
		sqlite3_clear_bindings(s);
	}
	return ok;
}


const struct db_driver db_sqlite = {
	.scheme = "sqlite",
	.open = open_it,
	.close = close_it,
	.take = take,
	.give = give,
	.run = run,
	.claim = "",
	.schema = db_tables,
};
