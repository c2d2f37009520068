#include "packtool/change.h"

#include "packtool/sheet.h"

#include <sqlite3.h>
#include <stdio.h>

struct side {
	sqlite3 *db;
	sqlite3_stmt *rows;
	bool more;
};

static bool step(struct side *s, struct err *e)
{
	int rc = sqlite3_step(s->rows);

	s->more = rc == SQLITE_ROW;
	return s->more || rc == SQLITE_DONE || err_set(e, "BUILD", "%s", sqlite3_errmsg(s->db));
}

static bool begin(struct side *s, const struct sheet *t, struct err *e)
{
	char sql[512];
	size_t n = 0;

	if (!s->db)
		return true; /* no rows */
	for (size_t i = 0; i < t->columns; i++)
		n += (size_t)snprintf(sql + n, sizeof sql - n, "%s%s", i ? ", " : "SELECT ",
				      t->column[i].name);
	n += (size_t)snprintf(sql + n, sizeof sql - n, " FROM %s", t->name);
	for (size_t i = 0; i < t->keys; i++)
		n += (size_t)snprintf(sql + n, sizeof sql - n, "%s%s", i ? ", " : " ORDER BY ",
				      t->column[i].name);
	if (sqlite3_prepare_v2(s->db, sql, -1, &s->rows, NULL) != SQLITE_OK)
		return err_set(e, "BUILD", "%s", sqlite3_errmsg(s->db));
	return step(s, e);
}

static struct text column(const struct side *s, int i)
{
	const void *p = sqlite3_column_text(s->rows, i);
	return text_n(p ? p : "", (size_t)sqlite3_column_bytes(s->rows, i));
}

/* Order by the columns [from, to). */
static int compare(const struct sheet *t, const struct side *a, const struct side *b, size_t from,
		   size_t to)
{
	for (size_t i = from; i < to; i++) {
		int order;
		if (t->column[i].integer) {
			int64_t x = sqlite3_column_int64(a->rows, (int)i);
			int64_t y = sqlite3_column_int64(b->rows, (int)i);
			order = (x > y) - (x < y);
		} else {
			order = text_cmp(column(a, (int)i), column(b, (int)i));
		}
		if (order)
			return order;
	}
	return 0;
}

struct walk { /* which one is wanted; both may be NULL */
	change_each *each;
	bool (*both)(void *ctx, const struct change_row *row, struct err *e);
	void *ctx;
};

/* order: below 0 gone, above 0 added, 0 changed. */
static bool tell(const struct walk *w, const struct sheet *t, int order, const struct side *old,
		 const struct side *new, struct err *e)
{
	struct change_row row = {.table = t, .had = order <= 0, .has = order >= 0};

	if (w->each && !w->each(w->ctx, t, order < 0 ? '-' : order > 0 ? '+' : '*',
				order < 0 ? old->rows : new->rows, e))
		return false;
	if (!w->both)
		return true;
	for (int i = 0; i < (int)t->columns; i++) {
		row.before[i] = row.had ? column(old, i) : T("");
		row.after[i] = row.has ? column(new, i) : T("");
	}
	return w->both(w->ctx, &row, e);
}

static bool merge(const struct sheet *t, struct side *old, struct side *new, const struct walk *w,
		  struct change *out, struct err *e)
{
	while (old->more || new->more) {
		int order = !old->more ? 1 : !new->more ? -1 : compare(t, old, new, 0, t->keys);
		bool differs = order || compare(t, old, new, t->keys, t->columns) != 0;
		if (order < 0)
			out->gone++;
		else if (order > 0)
			out->added++;
		else
			out->changed += differs;
		if (differs && !tell(w, t, order, old, new, e))
			return false;
		if ((order <= 0 && !step(old, e)) || (order >= 0 && !step(new, e)))
			return false;
	}
	return true;
}

static bool walk(struct sqlite3 *before, struct sqlite3 *after, const struct walk *w, struct change *out,
		 struct err *e)
{
	bool ok = true;

	*out = (struct change){0};
	for (size_t i = 0; i < SHEETS && ok; i++) {
		struct side old = {.db = before}, new = {.db = after};
		ok = begin(&old, &sheets[i], e) && begin(&new, &sheets[i], e) &&
		     merge(&sheets[i], &old, &new, w, out, e);
		sqlite3_finalize(old.rows);
		sqlite3_finalize(new.rows);
	}
	return ok;
}

bool change_walk(struct sqlite3 *before, struct sqlite3 *after, change_each *each, void *ctx,
		 struct change *out, struct err *e)
{
	return walk(before, after, &(struct walk){.each = each, .ctx = ctx}, out, e);
}

bool change_rows(struct sqlite3 *before, struct sqlite3 *after,
		 bool (*each)(void *ctx, const struct change_row *row, struct err *e), void *ctx,
		 struct change *out, struct err *e)
{
	return walk(before, after, &(struct walk){.both = each, .ctx = ctx}, out, e);
}

bool change_count(struct sqlite3 *before, struct sqlite3 *after, struct change *out, struct err *e)
{
	return walk(before, after, &(struct walk){0}, out, e);
}
