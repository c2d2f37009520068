#include "packtool/popular_change.h"

#include "packtool/limits.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#define NAMES_MAX ((size_t)4000000)

struct collecting {
	struct arena *arena;
	struct text *name;
	size_t count, cap;
};

static bool keep(struct collecting *c, struct text name, struct err *e)
{
	if (c->count == c->cap) {
		size_t cap = c->cap ? c->cap * 2 : 4096;
		struct text *grown = cap <= NAMES_MAX ? ARENA_ARRAY(c->arena, struct text, cap) : NULL;
		if (!grown)
			return err_set(e, "NO-MEMORY", "out of memory");
		if (c->count)
			memcpy(grown, c->name, c->count * sizeof *grown);
		c->name = grown;
		c->cap = cap;
	}
	c->name[c->count] = arena_text(c->arena, name);
	return c->name[c->count++].p != NULL || err_set(e, "NO-MEMORY", "out of memory");
}

static bool broken(const struct pack *p, sqlite3 *db, struct err *e)
{
	return pack_poisoned(p, e) ? false : err_set(e, "UPDATE", "%s: %s", pack_label(p), sqlite3_errmsg(db));
}

static bool collect_part(const struct pack *p, sqlite3 *db, struct collecting *c, struct err *e)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db, "SELECT name FROM popular WHERE ecosystem = 'npm' ORDER BY name", -1,
				    &s, NULL);
	bool ok = rc == SQLITE_OK;

	while (ok && (rc = sqlite3_step(s)) == SQLITE_ROW) {
		const void *name = sqlite3_column_text(s, 0);
		if (!keep(c, text_n(name ? name : "", (size_t)sqlite3_column_bytes(s, 0)), e)) {
			sqlite3_finalize(s);
			return false;
		}
	}
	sqlite3_finalize(s);
	return (ok && rc == SQLITE_DONE) || broken(p, db, e);
}

static bool collect(const struct pack *p, struct collecting *c, struct err *e)
{
	for (size_t i = 0; i < pack_part_count(p); i++)
		if (!collect_part(p, pack_part_db(p, i), c, e))
			return false;
	return true;
}

static int by_bytes(const void *a, const void *b)
{
	return text_cmp(*(const struct text *)a, *(const struct text *)b);
}

static void sort_unique(struct collecting *c)
{
	size_t n = 0;

	if (c->count)
		qsort(c->name, c->count, sizeof *c->name, by_bytes);
	for (size_t i = 0; i < c->count; i++)
		if (!n || !text_eq(c->name[n - 1], c->name[i]))
			c->name[n++] = c->name[i];
	c->count = n;
}

/* --- what is known to be bad */

