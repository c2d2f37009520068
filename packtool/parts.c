#include "packtool/parts.h"

#include "base/map.h"
#include "packtool/canon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HELD_BYTES_MAX ((size_t)1 << 30)

struct held { /* a row of source.tsv or campaign.tsv, until it is known who names it */
	const struct sheet *table;
	struct text line;
	unsigned levels; /* bit: tlp */
};

struct parts {
	char dir[4096];
	char db[TLP_LEVELS][PARTS_PATH], work[TLP_LEVELS][PARTS_PATH];
	struct canon *canon[TLP_LEVELS];
	struct arena *arena;
	struct map *sources, *campaigns; /* id to index of held */
	struct held *held;
	size_t count, room;
};

struct parts *parts_new(const char *dir, struct err *e)
{
	struct parts *p = calloc(1, sizeof *p);

	if (p)
		p->arena = arena_new(HELD_BYTES_MAX);
	if (p && p->arena) {
		p->sources = map_new(p->arena);
		p->campaigns = map_new(p->arena);
	}
	if (!p || !p->sources || !p->campaigns) {
		parts_free(p);
		err_set(e, "NO-MEMORY", "out of memory");
		return NULL;
	}
	snprintf(p->dir, sizeof p->dir, "%s", dir);
	for (int t = 0; t < TLP_LEVELS; t++) {
		snprintf(p->db[t], PARTS_PATH, "%s/%s.db", p->dir, tlp_name((enum tlp)t));
		snprintf(p->work[t], PARTS_PATH, "%s/%s.work", p->dir, tlp_name((enum tlp)t));
	}
	return p;
}

void parts_free(struct parts *p)
{
	if (!p)
		return;
	for (int t = 0; t < TLP_LEVELS; t++) {
		canon_free(p->canon[t]);
		if (p->db[t][0])
			unlink(p->db[t]);
	}
	arena_free(p->arena);
	free(p->held);
	free(p);
}

const char *parts_file(const struct parts *p, enum tlp t)
{
	return p->db[t];
}

static bool add(struct parts *p, enum tlp t, const struct source_row *row, struct err *e)
{
	if (!p->canon[t])
		p->canon[t] = canon_new(p->work[t], e);
	return p->canon[t] && canon_add(p->canon[t], row, e);
}

static bool hold(struct parts *p, struct map *ids, const struct source_row *row, struct err *e)
{
	struct buf line = BUF(SOURCE_LINE_MAX);
	bool fresh;
	uint32_t *at;

	if (p->count == p->room) {
		size_t room = p->room ? p->room * 2 : 64;
		struct held *more = realloc(p->held, room * sizeof *more);
		if (!more)
			return err_set(e, "NO-MEMORY", "out of memory");
		p->held = more;
		p->room = room;
	}
	for (size_t i = 0; i < row->table->columns; i++) {
		buf_text(&line, i ? T("\t") : T(""));
		buf_text(&line, row->value[i]);
	}
	struct held *h = &p->held[p->count];
	*h = (struct held){.table = row->table, .line = arena_text(p->arena, buf_view(&line))};
	buf_free(&line);
	at = h->line.p ? map_put(ids, text_cut(h->line, '\t').head, &fresh) : NULL;
	if (!at)
		return err_set(e, "NO-MEMORY", "out of memory");
	*at = (uint32_t)p->count++;
	return true;
}

static void name(struct parts *p, const struct map *ids, struct text id, enum tlp t)
{
	const uint32_t *at = map_get(ids, id);

	if (at)
		p->held[*at].levels |= 1u << t;
}

bool parts_sink(void *ctx, const struct source_row *row, struct err *e)
{
	struct parts *p = ctx;

	if (row->table == &sheets[SHEET_SOURCE])
		return hold(p, p->sources, row, e);
	if (row->table == &sheets[SHEET_CAMPAIGN])
		return hold(p, p->campaigns, row, e);
	if (row->withdrawn)
		return true;
	if (row->table == &sheets[SHEET_RECORD]) {
		name(p, p->campaigns, row->value[5], row->tlp);
		name(p, p->sources, row->value[13], row->tlp);
	}
	return add(p, row->tlp, row, e);
}

static bool add_held(struct parts *p, const struct held *h, enum tlp t, struct err *e)
{
	struct source_row row = {.table = h->table, .tlp = t};

	return sheet_split(h->table, h->line, row.value, row.number, e) && add(p, t, &row, e);
}

bool parts_write(struct parts *p, enum tlp own, struct part out[PARTS_MAX], size_t *count, struct err *e)
{
	for (size_t i = 0; i < p->count; i++) {
		unsigned levels = p->held[i].levels ? p->held[i].levels : 1u << own;
		for (int t = 0; t < TLP_LEVELS; t++)
			if (levels & (1u << t) && !add_held(p, &p->held[i], (enum tlp)t, e))
				return false;
		p->held[i].levels = levels;
	}
	bool any = false;
	for (int t = 0; t < TLP_LEVELS; t++)
		any |= p->canon[t] != NULL;
	if (!any && !(p->canon[own] = canon_new(p->work[own], e)))
		return false;
	*count = 0;
	for (int t = 0; t < TLP_LEVELS; t++) {
		if (!p->canon[t])
			continue;
		struct part *o = &out[(*count)++];
		o->tlp = (enum tlp)t;
		if (!canon_write(p->canon[t], p->db[t], &o->rows, &o->content, e))
			return false;
	}
	return true;
}

bool parts_sources(const struct parts *p, enum tlp lowest, struct buf *out, struct err *e)
{
	const struct sheet *t = &sheets[SHEET_SOURCE];
	bool any = false;

	for (size_t i = 0; i < t->columns; i++)
		buf_printf(out, "%s%s", i ? "\t" : "", t->column[i].name);
	buf_char(out, '\n');
	for (size_t i = 0; i < p->count; i++) {
		const struct held *h = &p->held[i];
		if (h->table != t || !(h->levels & (1u << lowest)))
			continue;
		any = true;
		buf_text(out, h->line);
		buf_char(out, '\n');
	}
	if (out->failed)
		return err_set(e, "BUILD", "source.tsv: more than a pack may carry");
	if (!any)
		buf_clear(out);
	return true;
}
