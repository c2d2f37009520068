#include "packtool/feed/apply.h"

#include "base/map.h"
#include "crypto/digest.h"
#include "packtool/edit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define APPLY_ARENA ((size_t)8 << 30)
#define SOURCE_COLUMN 13 /* of record.tsv */

/* A sum of hashes of rows: equal for equal rows, whatever their order. */
struct print {
	uint64_t a, b;
};

struct known { /* a record, in the folder or in the feed */
	struct text id, line, source, life; /* line, life: of the feed, where it is first said */
	struct print print;
	bool drop;	/* of the folder's: its rows go */
	bool take;	/* of the feed's: its rows come */
	bool seen;	/* of the folder's: the feed has it too */
	bool withdrawn; /* of the feed's */
};

struct side {
	struct map *ids;
	struct known *all;
	size_t count, room;
};

/* In the order in which they are written: what is referred to first. */
enum { T_SOURCE, T_CAMPAIGN, T_RECORD, T_AFFECTED, T_INDICATOR, T_LIFE, T_COUNT };

struct job {
	const struct apply *a;
	struct arena *arena;
	struct side old, new;
	struct buf tables[T_COUNT]; /* as they lie in the folder */
	char source[SOURCE_ID_MAX + 1];
	struct applied done;
};

static const struct sheet *sheet_at(int t)
{
	static const enum sheet_id ids[] = {SHEET_SOURCE, SHEET_CAMPAIGN, SHEET_RECORD, SHEET_AFFECTED,
					    SHEET_INDICATOR};
	return t == T_LIFE ? &sheet_life : &sheets[ids[t]];
}

static int table_named(struct text name)
{
	for (int t = 0; t < T_COUNT; t++)
		if (text_eq(name, text_of(sheet_at(t)->name)))
			return t;
	return -1;
}

static struct text column(struct text line, size_t index)
{
	struct cut c = text_cut(line, '\t');

	while (index-- && c.found)
		c = text_cut(c.tail, '\t');
	return c.head;
}

/* The column of a table that names its record. */
static struct text record_of(int t, struct text line)
{
	return column(line, t == T_RECORD || t == T_LIFE ? 0 : 2);
}

static void add_print(struct print *p, int t, struct text line)
{
	struct digest_state s;
	uint64_t half[2];

	digest_begin(&s, "picket-import", NULL);
	digest_add_u64(&s, (uint64_t)t);
	/* A record stays what it is, whichever input says so. */
	digest_add_text(&s, t == T_RECORD ? text_cut_last(line, '\t').head : line);
	struct digest d = digest_end(&s);
	memcpy(half, d.b, sizeof half);
	p->a += half[0];
	p->b += half[1];
}

static struct known *find(const struct side *s, struct text id)
{
	const uint32_t *at = map_get(s->ids, id);
	return at ? &s->all[*at] : NULL;
}

/* A new record; NULL: no memory. *fresh false: it is there already. */
static struct known *put_known(struct side *s, struct text id, bool *fresh)
{
	if (s->count == s->room) {
		size_t room = s->room ? s->room * 2 : 1024;
		struct known *more = realloc(s->all, room * sizeof *more);
		if (!more || room > UINT32_MAX)
			return NULL;
		s->all = more;
		s->room = room;
	}
	uint32_t *at = map_put(s->ids, id, fresh);
	if (!at)
		return NULL;
	if (*fresh) {
		*at = (uint32_t)s->count;
		s->all[s->count++] = (struct known){.id = id};
	}
	return &s->all[*at];
}

static bool no_memory(struct err *e)
{
	return err_set(e, "NO-MEMORY", "more records than memory for them");
}

/* What the folder holds. */
static bool load(struct job *j, struct err *e)
{
	bool fresh;

	for (int t = 0; t < T_COUNT; t++) {
		j->tables[t] = BUF(EDIT_FILE_MAX);
		if (!edit_load(j->a->dir, sheet_at(t), &j->tables[t], e))
			return false;
		if (t < T_RECORD || t == T_LIFE)
			continue;
		struct text rest = buf_view(&j->tables[t]), line;
		text_line(&rest, &line); /* the header */
		while (text_line(&rest, &line)) {
			struct known *k = t == T_RECORD ? put_known(&j->old, record_of(t, line), &fresh)
							: find(&j->old, record_of(t, line));
			if (t == T_RECORD && !k)
				return no_memory(e);
			if (!k)
				continue;
			if (t == T_RECORD)
				k->source = column(line, SOURCE_COLUMN);
			add_print(&k->print, t, line);
		}
	}
	return true;
}

static bool ours(const struct job *j, struct text source)
{
	struct text name = text_of(j->a->name);
	return text_starts(source, name) &&
	       (source.n == name.n || text_starts(text_tail(source, name.n), T(".")));
}

