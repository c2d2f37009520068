#include "scanner/content/join_whole.h"

#include "json/read.h"
#include "scanner/content/behave.h"
#include "scanner/content/deep.h"
#include "scanner/content/engine.h"
#include "scanner/content/join_text.h"
#include "scanner/content/kind.h"
#include "scanner/content/limits.h"
#include "scanner/content/look.h"
#include "scanner/content/reach_pass.h"
#include "scanner/content/resolve.h"
#include "scanner/js/layer.h"
#include "scanner/js/place.h"

#include <stdlib.h>
#include <string.h>

struct reading {
	const struct reach_pass *r;
	const struct whole *list;
	uint32_t *whole;  /* of each file: the number of its whole + 1, or 0 */
	uint32_t *number; /* and its place there + 1 */
};

struct joined {
	const struct reading *all;
	const struct content_looker *by;
	struct arena *tables; /* what was put in of them */
	size_t room;	      /* for more of them, bytes */
	uint32_t whole;	     /* the number of this one + 1 */
	uint32_t at, number; /* the file that is put in now, and its place + 1 */
	struct arena *scratch;
};

static uint32_t target(void *ctx, struct text spec)
{
	struct joined *d = ctx;
	const struct reading *all = d->all;
	const struct content *c = all->r->content;
	uint32_t to;

	if (!reach_relative(spec))
		return 0;
	arena_reset(d->scratch);
	to = resolve_module(c, all->r->project, d->scratch, resolve_folder(c->files[d->at].path), spec);
	return to != DEP_NONE && all->whole[to] == d->whole && all->number[to] < d->number ? all->number[to] : 0;
}

/* require('./table.json'): what a decoder is given may lie there. What is no JSON nobody can ask for. */
static struct text data(void *ctx, struct text spec)
{
	struct joined *d = ctx;
	const struct reading *all = d->all;
	const struct content *c = all->r->content;
	struct buf bytes = BUF(JOIN_DATA_MAX);
	struct json_limits limits = {.max_bytes = JOIN_DATA_MAX};
	struct text out = text_of("");
	struct json_doc doc;
	struct err e;

	if (!reach_relative(spec) || text_ends(spec, T("package.json")))
		return out;
	arena_reset(d->scratch);
	uint32_t to = resolve_module(c, all->r->project, d->scratch, resolve_folder(c->files[d->at].path), spec);
	if (to == DEP_NONE || c->files[to].package != c->files[d->at].package || c->files[to].size > d->room || !text_ends(c->files[to].path, T(".json")))
		return out;
	arena_reset(d->scratch);
	if (d->by->source.read(d->by->source.ctx, to, &bytes, &e) && buf_view(&bytes).n <= d->room && json_parse(d->scratch, buf_view(&bytes), &limits, &doc, &e))
		out = arena_text(d->tables, buf_view(&bytes));
	(void)text_skip(&out, T("\xEF\xBB\xBF"));
	d->room -= out.n;
	buf_free(&bytes);
	return out;
}

/* A program by its path: what was installed or downloaded before, and its version asked for. */
static bool starts_file(struct text detail)
{
	return text_starts(detail, T("\xEF\xBF\xBD/")) || text_has(detail, T("spawn")) || text_has(detail, T("execFile")) || text_has(detail, T("execa"));
}

/* Does it say of that place where something comes from that the file alone does not? What else a module does it does alone. */
static bool is_flow(const struct file *f, const struct act *a)
{
	const uint32_t ends = 1u << BEHAVE_SEND | 1u << BEHAVE_FETCH | 1u << BEHAVE_EXECUTE | 1u << BEHAVE_EXEC | 1u << BEHAVE_DROP |
			      1u << BEHAVE_WRITE_OTHERS;
	uint32_t fresh = a->flags & (ACT_ENV_ARG | ACT_FILE_ARG | ACT_HOST_ARG | ACT_KEYS_ARG | ACT_BROWSER_ARG | ACT_FETCHED_ARG |
				     ACT_DECODED_ARG | ACT_CODED | ACT_SHARE | ACT_STRONG | ACT_COLLECTOR_HOST | ACT_RAW_IP);

	if (!(ends >> a->behaviour & 1) && !(a->flags & (ACT_CODED | ACT_DECODED_ARG)))
		return false;
	if (a->behaviour == BEHAVE_EXEC)
		fresh |= a->flags & ACT_OTHER_HOST;
	for (uint32_t i = 0; i < f->act_count; i++)
		if (f->acts[i].behaviour == a->behaviour && f->acts[i].offset == a->offset)
			fresh &= ~f->acts[i].flags;
	return fresh;
}

