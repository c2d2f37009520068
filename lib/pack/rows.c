#include "pack/rows.h"

#include "pack/limits.h"
#include "pack/tables.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* Collects small pieces: BLAKE2b likes long ones. */
struct sum {
	struct digest_state state;
	size_t n;
	uint8_t held[16384];
	uint64_t rows;
};

static void add(struct sum *s, const void *p, size_t n)
{
	if (n > sizeof s->held - s->n) {
		digest_add(&s->state, s->held, s->n);
		s->n = 0;
	}
	if (n > sizeof s->held) {
		digest_add(&s->state, p, n);
		return;
	}
	if (n)
		memcpy(s->held + s->n, p, n);
	s->n += n;
}

static void add_tagged(struct sum *s, char tag, uint64_t v)
{
	uint8_t b[9] = {(uint8_t)tag};

	for (size_t i = 0; i < 8; i++)
		b[i + 1] = (uint8_t)(v >> 8 * i);
	add(s, b, sizeof b);
}

static void add_text(struct sum *s, char tag, struct text t)
{
	add_tagged(s, tag, t.n);
	add(s, t.p, t.n);
}

/* Bytes that SQLite stores for an integer (file format, section 2.1). */
static size_t integer_bytes(int64_t v)
{
	static const struct {
		int64_t most;
		size_t bytes;
	} sizes[] = {{127, 1}, {32767, 2}, {8388607, 3}, {2147483647, 4}, {140737488355327, 6}};
	int64_t magnitude = v < 0 ? ~v : v;

	if (v == 0 || v == 1)
		return 0;
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		if (magnitude <= sizes[i].most)
			return sizes[i].bytes;
	return 8;
}

static const char *text_trouble(struct text t)
{
	if (t.n > VALUE_MAX)
		return "longer than 512 bytes";
	if (t.n && (memchr(t.p, '\0', t.n) || memchr(t.p, '\n', t.n) || memchr(t.p, '\t', t.n)))
		return "holds a NUL, LF or TAB";
	return text_utf8_valid(t) ? NULL : "is not UTF-8";
}

/* Adds one column; *payload grows by what SQLite stores for it. */
static const char *add_column(struct sum *s, sqlite3_stmt *q, int col, size_t *payload)
{
	int type = sqlite3_column_type(q, col);

	if (type == SQLITE_INTEGER) {
		int64_t v = sqlite3_column_int64(q, col);
		add_tagged(s, 'i', (uint64_t)v);
		*payload += 1 + integer_bytes(v);
		return NULL;
	}
	if (type != SQLITE_TEXT)
		return "is neither text nor integer";
	const unsigned char *p = sqlite3_column_text(q, col);
	struct text t = text_n(p, (size_t)sqlite3_column_bytes(q, col));
	if (!p)
		return "cannot be read";
	const char *why = text_trouble(t);
	if (why)
		return why;
	add_text(s, 't', t);
	/* The type of a text of n bytes is the varint 13 + 2n. */
	*payload += (t.n <= 57 ? 1 : 2) + t.n;
	return NULL;
}

static bool add_row(struct sum *s, const char *table, sqlite3_stmt *q, struct err *e)
{
	size_t payload = 1; /* the length of the record's header */
	int columns = sqlite3_column_count(q);

	add(s, "R", 1);
	for (int i = 0; i < columns; i++) {
		const char *why = add_column(s, q, i, &payload);
		if (why)
			return err_set(e, "PACK-ROWS", "table %s, row %ju: column %s %s", table,
				       (uintmax_t)s->rows + 1, sqlite3_column_name(q, i), why);
	}
	s->rows++;
	return payload <= ROW_PAYLOAD_MAX ||
	       err_set(e, "PACK-ROWS", "table %s: row %ju takes %zu bytes; at most %d are allowed",
		       table, (uintmax_t)s->rows, payload, ROW_PAYLOAD_MAX);
}

static bool unreadable(sqlite3 *db, const char *table, struct err *e)
{
	return err_set(e, "PACK-ROWS", "table %s: %s", table, sqlite3_errmsg(db));
}

static bool add_table(struct sum *s, sqlite3 *db, const struct table *t, struct err *e)
{
	char sql[128];
	sqlite3_stmt *q = NULL;
	int rc;
	bool ok = true;

	add_text(s, 'T', text_of(t->name));
	snprintf(sql, sizeof sql, "SELECT * FROM main.%s ORDER BY %s", t->name, t->key);
	if (sqlite3_prepare_v2(db, sql, -1, &q, NULL) != SQLITE_OK)
		return unreadable(db, t->name, e);
	while (ok && (rc = sqlite3_step(q)) != SQLITE_DONE)
		ok = rc == SQLITE_ROW ? add_row(s, t->name, q, e) : unreadable(db, t->name, e);
	sqlite3_finalize(q);
	return ok;
}

bool rows_digest(struct sqlite3 *db, struct digest *out, uint64_t *rows, struct err *e)
{
	struct sum s = {.n = 0};

	digest_begin(&s.state, DIGEST_ROWS, NULL);
	for (size_t i = 0; i < TABLES; i++)
		if (!add_table(&s, db, &tables[i], e))
			return false;
	add_tagged(&s, 'E', s.rows);
	digest_add(&s.state, s.held, s.n);
	*out = digest_end(&s.state);
	*rows = s.rows;
	return true;
}
