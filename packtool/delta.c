#include "packtool/delta.h"

#include "pack/zstream.h"
#include "packtool/change.h"
#include "packtool/sheet.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#define MAGIC	    "iocpack-delta 1\n"
#define DELTA_LEVEL 12

struct writer {
	struct zwriter *z;
	const struct sheet *table; /* whose rows are being written */
};

static bool put(struct writer *w, const void *p, size_t n, struct err *e)
{
	return zwriter_put(w->z, p, n, e);
}

static bool put_tag(struct writer *w, char tag, uint8_t value, struct err *e)
{
	uint8_t b[2] = {(uint8_t)tag, value};

	return put(w, b, sizeof b, e);
}

static bool put_column(struct writer *w, const struct column *c, sqlite3_stmt *row, int i,
		       struct err *e)
{
	uint8_t b[8];

	if (c->integer) {
		uint64_t v = (uint64_t)sqlite3_column_int64(row, i);
		for (size_t k = 0; k < 8; k++)
			b[k] = (uint8_t)(v >> 8 * k);
		return put(w, b, 8, e);
	}
	const void *p = sqlite3_column_text(row, i);
	size_t n = (size_t)sqlite3_column_bytes(row, i);
	if (n > VALUE_MAX)
		return err_set(e, "BUILD", "a value is longer than allowed");
	b[0] = (uint8_t)n;
	b[1] = (uint8_t)(n >> 8);
	return put(w, b, 2, e) && put(w, p ? p : "", n, e);
}

static bool put_row(void *ctx, const struct sheet *t, char kind, sqlite3_stmt *row, struct err *e)
{
	struct writer *w = ctx;
	char tag = kind == '-' ? 'd' : 'p';
	size_t columns = kind == '-' ? t->keys : t->columns;
	bool ok = w->table == t || put_tag(w, 'T', (uint8_t)(t - sheets), e);

	w->table = t;
	ok = ok && put(w, &tag, 1, e);
	for (size_t i = 0; ok && i < columns; i++)
		ok = put_column(w, &t->column[i], row, (int)i, e);
	return ok;
}

static struct sqlite3 *part_of(const struct pack *p, enum tlp t)
{
	for (size_t i = 0; i < pack_part_count(p); i++)
		if (pack_part_tlp(p, i) == t)
			return pack_part_db(p, i);
	return NULL;
}

static bool put_part(struct writer *w, const struct pack *before, const struct delta_part *p,
		     struct err *e)
{
	struct change c;
	sqlite3 *db = NULL;
	bool ok = sqlite3_open_v2(p->path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK ||
		  err_set(e, "BUILD", "%s", p->path);

	w->table = NULL;
	ok = ok && put_tag(w, 'P', (uint8_t)p->tlp, e) &&
	     change_walk(part_of(before, p->tlp), db, put_row, w, &c, e) && put(w, "E", 1, e);
	sqlite3_close(db);
	return ok;
}

bool delta_make(const struct pack *before, const struct delta_part *parts, size_t count,
		struct buf *out, struct err *e)
{
	struct writer w = {.z = zwriter_new(DELTA_LEVEL, out, e)};
	bool ok = w.z && put(&w, MAGIC, strlen(MAGIC), e);

