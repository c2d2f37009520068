#include "packtool/canon.h"

#include "pack/pack.h"
#include "pack/rows.h"
#include "packtool/page.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define BATCH 100000 /* rows of one transaction */

struct canon {
	sqlite3 *db;
	char *path;
	sqlite3_stmt *insert[SHEETS];
	uint64_t rows;
};

static bool fail(struct err *e, sqlite3 *db, const char *what)
{
	return err_set(e, "CANON", "%s: %s", what, db ? sqlite3_errmsg(db) : "out of memory");
}

static bool run(sqlite3 *db, const char *sql, struct err *e)
{
	return sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK || fail(e, db, "database");
}

static bool prepare(struct canon *c, size_t t, struct err *e)
{
	char sql[256];
	size_t n = (size_t)snprintf(sql, sizeof sql, "INSERT INTO %s VALUES(", sheets[t].name);

	for (size_t i = 0; i < sheets[t].columns; i++)
		n += (size_t)snprintf(sql + n, sizeof sql - n, "%s?", i ? "," : "");
	snprintf(sql + n, sizeof sql - n, ")");
	return sqlite3_prepare_v3(c->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &c->insert[t], NULL) ==
		       SQLITE_OK ||
	       fail(e, c->db, sheets[t].name);
}

/* The working file may be lost with the program: no journal, no sync. */
static const char setup[] = "PRAGMA page_size=4096;"
			    "PRAGMA encoding='UTF-8';"
			    "PRAGMA auto_vacuum=NONE;"
			    "PRAGMA journal_mode=OFF;"
			    "PRAGMA synchronous=OFF;"
			    "PRAGMA locking_mode=EXCLUSIVE;"
			    "PRAGMA cache_size=-65536;"
			    "PRAGMA temp_store=MEMORY;"
			    "PRAGMA application_id=0x494f4350;"; /* "IOCP" */

bool canon_empty(const char *path, sqlite3 **db, struct err *e)
{
	struct text ddl = pack_schema_text();
	char *sql = malloc(ddl.n + 1);

	if (!sql)
		return err_set(e, "NO-MEMORY", "out of memory");
	memcpy(sql, ddl.p, ddl.n);
	sql[ddl.n] = '\0';
	bool ok = sqlite3_open_v2(path, db,
				  SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE,
				  NULL) == SQLITE_OK ||
		  fail(e, *db, path);
	ok = ok && run(*db, setup, e) && run(*db, sql, e);
	free(sql);
	return ok;
}

static bool open_new(struct canon *c, const char *path, struct err *e)
{
	c->path = strdup(path);
	bool ok = c->path ? canon_empty(path, &c->db, e) : err_set(e, "NO-MEMORY", "out of memory");

	for (size_t t = 0; t < SHEETS && ok; t++)
		ok = prepare(c, t, e);
	return ok && run(c->db, "BEGIN", e);
}

struct canon *canon_new(const char *path, struct err *e)
{
	struct canon *c = calloc(1, sizeof *c);

	if (!c) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	if (open_new(c, path, e))
		return c;
	canon_free(c);
	return NULL;
}

void canon_free(struct canon *c)
{
	if (!c)
		return;
	for (size_t t = 0; t < SHEETS; t++)
		sqlite3_finalize(c->insert[t]);
	sqlite3_close(c->db);
	if (c->path)
		unlink(c->path);
	free(c->path);
	free(c);
}

bool canon_add(struct canon *c, const struct source_row *row, struct err *e)
{
	const struct sheet *t = row->table;
	sqlite3_stmt *s = c->insert[t - sheets];

	for (size_t i = 0; i < t->columns; i++) {
		int n = (int)i + 1;
		int rc = t->column[i].integer
				 ? sqlite3_bind_int64(s, n, row->number[i])
				 : sqlite3_bind_text(s, n, row->value[i].n ? row->value[i].p : "",
						     (int)row->value[i].n, SQLITE_STATIC);
		if (rc != SQLITE_OK)
			return fail(e, c->db, t->name);
	}
	int rc = sqlite3_step(s);
	sqlite3_reset(s);
	if (rc != SQLITE_DONE)
		return fail(e, c->db, t->name);
	if (++c->rows % BATCH == 0)
		return run(c->db, "COMMIT; BEGIN", e);
	return true;
}

bool canon_vacuum(sqlite3 *db, const char *path, struct err *e)
{
	sqlite3_stmt *s = NULL;
	bool ok = sqlite3_prepare_v2(db, "VACUUM INTO ?", -1, &s, NULL) == SQLITE_OK &&
		  sqlite3_bind_text(s, 1, path, -1, SQLITE_STATIC) == SQLITE_OK &&
		  sqlite3_step(s) == SQLITE_DONE;

	if (!ok)
		fail(e, db, path);
	sqlite3_finalize(s);
	return ok;
}

bool canon_fix(const char *path, struct err *e)
{
	return page_fix_file(path, e) || err_in(e, "%s", path);
}

bool canon_write(struct canon *c, const char *path, uint64_t *rows, struct digest *content,
		 struct err *e)
{
	sqlite3 *db = NULL;
	bool ok = run(c->db, "COMMIT", e) && canon_vacuum(c->db, path, e) && canon_fix(path, e);

	if (!ok)
		return false;
	/* What is hashed is what was written, read back. */
	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
		ok = fail(e, db, path);
	else
		ok = rows_digest(db, content, rows, e);
	sqlite3_close(db);
	return ok;
}