static bool add_act(struct arena *arena, struct file *f, struct act *a, struct text source)
{
	struct js_places places = {.text = source};
	struct act *list;

	/* a version that some program told, and what one gets in with: nearly always */
	a->flags &= ~(uint32_t)(ACT_COMMAND_ARG | ACT_SECRET_ARG);
	if (a->behaviour == BEHAVE_EXEC && starts_file(a->detail))
		a->flags &= ~(uint32_t)(ACT_FETCHED_ARG | ACT_OTHER_HOST);
	if (!is_flow(f, a))
		return true;
	if (f->act_count >= CONTENT_ACTS_MAX) {
		f->limits |= FILE_LIMIT_ACTS;
		return true;
	}
	list = ARENA_ARRAY(arena, struct act, f->act_count + 1);
	if (!list)
		return false;
	struct js_place place = js_place_of(&places, a->offset);
	a->line = place.line;
	a->column = place.column;
	uint32_t n = 0;
	while (n < f->act_count && f->acts[n].offset <= a->offset)
		n++;
	if (n)
		memcpy(list, f->acts, n * sizeof *list);
	list[n] = *a;
	list[n].joined = true;
	if (f->act_count > n)
		memcpy(list + n + 1, f->acts + n, (f->act_count - n) * sizeof *list);
	f->acts = list;
	f->act_count++;
	return true;
}

/* Whoever asks for the file is read here too. */
static bool all_here(struct joined *d, uint32_t file)
{
	const struct reading *all = d->all;
	const struct content *c = all->r->content;
	struct text name = text_cut(kind_base_name(c->files[file].path), '.').head;

	for (uint32_t i = 0; i < c->file_count; i++) {
		const struct file *f = &c->files[i];
		if (i == file || all->whole[i] == d->whole || f->package != c->files[file].package)
			continue;
		for (uint32_t k = 0; k < f->import_count; k++) {
			if (!reach_relative(f->imports[k].spec) || (!text_has(f->imports[k].spec, name) && !text_eq(name, T("index"))))
				continue;
			arena_reset(d->scratch);
			if (resolve_module(c, all->r->project, d->scratch, resolve_folder(f->path), f->imports[k].spec) == file)
				return false;
		}
	}
	return true;
}

/* The file alone runs what it fetched and compared, with a digest that may be anybody's: here it is known whose. */
static void show_own(struct joined *d, uint32_t file, const struct act *a)
{
	struct file *f = &d->all->r->content->files[file];

	if (a->behaviour != BEHAVE_EXECUTE || !(a->flags & ACT_GATED) || (a->flags & ACT_CONSTANT))
		return;
	for (uint32_t i = 0; i < f->act_count; i++)
		if (f->acts[i].behaviour == BEHAVE_EXECUTE && f->acts[i].offset == a->offset && (f->acts[i].flags & ACT_OWN) && all_here(d, file))
			f->acts[i].flags |= ACT_GATED;
}

static bool runs_text(const struct act_list *acts)
{
	for (uint32_t i = 0; i < acts->count; i++)
		if (acts->list[i].behaviour == BEHAVE_EXECUTE)
			return true;
	return false;
}

/* tables: some are put in. What is decoded out of one and run is judged by what it says, as all that is known whole; that it lay in
 * a table, and not where it is run, is no way for honest code. */
static void find_acts(struct content_worker *w, struct text whole, bool tables, struct act_list *acts)
{
	struct js_layers layers = {0};

	arena_reset(w->arena);
	js_layers_find(whole, &w->tokens, w->arena, &layers);
	for (uint32_t i = 0; i < layers.count; i++) {
		const struct js_layer *l = &layers.list[i];
		struct behave b = {acts, &layers, i, 0, (deep_coded(l->how) ? ACT_CODED : 0) | (l->executed ? ACT_EXECUTED : 0)};
		if (l->code)
			behave_layer(&b);
		if (tables && i && l->code && deep_coded(l->how) && !js_how_has(l->how, JS_HOW_BLOB) && (l->executed || runs_text(acts)))
			act_add(acts, BEHAVE_EXECUTE, ACT_CODED | ACT_DECODED_ARG, l->file_start, 0, text_head(l->text, CONTENT_TEXT_MAX), T("a table's text"));
	}
	deep_command_strings(acts, &w->tokens, w->arena);
	act_list_finish(acts);
}

