#include "scanner/policy/sql.h"

#include "scanner/policy/limits.h"
#include "scanner/policy/wildcard.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STEPS_TICK 500

struct sql {
	sqlite3 *db;
	sqlite3_stmt *statement;
	const char *const *tables;
	bool locked, compiling, broken;
	struct sql_budget *budget;
	int selects_left;
	bool out_of_steps;
	const char *denied; /* what the authorizer refused first, in words */
	char denied_name[64];
	char word[64]; /* that a level was compared with, and is none */
};

static const char *const levels[] = {"info", "low", "medium", "high", "critical", "exact"};
#define LEVELS ((int)(sizeof levels / sizeof levels[0]))

static int level_of(struct text t)
{
	for (int i = 0; i < LEVELS; i++)
		if (text_eq_nocase(t, text_of(levels[i])))
			return i;
	return -1;
}

static void remember_word(struct sql *s, struct text t)
{
	size_t n = t.n < sizeof s->word - 1 ? t.n : sizeof s->word - 1;

	if (s->word[0])
		return;
	memcpy(s->word, n ? t.p : "?", n ? n : 1);
	s->word[n ? n : 1] = '\0';
}

static int compare_levels(void *ctx, int na, const void *pa, int nb, const void *pb)
{
	struct text a = text_n(pa, (size_t)na), b = text_n(pb, (size_t)nb);
	int left = level_of(a), right = level_of(b);

	/* A finding without a level has "". */
	if (left < 0 && a.n)
		remember_word(ctx, a);
	if (right < 0 && b.n)
		remember_word(ctx, b);
	return left != right ? left - right : left < 0 ? text_cmp(a, b) : 0;
}

static struct text value_text(sqlite3_value *v)
{
	const void *p = sqlite3_value_text(v);

	return p ? text_n(p, (size_t)sqlite3_value_bytes(v)) : T("");
}

/* SQLite's own like and glob take exponential time on patterns of many wildcards. */
static void match(sqlite3_context *ctx, int n, sqlite3_value **v)
{
	bool like = sqlite3_user_data(ctx) == NULL;

	if (n < 2 || sqlite3_value_type(v[0]) == SQLITE_NULL || sqlite3_value_type(v[1]) == SQLITE_NULL)
		return;
	struct text pattern = value_text(v[0]), t = value_text(v[1]);
	if (pattern.n > SQL_PATTERN_MAX) {
		sqlite3_result_error(ctx, "a pattern is longer than 256 bytes", -1);
		return;
	}
	sqlite3_result_int(ctx, like ? wildcard_like(pattern, t) : wildcard_name(pattern, t));
}

static bool is_one_of(const char *name, const char *const *known)
{
	for (; name && *known; known++)
		if (sqlite3_stricmp(name, *known) == 0)
			return true;
	return false;
}

static bool function_allowed(const struct sql *s, const char *name)
{
	static const char *const pure[] = {"like", "glob", "lower", "upper", "length", "substr",
					   "substring", "instr", "trim", "ltrim", "rtrim", "coalesce",
					   "ifnull", "nullif", "iif", "abs", "min", "max", NULL};
	static const char *const aggregates[] = {"count", "sum", "total", "avg", "group_concat", NULL};

	return is_one_of(name, pure) || (s->budget->aggregate && is_one_of(name, aggregates));
}

static int deny(struct sql *s, const char *what, const char *name)
{
	if (!s->denied) {
		s->denied = what;
		snprintf(s->denied_name, sizeof s->denied_name, "%s", name ? name : "");
	}
	return SQLITE_DENY;
}

static int authorize(void *ctx, int action, const char *a, const char *b, const char *schema,
		     const char *trigger)
{
	struct sql *s = ctx;

	/* There is no trigger and no view; the name of a WITH comes here too. */
	(void)trigger;
	if (!s->locked)
		return SQLITE_OK;
	if (!s->compiling)
		return SQLITE_DENY;
	switch (action) {
	case SQLITE_SELECT:
		return s->selects_left-- > 0 ? SQLITE_OK : deny(s, "more than one SELECT", "");
	case SQLITE_READ:
		/* SQLite has tables of its own, and some that functions make. */
		if (is_one_of(a, s->tables) && (!schema || strcmp(schema, "main") == 0))
			return SQLITE_OK;
		return deny(s, "the table ", a);
	case SQLITE_FUNCTION:
		return function_allowed(s, b) ? SQLITE_OK : deny(s, "the function ", b);
	default:
		return deny(s, "anything but reading", "");
	}
}