/* Every row keeps the rules, whoever says that it does. */
static bool check(int t, struct text line, struct err *e)
{
	struct text value[SOURCE_COLUMNS_MAX];
	int64_t number[SOURCE_COLUMNS_MAX];

	if (t >= 0 && sheet_split(sheet_at(t), line, value, number, e))
		return true;
	return err_set(e, "FEED-ROW", "the reader of the feed handed over a row that is none");
}

/* What the feed says: a record's line, then its facts. */
static bool take_rows(struct job *j, struct text rows, struct err *e)
{
	struct known *k = NULL;
	struct text line;
	bool fresh = false;

	while (text_line(&rows, &line)) {
		struct cut c = text_cut(line, '\t');
		int t = table_named(c.head);
		if (!check(t, c.tail, e))
			return false;
		if (t == T_CAMPAIGN || t == T_SOURCE)
			continue;
		if (t == T_RECORD) {
			k = put_known(&j->new, record_of(t, c.tail), &fresh);
			if (!k)
				return no_memory(e);
			j->done.repeated += !fresh;
			if (fresh)
				k->line = c.tail;
		}
		if (!k || !text_eq(k->id, record_of(t, c.tail)))
			return err_set(e, "FEED-ROW", "the reader of the feed handed over rows out of order");
		if (!fresh)
			continue;
		if (t == T_LIFE) {
			k->life = c.tail;
			k->withdrawn = column(c.tail, LIFE_WITHDRAWN).n > 0;
		} else {
			add_print(&k->print, t, c.tail);
		}
	}
	return true;
}

static void decide(struct job *j)
{
	for (size_t i = 0; i < j->new.count; i++) {
		struct known *n = &j->new.all[i], *o = find(&j->old, n->id);
		if (o && !ours(j, o->source)) {
			j->done.elsewhere++;
			continue;
		}
		if (o)
			o->seen = true;
		if (n->withdrawn) {
			/* What nobody has need not be taken back. */
			j->done.withdrawn += o != NULL;
			continue;
		}
		if (o && o->print.a == n->print.a && o->print.b == n->print.b) {
			j->done.same++;
			continue;
		}
		n->take = true;
		if (o)
			o->drop = true;
		j->done.added += !o;
		j->done.changed += o != NULL;
	}
	for (size_t i = 0; j->a->replace && i < j->old.count; i++) {
		struct known *o = &j->old.all[i];
		if (!o->seen && ours(j, o->source)) {
			o->drop = true;
			j->done.removed++;
		}
	}
}

/* A row about a record's life: what a person said stays, but a source may take back what it said. */
static void keep_life(struct job *j, struct text line, struct buf *out)
{
	const struct known *o = find(&j->old, column(line, 0)), *n = find(&j->new, column(line, 0));

	if (o && o->drop && !n)
		return;
	if (n && n->withdrawn && o && ours(j, o->source) && !column(line, LIFE_WITHDRAWN).n)
		buf_printf(out, TEXT_FMT "\t" TEXT_FMT "\t" TEXT_FMT "\t" TEXT_FMT "\n", TEXT_ARG(n->id),
			   TEXT_ARG(column(line, LIFE_TLP)), TEXT_ARG(column(n->life, LIFE_WITHDRAWN)),
			   TEXT_ARG(column(n->life, LIFE_REASON)));
	else
		buf_printf(out, TEXT_FMT "\n", TEXT_ARG(line));
}

/* The rows of the folder that stay. */
static void keep_rows(struct job *j, int t, struct buf *out)
{
	struct text rest = buf_view(&j->tables[t]), line;

	text_line(&rest, &line);
	buf_printf(out, TEXT_FMT "\n", TEXT_ARG(line));
	while (text_line(&rest, &line)) {
		const struct known *o = t < T_RECORD ? NULL : find(&j->old, record_of(t, line));
		if (t == T_LIFE)
			keep_life(j, line, out);
		else if (!o || !o->drop)
			buf_printf(out, TEXT_FMT "\n", TEXT_ARG(line));
	}
}

static bool has_key(const struct job *j, int t, struct text id)
{
	struct text rest = buf_view(&j->tables[t]), line;

	while (text_line(&rest, &line))
		if (text_eq(column(line, 0), id))
			return true;
	return false;
}

/* What the feed says of a record's life counts when the folder says nothing. */
static void new_life(struct job *j, struct text line, struct map *lives, struct buf *out)
{
	const struct known *n = find(&j->new, column(line, 0)), *o = find(&j->old, column(line, 0));
	bool wanted = n && (n->take || (n->withdrawn && o && ours(j, o->source)));

	if (!wanted || map_get(lives, column(line, 0)))
		return;
	buf_text(out, line);
	buf_char(out, '\n');
}

static struct map *ids_of(struct job *j, int t)
{
	struct map *ids = map_new(j->arena);
	struct text rest = buf_view(&j->tables[t]), line;
	bool fresh;