static bool part_condemns(const struct pack *p, sqlite3 *db, struct text name, bool *found, struct err *e)
{
	sqlite3_stmt *s = NULL;
	int rc = sqlite3_prepare_v2(db,
				    "SELECT 1 FROM affected a JOIN record r ON r.record = a.record "
				    "WHERE a.ecosystem = 'npm' AND a.name = ?1 AND r.class = 'malware' AND "
				    "(a.kind = 'all' OR (a.kind = 'events' AND a.spec = 'introduced:0')) LIMIT 1",
				    -1, &s, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_bind_text64(s, 1, name.p, name.n, SQLITE_STATIC, SQLITE_UTF8);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(s);
	*found = rc == SQLITE_ROW;
	sqlite3_finalize(s);
	return rc == SQLITE_ROW || rc == SQLITE_DONE || broken(p, db, e);
}

static bool condemned(const struct store_packs *packs, struct text name, bool *found, struct err *e)
{
	*found = false;
	for (size_t i = 0; i < packs->count && !*found; i++) {
		const struct pack *p = packs->packs[i].pack;
		for (size_t k = 0; k < pack_part_count(p) && !*found; k++)
			if (!part_condemns(p, pack_part_db(p, k), name, found, e))
				return false;
	}
	return true;
}

/* --- comparing */

static struct text row_name(struct text line)
{
	return text_cut(text_cut(line, '\t').tail, '\t').head;
}

struct comparing {
	const struct store_packs *packs;
	struct collecting old, added, gone, held;
	struct buf kept; /* popular.tsv without what is held back */
	struct popular_change *out;
};

static bool take_row(struct comparing *c, struct text line, size_t *at, struct err *e)
{
	struct text name = row_name(line);
	bool bad = false;

	while (*at < c->old.count && text_cmp(c->old.name[*at], name) < 0)
		if (!keep(&c->gone, c->old.name[(*at)++], e))
			return false;
	bool known = *at < c->old.count && text_eq(c->old.name[*at], name);
	*at += known;
	if (!known && !condemned(c->packs, name, &bad, e))
		return false;
	if (!known && !keep(bad ? &c->held : &c->added, name, e))
		return false;
	if (bad)
		return true;
	c->out->now++;
	return (buf_text(&c->kept, line) && buf_char(&c->kept, '\n')) ||
	       err_set(e, "NO-MEMORY", "out of memory");
}

static bool merge(struct comparing *c, struct text tsv, struct err *e)
{
	struct text line;
	size_t at = 0;

	if (!text_line(&tsv, &line))
		return err_set(e, "UPDATE", "no rows");
	buf_text(&c->kept, line);
	buf_char(&c->kept, '\n');
	while (text_line(&tsv, &line))
		if (!take_row(c, line, &at, e))
			return false;
	while (at < c->old.count)
		if (!keep(&c->gone, c->old.name[at++], e))
			return false;
	return true;
}

/* Whether the pack's rows are these, ranks and counts too. */
static bool same_rows(const struct pack *p, struct text tsv)
{
	sqlite3_stmt *s = NULL;
	struct buf b = BUF(4096);
	struct text line;
	bool same = pack_part_count(p) == 1 && text_line(&tsv, &line) &&
		    sqlite3_prepare_v2(pack_part_db(p, 0),
				       "SELECT ecosystem, name, rank, downloads FROM popular "
				       "ORDER BY ecosystem, name", -1, &s, NULL) == SQLITE_OK;

	while (same && text_line(&tsv, &line)) {
		same = sqlite3_step(s) == SQLITE_ROW;
		buf_clear(&b);
		for (int i = 0; same && i < 4; i++) {
			const char *text = (const char *)sqlite3_column_text(s, i);
			buf_printf(&b, "%s%s", i ? "\t" : "", text ? text : "");
		}
		same = same && text_eq(buf_view(&b), line);
	}
	same = same && sqlite3_step(s) == SQLITE_DONE;
	sqlite3_finalize(s);
	buf_free(&b);
	return same;
}

bool popular_compare(const struct store_packs *packs, const char *pack, struct buf *tsv,
		     struct arena *a, struct popular_change *out, struct err *e)
{
	struct comparing c = {.packs = packs, .old = {.arena = a}, .added = {.arena = a},
			      .gone = {.arena = a}, .held = {.arena = a}, .kept = BUF(tsv->max), .out = out};
	const struct pack *mine = NULL;
	bool ok = true;

	*out = (struct popular_change){0};
	for (size_t i = 0; i < packs->count; i++)
		if (strcmp(pack_manifest(packs->packs[i].pack)->name, pack) == 0)
			mine = packs->packs[i].pack;
	out->first = !mine;
	for (size_t i = 0; ok && i < packs->count; i++)
		if (!mine || packs->packs[i].pack == mine)
			ok = collect(packs->packs[i].pack, &c.old, e);
	sort_unique(&c.old);
	out->before = c.old.count;
	ok = ok && merge(&c, buf_view(tsv), e);
	if (ok) {
		out->added = (struct names){c.added.count, c.added.name};
		out->held = (struct names){c.held.count, c.held.name};
		if (!out->first)
			out->gone = (struct names){c.gone.count, c.gone.name};
		out->same = mine && same_rows(mine, buf_view(&c.kept));
		buf_clear(tsv);
		ok = buf_text(tsv, buf_view(&c.kept)) || err_set(e, "NO-MEMORY", "out of memory");
	}
	buf_free(&c.kept);
	return ok;
}

bool popular_change_small(const struct popular_change *c, struct err *e)
{
	uint64_t changed = c->added.count + c->gone.count, of = c->first ? c->now : c->before;

	if (c->before == 0 || changed < LINT_LARGE_ROWS || changed * 100 <= of * LINT_LARGE_PERCENT)
		return true;
	if (c->first)
		err_set(e, "UPDATE-LARGE", "%zu of %ju names are called popular by no pack in force: more than %d %%",
			c->added.count, (uintmax_t)of, LINT_LARGE_PERCENT);
	else
		err_set(e, "UPDATE-LARGE", "%zu names come and %zu go, of %ju: more than %d %%", c->added.count,
			c->gone.count, (uintmax_t)of, LINT_LARGE_PERCENT);
	return err_hint(e, "look at what changes with --dry-run --json; when it is meant: --accept-large");
}