	for (size_t i = 0; ok && i < count; i++)
		ok = put_part(&w, before, &parts[i], e);
	ok = ok && put(&w, ".", 1, e) && zwriter_end(w.z, e);
	zwriter_free(w.z);
	if (!ok)
		pack_poisoned(before, e);
	return ok;
}

struct reader {
	struct zreader *z;
	const struct delta_sink *sink;
	sqlite3 *db;
	const struct sheet *table;
	sqlite3_stmt *insert, *remove;
};

static bool malformed(const char *why, struct err *e)
{
	return err_set(e, "DELTA-MALFORMED", "delta: %s", why);
}

static bool get(struct reader *r, void *out, size_t n, struct err *e)
{
	return zreader_get(r->z, out, n, e);
}

static bool failed(struct reader *r, struct err *e)
{
	return err_set(e, "DELTA-APPLY", "delta: %s", sqlite3_errmsg(r->db));
}

static void close_table(struct reader *r)
{
	sqlite3_finalize(r->insert);
	sqlite3_finalize(r->remove);
	r->insert = r->remove = NULL;
	r->table = NULL;
}

static bool open_table(struct reader *r, struct err *e)
{
	char put_sql[256], drop_sql[512];
	uint8_t index;

	close_table(r);
	if (!get(r, &index, 1, e))
		return false;
	if (index >= SHEETS)
		return malformed("a table that is not known", e);
	const struct sheet *t = &sheets[index];
	size_t n = (size_t)snprintf(put_sql, sizeof put_sql, "INSERT OR REPLACE INTO %s VALUES(", t->name);
	for (size_t i = 0; i < t->columns; i++)
		n += (size_t)snprintf(put_sql + n, sizeof put_sql - n, "%s?", i ? "," : "");
	snprintf(put_sql + n, sizeof put_sql - n, ")");
	n = (size_t)snprintf(drop_sql, sizeof drop_sql, "DELETE FROM %s", t->name);
	for (size_t i = 0; i < t->keys; i++)
		n += (size_t)snprintf(drop_sql + n, sizeof drop_sql - n, "%s%s=?",
				      i ? " AND " : " WHERE ", t->column[i].name);
	r->table = t;
	return (sqlite3_prepare_v2(r->db, put_sql, -1, &r->insert, NULL) == SQLITE_OK &&
		sqlite3_prepare_v2(r->db, drop_sql, -1, &r->remove, NULL) == SQLITE_OK) ||
	       failed(r, e);
}

static bool get_column(struct reader *r, const struct column *c, sqlite3_stmt *s, int at, struct err *e)
{
	char text[VALUE_MAX];
	uint8_t b[8];

	if (c->integer) {
		uint64_t v = 0;
		if (!get(r, b, 8, e))
			return false;
		for (size_t k = 8; k--;)
			v = v << 8 | b[k];
		return sqlite3_bind_int64(s, at, (sqlite3_int64)v) == SQLITE_OK || failed(r, e);
	}
	if (!get(r, b, 2, e))
		return false;
	size_t n = (size_t)(b[0] | b[1] << 8);
	if (n > VALUE_MAX)
		return malformed("a value longer than allowed", e);
	return get(r, text, n, e) &&
	       (sqlite3_bind_text(s, at, n ? text : "", (int)n, SQLITE_TRANSIENT) == SQLITE_OK ||
		failed(r, e));
}

static bool get_row(struct reader *r, bool drop, struct err *e)
{
	sqlite3_stmt *s = drop ? r->remove : r->insert;

	if (!r->table)
		return malformed("a row without its table", e);
	size_t columns = drop ? r->table->keys : r->table->columns;
	for (size_t i = 0; i < columns; i++)
		if (!get_column(r, &r->table->column[i], s, (int)i + 1, e))
			return false;
	bool ok = sqlite3_step(s) == SQLITE_DONE || failed(r, e);
	sqlite3_reset(s);
	return ok;
}

static bool get_part(struct reader *r, int *last, struct err *e)
{
	uint8_t level;
	char tag = 0;
	bool ok = get(r, &level, 1, e);

	if (ok && (level >= TLP_LEVELS || (int)level <= *last))
		ok = malformed("parts are not in order", e);
	*last = level;
	r->db = ok ? r->sink->begin(r->sink->ctx, (enum tlp)level, e) : NULL;
	ok = r->db != NULL;
	while (ok && (ok = get(r, &tag, 1, e)) && tag != 'E')
		ok = tag == 'T'		       ? open_table(r, e)
		     : tag == 'p' || tag == 'd' ? get_row(r, tag == 'd', e)
						: malformed("an unknown mark", e);
	close_table(r);
	return ok && r->sink->end(r->sink->ctx, (enum tlp)level, e);
}

bool delta_read(struct text delta, const struct delta_sink *sink, struct err *e)
{
	struct reader r = {.z = zreader_new(delta, DELTA_RAW_MAX, e), .sink = sink};
	char magic[sizeof MAGIC - 1], tag = 0;
	int last = -1;
	bool ok = r.z && get(&r, magic, sizeof magic, e) &&
		  (memcmp(magic, MAGIC, sizeof magic) == 0 || malformed("not a delta", e));

	while (ok && (ok = get(&r, &tag, 1, e)) && tag != '.')
		ok = tag == 'P' ? get_part(&r, &last, e) : malformed("an unknown mark", e);
	ok = ok && zreader_done(r.z, e);
	zreader_free(r.z);
	return ok;
}