	while (ids && text_line(&rest, &line))
		if (!map_put(ids, column(line, 0), &fresh))
			return NULL;
	return ids;
}

/* The rows of the feed that come. The first of a record's appearances counts. */
static bool new_rows(struct job *j, struct text rows, int t, struct buf *out)
{
	struct map *there = ids_of(j, t);
	struct text line;
	bool first = false, fresh;

	if (!there)
		return false;
	while (text_line(&rows, &line)) {
		struct cut c = text_cut(line, '\t');
		int of = table_named(c.head);
		if (of == T_RECORD) {
			const struct known *k = find(&j->new, column(c.tail, 0));
			first = k && k->take && k->line.p == c.tail.p;
		}
		if (of != t)
			continue;
		if (t == T_LIFE) {
			new_life(j, c.tail, there, out);
		} else if (t == T_CAMPAIGN) {
			if (map_get(there, column(c.tail, 0)))
				continue;
			if (!map_put(there, column(c.tail, 0), &fresh))
				return false;
			buf_text(out, c.tail);
			buf_char(out, '\n');
		} else if (first) {
			if (t == T_RECORD)
				buf_printf(out, TEXT_FMT "\t%s\n", TEXT_ARG(text_cut_last(c.tail, '\t').head),
					   j->source);
			else
				buf_printf(out, TEXT_FMT "\n", TEXT_ARG(c.tail));
		}
	}
	return !out->failed;
}

static bool save(struct job *j, struct text rows, int t, struct err *e)
{
	struct buf out = BUF(EDIT_FILE_MAX);
	bool ok = true;

	keep_rows(j, t, &out);
	if (t == T_SOURCE) {
		if (!has_key(j, T_SOURCE, text_of(j->source)))
			buf_printf(&out, "%s\t%s\t%s\t%s\t%s\t%s\n", j->source, j->a->title, j->a->url,
				   j->a->licence, j->a->retrieved, j->a->sha256);
	} else {
		ok = new_rows(j, rows, t, &out);
	}
	ok = (ok && !out.failed) ? edit_save(j->a->dir, sheet_at(t), buf_view(&out), e) : no_memory(e);
	buf_free(&out);
	return ok;
}

/* Inputs of this source that no record names any more. */
static bool prune_sources(struct job *j, struct err *e)
{
	struct buf records = BUF(EDIT_FILE_MAX), sources = BUF(EDIT_FILE_MAX), out = BUF(EDIT_FILE_MAX);
	struct map *named = map_new(j->arena);
	struct text rest, line;
	bool ok = named && edit_load(j->a->dir, &sheets[SHEET_RECORD], &records, e) &&
		  edit_load(j->a->dir, &sheets[SHEET_SOURCE], &sources, e), fresh;

	rest = buf_view(&records);
	while (ok && text_line(&rest, &line))
		ok = map_put(named, column(line, SOURCE_COLUMN), &fresh) != NULL;
	rest = buf_view(&sources);
	for (bool head = true; ok && text_line(&rest, &line); head = false)
		if (head || !ours(j, column(line, 0)) || map_get(named, column(line, 0)))
			buf_printf(&out, TEXT_FMT "\n", TEXT_ARG(line));
	ok = ok && edit_save(j->a->dir, &sheets[SHEET_SOURCE], buf_view(&out), e);
	buf_free(&records);
	buf_free(&sources);
	buf_free(&out);
	return ok;
}

static bool write_all(struct job *j, struct text rows, struct err *e)
{
	if (j->a->dry)
		return true;
	/* Killed in between, a record must not be there without its level: levels come first. Where records are dropped
	 * too, theirs go last. */
	if (!j->a->replace && !save(j, rows, T_LIFE, e))
		return false;
	for (int t = 0; t < T_LIFE; t++)
		if (!save(j, rows, t, e))
			return false;
	return (!j->a->replace || save(j, rows, T_LIFE, e)) && prune_sources(j, e);
}

bool feed_apply(const struct apply *a, struct text rows, struct applied *out, struct err *e)
{
	struct job *j = calloc(1, sizeof *j);
	bool ok = false;

	if (!j)
		return no_memory(e);
	j->a = a;
	j->arena = arena_new(APPLY_ARENA);
	if (j->arena) {
		j->old.ids = map_new(j->arena);
		j->new.ids = map_new(j->arena);
	}
	snprintf(j->source, sizeof j->source, "%.51s.%.12s", a->name, a->sha256);
	if (j->old.ids && j->new.ids)
		ok = load(j, e) && take_rows(j, rows, e);
	else
		no_memory(e);
	if (ok) {
		decide(j);
		ok = write_all(j, rows, e);
		*out = j->done;
	}
	for (int t = 0; t < T_COUNT; t++)
		buf_free(&j->tables[t]);
	free(j->old.all);
	free(j->new.all);
	arena_free(j->arena);
	free(j);
	return ok;
}