/* The modules of one whole, one behind the other; sources: what each of them is. */
static bool put_together(const struct content_looker *by, struct joined *d, struct join_text *text, struct text *sources, struct buf *one)
{
	const struct whole *w = &d->all->list[d->whole - 1];

	for (uint32_t i = 0; i < w->count; i++) {
		struct err e;
		buf_clear(one);
		if (!by->source.read(by->source.ctx, w->files[i], one, &e))
			buf_clear(one); /* said where it was read before */
		sources[i] = arena_text(text->arena, buf_view(one));
		if (!sources[i].p)
			return false;
		d->at = w->files[i];
		d->number = i + 1;
		struct join_module m = {sources[i], target, d, data};
		join_text_add(text, &m, &by->worker->tokens);
	}
	return true;
}

/* Touches the files of this one alone: others are read at the same time. */
static bool read_whole(void *ctx, const struct content_looker *by, uint32_t number, struct buf *one)
{
	const struct reading *all = ctx;
	const struct whole *w = &all->list[number];
	struct file *files = all->r->content->files;
	struct arena *arena = arena_new(CONTENT_REACH_MEMORY), *scratch = arena_new(CONTENT_REACH_MEMORY);
	struct buf whole = BUF(JOIN_BYTES_MAX * 2);
	struct join_text text = {.arena = arena, .out = &whole};
	struct joined d = {.all = all, .by = by, .tables = arena, .room = JOIN_DATA_MAX, .whole = number + 1, .scratch = scratch};
	struct text *sources = arena && scratch ? ARENA_ARRAY(arena, struct text, w->count) : NULL;
	bool ok = sources && put_together(by, &d, &text, sources, one);

	if (ok && !text.failed) {
		struct act_list acts;
		act_list_init(&acts, by->arena, files[w->files[0]].path, buf_view(&whole));
		find_acts(by->worker, buf_view(&whole), d.room < JOIN_DATA_MAX, &acts);
		for (uint32_t i = 0; i < acts.count && ok; i++) {
			uint32_t module, offset;
			if (!join_text_place(&text, acts.list[i].offset, &module, &offset))
				continue;
			acts.list[i].offset = offset;
			show_own(&d, w->files[module], &acts.list[i]);
			ok = add_act(by->arena, &files[w->files[module]], &acts.list[i], sources[module]);
		}
		ok = ok && !acts.failed;
	}
	buf_free(&whole);
	arena_free(scratch);
	arena_free(arena);
	return ok;
}

static int by_bytes(const void *va, const void *vb)
{
	const struct whole *a = va, *b = vb;

	return a->bytes != b->bytes ? (a->bytes < b->bytes) - (a->bytes > b->bytes) : (a->files[0] > b->files[0]) - (a->files[0] < b->files[0]);
}

/* The largest first, as in look_at_all(). Each file by itself before any whole: what it does alone is known then. */
bool wholes_read(struct reach_pass *r, struct whole *list, uint32_t count, struct arena *arena)
{
	uint32_t n = r->content->file_count + 1, *look = ARENA_ARRAY(arena, uint32_t, n), unread = 0;
	struct reading all = {r, list, ARENA_ARRAY(arena, uint32_t, n), ARENA_ARRAY(arena, uint32_t, n)};
	uint64_t bytes = 0;

	if (!look || !all.whole || !all.number)
		return false;
	qsort(list, count, sizeof *list, by_bytes);
	for (uint32_t i = 0; i < count; i++) {
		bytes += list[i].bytes;
		for (uint32_t k = 0; k < list[i].count; k++) {
			uint32_t file = list[i].files[k];
			all.whole[file] = i + 1;
			all.number[file] = k + 1;
			if (!r->content->files[file].deep)
				look[unread++] = file;
		}
	}
	return look_at_all(r->lookers, r->looker_count, r->content, look, unread) &&
	       look_by_all(r->lookers, r->looker_count, count, bytes, read_whole, &all);
}
