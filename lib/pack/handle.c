#include "pack/handle.h"

#include "pack/tables.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* One statement may take this many steps and some more for each signed row: enough to read
 * and sort a part, far too few for a tree of pages that leads in circles. */
#define STEPS_BASE    ((uint64_t)1 << 24)
#define STEPS_PER_ROW 256
#define STEPS_TICK    4096 /* how often SQLite asks */

#define APPLICATION_ID 0x494f4350 /* "IOCP" */

struct handle {
	sqlite3 *db;
	struct vfs *vfs;
	uint64_t steps_left, steps_max;
};

/* The header of an SQLite file (its file format, section 1.3) as canonical packs have it. */
static bool header_valid(struct verity *v, const struct part *part, struct err *e)
{
	static const uint8_t start[24] = {"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"};
	uint8_t h[100];

	if (!verity_read(v, h, sizeof h, 0, e))
		return false;
	uint64_t pages =
		(uint64_t)h[28] << 24 | (uint64_t)h[29] << 16 | (uint64_t)h[30] << 8 | h[31];
	uint32_t encoding =
		(uint32_t)h[56] << 24 | (uint32_t)h[57] << 16 | (uint32_t)h[58] << 8 | h[59];
	uint32_t app = (uint32_t)h[68] << 24 | (uint32_t)h[69] << 16 | (uint32_t)h[70] << 8 | h[71];
	if (memcmp(h, start, sizeof start) != 0)
		return err_set(e, "PACK-SCHEMA", "not an SQLite file with pages of 4096 bytes");
	if (pages * BLOCK_BYTES_VERITY != part->size)
		return err_set(e, "PACK-SCHEMA", "the database says %ju pages, %ju are signed",
			       (uintmax_t)pages, (uintmax_t)(part->size / BLOCK_BYTES_VERITY));
	if (encoding != 1 || app != APPLICATION_ID)
		return err_set(e, "PACK-SCHEMA", "not UTF-8, or not marked as a pack");
	return true;
}

