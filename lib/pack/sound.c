#include "pack/sound.h"

#include "base/text.h"
#include "regex/regex.h"
#include "version/affect.h"
#include "yara/grammar.h"

#include <sqlite3.h>

static struct text column(sqlite3_stmt *s, int at)
{
	const void *p = sqlite3_column_text(s, at);
	return text_n(p ? p : "", (size_t)sqlite3_column_bytes(s, at));
}

static bool known(struct text t, const char *const *words)
{
	while (*words && !text_eq(t, text_of(*words)))
		words++;
	return *words != NULL;
}

static bool record(sqlite3_stmt *s, struct err *e)
{
	static const char *const classes[] = {"malware", "advisory", "indicator", "allow", NULL};
	static const char *const severities[] = {"critical", "high", "medium", "low", "info", NULL};
	static const char *const confidences[] = {"exact", "high", "medium", "low", NULL};

	if (!known(column(s, 1), classes))
		return err_set(e, "PACK-ROW", "class \"" TEXT_FMT "\" is unknown", TEXT_ARG(column(s, 1)));
	if (!known(column(s, 2), severities))
		return err_set(e, "PACK-ROW", "severity \"" TEXT_FMT "\" is unknown", TEXT_ARG(column(s, 2)));
	return known(column(s, 3), confidences) ||
	       err_set(e, "PACK-ROW", "confidence \"" TEXT_FMT "\" is unknown", TEXT_ARG(column(s, 3)));
}

static bool affected(sqlite3_stmt *s, struct err *e)
{
	struct err why = {0};

	if (sqlite3_column_type(s, 3) == SQLITE_NULL)
		return err_set(e, "PACK-ROW", "its record is not in the pack");
	return affect_check(column(s, 1), column(s, 2), &why) || err_set(e, "PACK-ROW", "%s", why.text);
}

static bool indicator(sqlite3_stmt *s, struct err *e)
{
	struct err why = {0};

	if (sqlite3_column_type(s, 3) == SQLITE_NULL)
		return err_set(e, "PACK-ROW", "its record is not in the pack");
	return !text_eq(column(s, 1), T("regex")) || regex_check(column(s, 2), &why) ||
	       err_set(e, "PACK-ROW", "%s", why.text);
}

/* The first column is what the row is called. */
static const struct {
	const char *sql, *what;
	bool (*check)(sqlite3_stmt *s, struct err *e);
} checks[] = {
	{"SELECT record, class, severity, confidence FROM record", "record", record},
	{"SELECT a.record, a.kind, a.spec, r.record FROM affected a LEFT JOIN record r ON r.record = a.record",
	 "a row about packages of record", affected},
	{"SELECT i.record, i.kind, i.value, r.record FROM indicator i LEFT JOIN record r "
	 "ON r.record = i.record",
	 "an indicator of record", indicator},
};

static bool check(struct sqlite3 *db, size_t i, struct err *e)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, checks[i].sql, -1, &s, NULL);
	bool ok = rc == SQLITE_OK;

	while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW)
		if (!checks[i].check(s, e)) {
			struct text id = column(s, 0);
			ok = err_in(e, "%s " TEXT_FMT, checks[i].what, TEXT_ARG(text_head(id, 128)));
		}
	if (rc != SQLITE_DONE && rc != SQLITE_ROW)
		ok = err_set(e, "PACK-ROW", "the rows cannot be read: %s", sqlite3_errmsg(db));
	sqlite3_finalize(s);
	return ok;
}

struct rules { /* of a part, counted */
	uint64_t names, bytes;
	sqlite3_stmt *lines;
};

/* The lines of a record, as one text. */
static bool gather(struct rules *r, struct text record, struct buf *out, struct err *e)
{
	int64_t line = 0;
	int rc;

	sqlite3_reset(r->lines);
	sqlite3_bind_text(r->lines, 1, record.p, (int)record.n, SQLITE_STATIC);
	while ((rc = sqlite3_step(r->lines)) == SQLITE_ROW) {
		if (sqlite3_column_int64(r->lines, 0) != ++line)
			return err_set(e, "PACK-ROW", "line %jd of it is missing", (intmax_t)line);
		buf_text(out, column(r->lines, 1));
		buf_char(out, '\n');
	}
	if (rc != SQLITE_DONE)
		return err_set(e, "PACK-ROW", "its lines cannot be read");
	r->bytes += out->n;
	return !out->failed || err_set(e, "PACK-ROW", "more than %d bytes", YARA_RULE_MAX);
}

static bool rule(struct rules *r, struct text record, struct text value, struct err *e)
{
	struct buf b = BUF(YARA_RULE_MAX);
	struct err why = {0};
	struct text name;
	bool ok = gather(r, record, &b, e);

	if (ok && !yara_rule_valid(buf_view(&b), &name, &why))
		ok = err_set(e, "PACK-ROW", "%s", why.text);
	else if (ok && !text_eq(name, value))
		ok = err_set(e, "PACK-ROW", "its lines are the rule " TEXT_FMT, TEXT_ARG(text_head(name, 128)));
	if (ok && (++r->names > YARA_RULES_MAX || r->bytes > YARA_TEXT_MAX))
		ok = err_set(e, "PACK-ROW", "more than %d rules or %u bytes", YARA_RULES_MAX, YARA_TEXT_MAX);
	buf_free(&b);
	return ok;
}

/* Lines that no indicator names would read as cover. One that names a record twice is found by its name. */
static bool no_more(sqlite3 *db, uint64_t names, struct err *e)
{
	sqlite3_stmt *s = NULL;
	bool ok = sqlite3_prepare_v2(db, "SELECT count(*) FROM yara WHERE line = 1", -1, &s, NULL) == SQLITE_OK &&
		  sqlite3_step(s) == SQLITE_ROW;

	if (!ok)
		err_set(e, "PACK-ROW", "the rows cannot be read: %s", sqlite3_errmsg(db));
	else if ((uint64_t)sqlite3_column_int64(s, 0) != names)
		ok = err_set(e, "PACK-ROW", "lines of a YARA rule that no indicator names");
	sqlite3_finalize(s);
	return ok;
}

/* Each indicator of kind yara has its lines, which are one rule of that name. Whether it compiles is for who looks for
 * it to find out (yara/engine.h): that differs between versions of the engine. */
static bool rules_sound(sqlite3 *db, struct err *e)
{
	struct rules r = {0};
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, "SELECT record, value FROM indicator WHERE kind = 'yara'", -1, &s, NULL);
	bool ok = rc == SQLITE_OK &&
		  sqlite3_prepare_v2(db, "SELECT line, text FROM yara WHERE record = ?1 ORDER BY line", -1, &r.lines,
				     NULL) == SQLITE_OK;

	while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW)
		ok = rule(&r, column(s, 0), column(s, 1), e) ||
		     err_in(e, "the YARA rule of record " TEXT_FMT, TEXT_ARG(text_head(column(s, 0), 128)));
	if (rc != SQLITE_DONE && rc != SQLITE_ROW)
		ok = err_set(e, "PACK-ROW", "the rows cannot be read: %s", sqlite3_errmsg(db));
	sqlite3_finalize(s);
	sqlite3_finalize(r.lines);
	return ok && no_more(db, r.names, e);
}

bool rows_sound(struct sqlite3 *db, struct err *e)
{
	for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++)
		if (!check(db, i, e))
			return false;
	return rules_sound(db, e);
}