static int take_steps(void *ctx)
{
	struct sql *s = ctx;

	if (!s->budget)
		return 0;
	if (s->budget->steps < STEPS_TICK) {
		s->out_of_steps = true;
		return 1;
	}
	s->budget->steps -= STEPS_TICK;
	return 0;
}

static bool switch_off(sqlite3 *db)
{
	static const struct {
		int what, to;
	} switches[] = {
		{SQLITE_DBCONFIG_DEFENSIVE, 1},	    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
		{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
		{SQLITE_DBCONFIG_DQS_DDL, 0},	    {SQLITE_DBCONFIG_DQS_DML, 0},
		{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
	};
	static const struct {
		int what, to;
	} limits[] = {
		{SQLITE_LIMIT_LENGTH, SQL_TEXT_BYTES_MAX}, {SQLITE_LIMIT_SQL_LENGTH, 1 << 15},
		{SQLITE_LIMIT_EXPR_DEPTH, SQL_DEPTH_MAX},  {SQLITE_LIMIT_COMPOUND_SELECT, 8},
		{SQLITE_LIMIT_ATTACHED, 0},		   {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
		{SQLITE_LIMIT_WORKER_THREADS, 0},	   {SQLITE_LIMIT_COLUMN, 64},
		{SQLITE_LIMIT_VARIABLE_NUMBER, 64},
	};
	bool ok = true;

	for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
		ok = ok && sqlite3_db_config(db, switches[i].what, switches[i].to, NULL) == SQLITE_OK;
	for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
		sqlite3_limit(db, limits[i].what, limits[i].to);
	return ok;
}

static bool set_up(struct sql *s, const char *schema)
{
	static char glob[] = "glob";
	int plain = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

	return switch_off(s->db) &&
	       sqlite3_create_collation(s->db, "LEVEL", SQLITE_UTF8, s, compare_levels) == SQLITE_OK &&
	       sqlite3_create_function(s->db, "like", 2, plain, NULL, match, NULL, NULL) == SQLITE_OK &&
	       sqlite3_create_function(s->db, "like", 3, plain, NULL, match, NULL, NULL) == SQLITE_OK &&
	       sqlite3_create_function(s->db, "glob", 2, plain, glob, match, NULL, NULL) == SQLITE_OK &&
	       sqlite3_set_authorizer(s->db, authorize, s) == SQLITE_OK &&
	       sqlite3_exec(s->db, "PRAGMA temp_store=MEMORY; PRAGMA journal_mode=OFF", NULL, NULL,
			    NULL) == SQLITE_OK &&
	       sqlite3_exec(s->db, schema, NULL, NULL, NULL) == SQLITE_OK;
}

bool sql_open(const char *schema, const char *const *tables, struct sql **out, struct err *e)
{
	struct sql *s = calloc(1, sizeof *s);
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;

	if (!s)
		return err_set(e, "LIMIT-MEMORY", "out of memory");
	s->tables = tables;
	if (sqlite3_open_v2(":memory:", &s->db, flags, NULL) != SQLITE_OK || !set_up(s, schema)) {
		err_set(e, "SQL-OPEN", "SQLite: %s", s->db ? sqlite3_errmsg(s->db) : "no memory");
		sql_close(s);
		return false;
	}
	sqlite3_progress_handler(s->db, STEPS_TICK, take_steps, s);
	*out = s;
	return true;
}

void sql_close(struct sql *s)
{
	if (!s)
		return;
	sqlite3_finalize(s->statement);
	sqlite3_close(s->db);
	free(s);
}

bool sql_insert(struct sql *s, const char *statement, struct err *e)
{
	sql_end(s);
	s->broken = false;
	return sqlite3_prepare_v2(s->db, statement, -1, &s->statement, NULL) == SQLITE_OK ||
	       err_set(e, "SQL-OPEN", "SQLite: %s", sqlite3_errmsg(s->db));
}

void sql_text(struct sql *s, int column, struct text value)
{
	s->broken |= sqlite3_bind_text64(s->statement, column, value.n ? value.p : "", value.n,
					 SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK;
}

void sql_number(struct sql *s, int column, uint64_t value)
{
	s->broken |= sqlite3_bind_int64(s->statement, column,
					value > INT64_MAX ? INT64_MAX : (int64_t)value) != SQLITE_OK;
}

void sql_bool(struct sql *s, int column, bool value)
{
	sql_number(s, column, value);
}

void sql_null(struct sql *s, int column)
{
	s->broken |= sqlite3_bind_null(s->statement, column) != SQLITE_OK;
}

bool sql_row(struct sql *s, struct err *e)
{
	bool ok = !s->broken && sqlite3_step(s->statement) == SQLITE_DONE;

	if (!ok)
		err_set(e, "SQL-OPEN", "SQLite: %s", sqlite3_errmsg(s->db));
	s->broken = false;
	sqlite3_reset(s->statement);
	sqlite3_clear_bindings(s->statement);
	return ok;
}

void sql_end(struct sql *s)
{
	sqlite3_finalize(s->statement);
	s->statement = NULL;
	s->budget = NULL;
}

void sql_lock(struct sql *s)
{
	sql_end(s);
	sqlite3_exec(s->db, "PRAGMA query_only=ON", NULL, NULL, NULL);
	s->locked = true;
}

void sql_limit_memory(void)
{
	sqlite3_hard_heap_limit64(QUERY_HEAP_MAX);
}

static bool refuse(struct sql *s, struct err *e)
{
	if (s->out_of_steps) {
		err_set(e, "SQL-STEPS", "it takes too many steps");
		return err_hint(e, "ask for less at once");
	}
	if (s->denied) {
		err_set(e, "SQL-DENIED", "%s%s is not allowed", s->denied, s->denied_name);
		return err_hint(e, "only reading, and pure functions such as lower, length, coalesce");
	}
	return err_set(e, "SQL-SYNTAX", "%s", sqlite3_errmsg(s->db));
}

static bool level_known(const struct sql *s, struct err *e)
{
	if (!s->word[0])
		return true;
	err_set(e, "SQL-LEVEL", "\"%s\" is no level", s->word);
	return err_hint(e, "levels are info, low, medium, high, critical; of confidence also exact");
}

bool sql_select(struct sql *s, struct sql_budget *budget, struct text statement, struct err *e)
{
	const char *tail = NULL;

	sql_end(s);
	if (statement.n > QUERY_BYTES_MAX)
		return err_set(e, "SQL-SYNTAX", "longer than %zu bytes", QUERY_BYTES_MAX);
	if (statement.n == 0 || memchr(statement.p, 0, statement.n))
		return err_set(e, "SQL-SYNTAX", "empty, or it holds a NUL");
	s->budget = budget;
	s->selects_left = budget->selects;
	s->denied = NULL;
	s->out_of_steps = false;
	s->word[0] = '\0';
	s->compiling = true;
	int rc = sqlite3_prepare_v3(s->db, statement.p, (int)statement.n, 0, &s->statement, &tail);
	s->compiling = false;
	if (rc != SQLITE_OK)
		return refuse(s, e);
	struct text rest = text_trim(text_tail(statement, tail ? (size_t)(tail - statement.p) : 0));
	if (!s->statement || rest.n)
		return err_set(e, "SQL-DENIED", "not exactly one statement");
	if (!sqlite3_stmt_readonly(s->statement) || sqlite3_stmt_isexplain(s->statement))
		return err_set(e, "SQL-DENIED", "anything but reading is not allowed");
	return level_known(s, e);
}

bool sql_next(struct sql *s, bool *done, struct err *e)
{
	int rc = sqlite3_step(s->statement);

	*done = rc != SQLITE_ROW;
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		return refuse(s, e);
	return level_known(s, e);
}

int sql_columns(const struct sql *s)
{
	return sqlite3_column_count(s->statement);
}

const char *sql_column_name(const struct sql *s, int column)
{
	const char *name = sqlite3_column_name(s->statement, column);

	return name ? name : "";
}

enum sql_kind sql_column_kind(const struct sql *s, int column)
{
	switch (sqlite3_column_type(s->statement, column)) {
	case SQLITE_NULL:
		return SQL_NULL;
	case SQLITE_INTEGER:
	case SQLITE_FLOAT:
		return SQL_NUMBER;
	default:
		return SQL_TEXT;
	}
}

struct text sql_column(const struct sql *s, int column)
{
	const void *p = sqlite3_column_text(s->statement, column);

	return p ? text_n(p, (size_t)sqlite3_column_bytes(s->statement, column)) : T("");
}

int64_t sql_column_number(const struct sql *s, int column)
{
	return sqlite3_column_int64(s->statement, column);
}

/* datatype3.html, "boolean": a text counts as the number it begins with. */
bool sql_column_true(const struct sql *s, int column)
{
	return sqlite3_column_type(s->statement, column) != SQLITE_NULL &&
	       (sqlite3_column_int64(s->statement, column) != 0 ||
		sqlite3_column_double(s->statement, column) != 0.0);
}