static bool switch_off(sqlite3 *db)
{
	static const struct {
		int what, to;
	} switches[] = {
		{SQLITE_DBCONFIG_DEFENSIVE, 1},	      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
		{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},  {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
		{SQLITE_DBCONFIG_ENABLE_FKEY, 0},     {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
		{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0},
		{SQLITE_DBCONFIG_DQS_DML, 0},	      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
	};
	static const struct {
		int what, to;
	} limits[] = {
		{SQLITE_LIMIT_LENGTH, 1 << 20},		 {SQLITE_LIMIT_SQL_LENGTH, 1 << 16},
		{SQLITE_LIMIT_EXPR_DEPTH, 64},		 {SQLITE_LIMIT_COMPOUND_SELECT, 8},
		{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 256}, {SQLITE_LIMIT_ATTACHED, 0},
		{SQLITE_LIMIT_TRIGGER_DEPTH, 1},	 {SQLITE_LIMIT_WORKER_THREADS, 0},
	};
	bool ok = true;

	for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
		ok = ok &&
		     sqlite3_db_config(db, switches[i].what, switches[i].to, NULL) == SQLITE_OK;
	for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
		sqlite3_limit(db, limits[i].what, limits[i].to);
	return ok &&
	       sqlite3_exec(db,
			    "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;"
			    "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA query_only=ON",
			    NULL, NULL, NULL) == SQLITE_OK;
}

/* Cuts what one row of sqlite_schema must be off the front of the DDL: a table, whose text
 * is a statement of the DDL without the semicolon and the line end. */
static bool row_matches(sqlite3_stmt *q, struct text *ddl)
{
	struct text type = text_of((const char *)sqlite3_column_text(q, 0));
	struct text name = text_of((const char *)sqlite3_column_text(q, 1));
	struct text table = text_of((const char *)sqlite3_column_text(q, 2));
	struct text sql = text_n(sqlite3_column_text(q, 3), (size_t)sqlite3_column_bytes(q, 3));

	if (!sql.p || !text_eq(type, T("table")) || !text_eq(name, table))
		return false;
	struct text said = sql;
	return text_skip(&said, T("CREATE TABLE ")) && text_skip(&said, name) &&
	       text_starts(said, T("(")) && text_skip(ddl, sql) && text_skip(ddl, T(";\n"));
}

static bool schema_valid(sqlite3 *db, struct err *e)
{
	struct text ddl = pack_schema_text();
	sqlite3_stmt *q = NULL;
	bool ok = sqlite3_prepare_v2(
			  db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid",
			  -1, &q, NULL) == SQLITE_OK;
	int rc = SQLITE_DONE;

	while (ok && (rc = sqlite3_step(q)) == SQLITE_ROW)
		ok = row_matches(q, &ddl);
	ok = ok && rc == SQLITE_DONE && ddl.n == 0;
	sqlite3_finalize(q);
	if (ok)
		return true;
	err_set(e, "PACK-SCHEMA", "the tables are not those of schema 1");
	return err_hint(e, "install a newer picket, or ask the publisher for a pack of schema 1");
}

static bool known_table(const char *name)
{
	for (size_t i = 0; i < TABLES; i++)
		if (name && strcmp(name, tables[i].name) == 0)
			return true;
	return false;
}

/* Functions of the values alone: nothing that reads a clock, a file or the process. */
static bool known_function(const char *name)
{
	static const char *const known[] = {
		"count",  "min",    "max",     "sum",	"total",  "group_concat",
		"length", "substr", "instr",   "lower", "upper",  "coalesce",
		"ifnull", "nullif", "like",    "glob",	"typeof", "unicode",
		"hex",	  "trim",   "replace", "abs",
	};

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (name && sqlite3_stricmp(name, known[i]) == 0)
			return true;
	return false;
}

static int authorize(void *unused, int action, const char *a, const char *b, const char *schema,
		     const char *trigger)
{
	(void)unused;
	if (trigger)
		return SQLITE_DENY;
	switch (action) {
	case SQLITE_SELECT:
		return SQLITE_OK;
	case SQLITE_READ:
		/* count(*) names no schema; there is no other than main to be named. */
		return known_table(a) && (!schema || strcmp(schema, "main") == 0) ? SQLITE_OK
										  : SQLITE_DENY;
	case SQLITE_FUNCTION:
		return known_function(b) ? SQLITE_OK : SQLITE_DENY;
	default:
		return SQLITE_DENY;
	}
}

static int begin_statement(unsigned type, void *ctx, void *stmt, void *sql)
{
	struct handle *h = ctx;

	(void)type, (void)stmt, (void)sql;
	h->steps_left = h->steps_max;
	return 0;
}

static int take_steps(void *ctx)
{
	struct handle *h = ctx;

	if (h->steps_left < STEPS_TICK)
		return 1;
	h->steps_left -= STEPS_TICK;
	return 0;
}

static bool set_up(struct handle *h, struct verity *v, const struct part *part, struct err *e)
{
	if (!header_valid(v, part, e))
		return false;
	h->vfs = vfs_new(v, part->size, e);
	h->db = h->vfs ? vfs_open(h->vfs, e) : NULL;
	if (!h->db)
		return false;
	/* part->rows is at most the number of cells that fit: no overflow. */
	uint64_t rows = part->rows < part->size ? part->rows : part->size;
	h->steps_max = STEPS_BASE + rows * STEPS_PER_ROW;
	h->steps_left = h->steps_max;
	sqlite3_progress_handler(h->db, STEPS_TICK, take_steps, h);
	if (!switch_off(h->db))
		return err_set(e, "PACK-SCHEMA", "SQLite: %s", sqlite3_errmsg(h->db));
	if (!schema_valid(h->db, e))
		return false;
	/* One transaction for all lookups: none of them asks again whether the file has changed, which it cannot. */
	if (sqlite3_exec(h->db, "BEGIN", NULL, NULL, NULL) != SQLITE_OK)
		return err_set(e, "PACK-SCHEMA", "SQLite: %s", sqlite3_errmsg(h->db));
	sqlite3_set_authorizer(h->db, authorize, NULL);
	sqlite3_trace_v2(h->db, SQLITE_TRACE_STMT, begin_statement, h);
	return true;
}

struct handle *handle_open(struct verity *v, const struct part *part, struct err *e)
{
	struct handle *h = calloc(1, sizeof *h);

	if (!h) {
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	if (set_up(h, v, part, e))
		return h;
	/* Whatever SQLite made of it, a page that failed is the true reason. */
	const struct err *why = verity_why(v);
	if (why && e)
		*e = *why;
	handle_close(h);
	return NULL;
}

void handle_close(struct handle *h)
{
	if (!h)
		return;
	/* Statements left open by the caller keep the handle as a zombie that still uses the
	 * VFS: finalize them. */
	for (sqlite3_stmt *s; h->db && (s = sqlite3_next_stmt(h->db, NULL));)
		sqlite3_finalize(s);
	sqlite3_close(h->db);
	vfs_free(h->vfs);
	free(h);
}

struct sqlite3 *handle_db(const struct handle *h)
{
	return h->db;
}

static bool first_row_is_ok(sqlite3 *db, struct err *e)
{
	sqlite3_stmt *q = NULL;
	bool ok = false;

	if (sqlite3_prepare_v2(db, "PRAGMA integrity_check(1)", -1, &q, NULL) == SQLITE_OK &&
	    sqlite3_step(q) == SQLITE_ROW) {
		const char *said = (const char *)sqlite3_column_text(q, 0);
		ok = text_eq(text_of(said), T("ok")) ||
		     err_set(e, "PACK-CONTENT", "the database is not sound: %s", said ? said : "?");
	} else {
		err_set(e, "PACK-CONTENT", "the database cannot be checked: %s",
			sqlite3_errmsg(db));
	}
	sqlite3_finalize(q);
	return ok;
}

bool handle_integrity(struct handle *h, struct err *e)
{
	sqlite3_set_authorizer(h->db, NULL, NULL);
	bool ok = first_row_is_ok(h->db, e);
	sqlite3_set_authorizer(h->db, authorize, NULL);
	return ok;
}
