#include "pack/sound.h"

#include "base/text.h"
#include "regex/regex.h"
#include "version/affect.h"

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

bool rows_sound(struct sqlite3 *db, struct err *e)
{
	for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++)
		if (!check(db, i, e))
			return false;
	return true;
}
