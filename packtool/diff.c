#include "packtool/diff.h"

#include <stdlib.h>
#include <string.h>

#define DIFF_ARENA ((size_t)2 << 30)

struct walk {
	struct diff *d;
	enum tlp tlp;
};

static struct text *keep(struct arena *a, const struct text *columns, size_t n)
{
	struct text *out = ARENA_ARRAY(a, struct text, n);

	for (size_t i = 0; out && i < n; i++)
		out[i] = arena_text(a, columns[i]);
	return out;
}

static bool take(void *ctx, const struct change_row *row, struct err *e)
{
	struct walk *w = ctx;
	struct diff *d = w->d;
	size_t t = (size_t)(row->table - sheets);

	d->tables[t].added += !row->had;
	d->tables[t].gone += !row->has;
	d->tables[t].changed += row->had && row->has;
	if (d->kept[t] == d->max)
		return true;
	d->kept[t]++;
	if (d->count == d->room) {
		size_t room = d->room ? d->room * 2 : 256;
		struct diff_row *more = realloc(d->rows, room * sizeof *more);
		if (!more)
			return err_set(e, "NO-MEMORY", "out of memory");
		d->rows = more;
		d->room = room;
	}
	d->rows[d->count++] = (struct diff_row){
		.table = row->table, .tlp = w->tlp, .had = row->had, .has = row->has,
		.before = keep(d->arena, row->before, row->table->columns),
		.after = keep(d->arena, row->after, row->table->columns)};
	return !arena_failed(d->arena) || err_set(e, "NO-MEMORY", "more rows than memory for them");
}

struct diff_side diff_of_pack(const struct pack *p)
{
	const struct manifest *m = pack_manifest(p);
	struct diff_side out = {.name = m->name, .pack = p};

	for (size_t i = 0; i < pack_part_count(p); i++)
		out.part[pack_part_tlp(p, i)] = pack_part_db(p, i);
	for (size_t i = 0; i < m->part_count; i++)
		out.rows += m->parts[i].rows;
	return out;
}

bool diff_sides(const struct diff_side *before, const struct diff_side *after, size_t max, struct diff *out,
		struct err *e)
{
	bool ok;

	*out = (struct diff){.before = *before, .after = *after, .max = max, .arena = arena_new(DIFF_ARENA)};
	ok = out->arena || err_set(e, "NO-MEMORY", "out of memory");
	for (int t = 0; ok && t < TLP_LEVELS; t++) {
		struct walk w = {out, (enum tlp)t};
		struct change c;
		ok = change_rows(before->part[t], after->part[t], take, &w, &c, e);
		out->total.added += c.added;
		out->total.changed += c.changed;
		out->total.gone += c.gone;
	}
	/* A page that does not verify says so itself. */
	if (!ok && !(before->pack && pack_poisoned(before->pack, e)) && after->pack)
		pack_poisoned(after->pack, e);
	return ok;
}

bool diff_make(const struct pack *before, const struct pack *after, size_t max, struct diff *out,
	       struct err *e)
{
	struct diff_side a = diff_of_pack(before), b = diff_of_pack(after);

	return diff_sides(&a, &b, max, out, e);
}

void diff_free(struct diff *d)
{
	arena_free(d->arena);
	free(d->rows);
}

const char *diff_row_kind(const struct diff_row *r)
{
	return !r->had ? "added" : !r->has ? "gone" : "changed";
}

void diff_row_put(const struct diff_row *r, struct buf *out)
{
	const struct text *v = r->has ? r->after : r->before;

	if (r->table == &sheets[SHEET_AFFECTED])
		buf_printf(out, TEXT_FMT " " TEXT_FMT "%s" TEXT_FMT " (" TEXT_FMT ")", TEXT_ARG(v[0]),
			   TEXT_ARG(v[1]), v[5].n ? " " : " every version", TEXT_ARG(v[5]), TEXT_ARG(v[2]));
	else if (r->table == &sheets[SHEET_INDICATOR])
		buf_printf(out, TEXT_FMT " " TEXT_FMT " (" TEXT_FMT ")", TEXT_ARG(v[0]), TEXT_ARG(v[1]),
			   TEXT_ARG(v[2]));
	else if (r->table == &sheets[SHEET_POPULAR])
		buf_printf(out, TEXT_FMT " " TEXT_FMT " rank " TEXT_FMT, TEXT_ARG(v[0]), TEXT_ARG(v[1]),
			   TEXT_ARG(v[2]));
	else if (r->table == &sheets[SHEET_RECORD])
		buf_printf(out, TEXT_FMT " " TEXT_FMT " " TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(v[0]), TEXT_ARG(v[1]),
			   TEXT_ARG(v[2]), v[6].n ? ": " : "", TEXT_ARG(v[6]));
	else if (r->table == &sheets[SHEET_YARA])
		buf_printf(out, TEXT_FMT " line " TEXT_FMT ": " TEXT_FMT, TEXT_ARG(v[0]), TEXT_ARG(v[1]), TEXT_ARG(v[2]));
	else
		buf_printf(out, TEXT_FMT " " TEXT_FMT, TEXT_ARG(v[0]), TEXT_ARG(v[1]));
}
