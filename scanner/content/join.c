#include "scanner/content/join.h"

#include "scanner/content/behave.h"
#include "scanner/content/deep.h"
#include "scanner/content/engine.h"
#include "scanner/content/join_text.h"
#include "scanner/content/limits.h"
#include "scanner/content/look.h"
#include "scanner/content/mark.h"
#include "scanner/content/reach_pass.h"
#include "scanner/content/resolve.h"
#include "scanner/content/way_out.h"
#include "scanner/js/layer.h"
#include "scanner/js/place.h"

#include <stdlib.h>
#include <string.h>

/* --- which of them --- */

/* What is known of the machine goes to a host, what comes from somewhere else is run. */
enum way { DATA, CODE, WAYS };
#define GIVES(way) ((uint8_t)(1u << (way)))
#define TAKES(way) ((uint8_t)(4u << (way)))

struct meet { /* do some files give what others take? */
	uint32_t gives[WAYS], takes[WAYS]; /* the first that does */
	bool both;
};

struct asks {
	uint32_t from, to; /* files: from asks for to */
};

struct home { /* a package, or the project's own code */
	uint32_t files; /* that could be joined */
	struct meet meet;
	bool decodes;
};

struct group { /* modules that ask for each other, by its first one */
	uint32_t bytes, count;
	struct meet meet;
};

struct join {
	struct reach_pass *r;
	struct arena *arena, *scratch;
	uint32_t *up;	/* of each file: another one of its group, or itself */
	uint8_t *parts; /* of each file: GIVES(way) | TAKES(way) */
	bool *asked;	/* of each file: whether it reaches what it does not name */
	struct home *homes;
	struct group *groups;
	struct asks *edges;
	uint32_t edge_count, edge_cap;
};

static bool joinable(const struct file *f)
{
	return f->klass == FILE_SCRIPT && f->size && f->size <= JOIN_FILE_MAX && !text_ends(f->path, T(".json")) && !text_ends(f->path, T(".d.ts"));
}

static uint8_t parts_of_marks(const struct file *f)
{
	const uint32_t data = MARK_ENV | MARK_SECRET | MARK_HOST | MARK_KEYS | MARK_CLIPBOARD, code = MARK_DECODE | MARK_SHELL | MARK_SECRET;
	uint8_t parts = 0;

	parts |= f->marks & data ? GIVES(DATA) : 0;
	parts |= f->marks & code ? GIVES(CODE) : 0;
	/* it brings no more than the way: exports.run = require('child_process').exec */
	if (f->size <= JOIN_WAY_MAX) {
		parts |= f->marks & MARK_NET ? TAKES(DATA) : 0;
		parts |= f->marks & (MARK_EXEC | MARK_EXECUTE) ? TAKES(CODE) : 0;
	}
	return parts;
}

static uint8_t parts_of(const struct file *f)
{
	const uint32_t data = 1u << BEHAVE_COLLECT_ENV | 1u << BEHAVE_COLLECT_FILES | 1u << BEHAVE_COLLECT_HOST | 1u << BEHAVE_CLIPBOARD;
	const uint32_t code = 1u << BEHAVE_DECODE | 1u << BEHAVE_FETCH, runs = 1u << BEHAVE_EXECUTE | 1u << BEHAVE_EXEC;
	const uint32_t hosts = ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP;
	uint8_t parts = parts_of_marks(f);

	for (uint32_t i = 0; i < f->act_count; i++) {
		const struct act *a = &f->acts[i];
		parts |= data >> a->behaviour & 1 ? GIVES(DATA) : 0;
		parts |= code >> a->behaviour & 1 ? GIVES(CODE) : 0;
		if (a->behaviour == BEHAVE_SEND || (a->behaviour == BEHAVE_FETCH && (a->flags & hosts)))
			parts |= TAKES(DATA);
		if (a->behaviour == BEHAVE_DROP || ((runs >> a->behaviour & 1) && !(a->flags & ACT_CONSTANT)))
			parts |= TAKES(CODE);
	}
	return parts;
}

static struct home *home_of(const struct join *j, uint32_t file)
{
	uint32_t package = j->r->content->files[file].package;

	return &j->homes[package < j->r->project->package_count ? package : j->r->project->package_count];
}

static const struct meet nobody = {{DEP_NONE, DEP_NONE}, {DEP_NONE, DEP_NONE}, false};

static void note(struct meet *m, uint32_t file, uint8_t parts)
{
	for (unsigned way = 0; way < WAYS; way++) {
		if (parts & GIVES(way)) {
			m->both |= m->takes[way] != DEP_NONE && m->takes[way] != file;
			m->gives[way] = m->gives[way] == DEP_NONE ? file : m->gives[way];
		}
		if (parts & TAKES(way)) {
			m->both |= m->gives[way] != DEP_NONE && m->gives[way] != file;
			m->takes[way] = m->takes[way] == DEP_NONE ? file : m->takes[way];
		}
	}
}

static void find_homes(struct join *j)
{
	const struct content *c = j->r->content;

	for (uint32_t i = 0; i <= j->r->project->package_count; i++)
		j->homes[i].meet = nobody;
	for (uint32_t i = 0; i < c->file_count; i++) {
		struct home *h = home_of(j, i);
		if (!joinable(&c->files[i]))
			continue;
		h->files++;
		h->decodes |= c->files[i].marks & MARK_DECODE;
		j->parts[i] = parts_of(&c->files[i]);
		note(&h->meet, i, j->parts[i]);
	}
}

static bool put_edge(struct join *j, uint32_t from, uint32_t to)
{
	if (j->edge_count == j->edge_cap) {
		uint32_t cap = j->edge_cap ? j->edge_cap * 2 : 256;
		struct asks *list = ARENA_ARRAY(j->arena, struct asks, cap);
		if (!list)
			return false;
		if (j->edge_count)
			memcpy(list, j->edges, j->edge_count * sizeof *list);
		j->edges = list;
		j->edge_cap = cap;
	}
	j->edges[j->edge_count++] = (struct asks){from, to};
	return true;
}

/* A small file that asks a decoder: what it does with it has no name there, perhaps. */
static void ask(struct join *j, const struct asks *e, struct buf *bytes)
{
	const struct content_source *source = &j->r->lookers[0].source;
	const struct content *c = j->r->content;
	struct err err;

	if (j->parts[e->from] || j->asked[e->from] || c->files[e->from].size > JOIN_PASS_MAX || !(c->files[e->to].marks & MARK_DECODE))
		return;
	j->asked[e->from] = true;
	buf_clear(bytes);
	if (source->read(source->ctx, e->from, bytes, &err) && way_out_open(buf_view(bytes)))
		j->parts[e->from] = TAKES(CODE);
}

/* Of a large package only those files are asked that do something, of a small one all: some only pass values on. */
static bool find_edges(struct join *j)
{
	const struct content *c = j->r->content;
	struct buf bytes = BUF(CONTENT_FILE_MAX);
	bool ok = true;

	for (uint32_t i = 0; i < c->file_count && ok; i++) {
		const struct file *f = &c->files[i];
		const struct home *h = home_of(j, i);
		bool decodes = h->decodes && h->files <= JOIN_SMALL_MAX;
		if (!f->import_count || !joinable(f) || !(h->meet.both || decodes) || (!j->parts[i] && h->files > JOIN_HOME_MAX))
			continue;
		for (uint32_t k = 0; k < f->import_count && ok; k++) {
			if (f->imports[k].started || !reach_relative(f->imports[k].spec))
				continue;
			arena_reset(j->scratch);
			uint32_t to = resolve_module(c, j->r->project, j->scratch, resolve_folder(f->path), f->imports[k].spec);
			if (to == DEP_NONE || to == i || c->files[to].package != f->package || !joinable(&c->files[to]))
				continue;
			struct asks e = {i, to};
			if (decodes)
				ask(j, &e, &bytes);
			ok = put_edge(j, i, to);
		}
	}
	buf_free(&bytes);
	return ok;
}

static uint32_t group_of(const struct join *j, uint32_t file)
{
	while (j->up[file] != file) {
		j->up[file] = j->up[j->up[file]];
		file = j->up[file];
	}
	return file;
}

/* Those that do something, and whoever stands right beside them: what only passes a value on does nothing. In a small package
 * two may do that one behind the other. */
static bool linked(const struct join *j, const struct asks *e)
{
	const struct content *c = j->r->content;

	return (j->parts[e->from] || c->files[e->from].size <= JOIN_PASS_MAX) && (j->parts[e->to] || c->files[e->to].size <= JOIN_PASS_MAX) &&
	       (j->parts[e->from] || j->parts[e->to] || home_of(j, e->from)->files <= JOIN_SMALL_MAX);
}

static void find_groups(struct join *j)
{
	const struct content *c = j->r->content;

	for (uint32_t i = 0; i < c->file_count; i++)
		j->up[i] = i;
	for (uint32_t i = 0; i < j->edge_count; i++) {
		uint32_t a = group_of(j, j->edges[i].from), b = group_of(j, j->edges[i].to);
		if (a != b && linked(j, &j->edges[i]))
			j->up[a < b ? b : a] = a < b ? a : b;
	}
	for (uint32_t i = 0; i < c->file_count; i++) {
		struct group *g = &j->groups[group_of(j, i)];
		if (!g->count++)
			g->meet = nobody;
		g->bytes += joinable(&c->files[i]) ? (uint32_t)c->files[i].size : 0;
		note(&g->meet, i, j->parts[i]);
	}
}

/* --- one group --- */

struct joined {
	struct join *j;
	uint32_t *number; /* of each file: its place in the whole + 1, or 0 */
	uint32_t at;	  /* the file that is put in now */
};

static uint32_t target(void *ctx, struct text spec)
{
	struct joined *d = ctx;
	const struct content *c = d->j->r->content;
	uint32_t to;

	if (!reach_relative(spec))
		return 0;
	arena_reset(d->j->scratch);
	to = resolve_module(c, d->j->r->project, d->j->scratch, resolve_folder(c->files[d->at].path), spec);
	return to == DEP_NONE || to == d->at ? 0 : d->number[to];
}

/* A program by its path: what was installed or downloaded before, and its version asked for. */
static bool starts_file(struct text detail)
{
	return text_starts(detail, T("\xEF\xBF\xBD/")) || text_has(detail, T("spawn")) || text_has(detail, T("execFile")) || text_has(detail, T("execa"));
}

/* Does it say of that place where something comes from that the file alone does not? What else a module does it does alone. */
static bool is_flow(const struct file *f, const struct act *a)
{
	const uint32_t ends = 1u << BEHAVE_SEND | 1u << BEHAVE_FETCH | 1u << BEHAVE_EXECUTE | 1u << BEHAVE_EXEC | 1u << BEHAVE_DROP;
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

static bool add_act(struct content *c, struct file *f, struct act *a, struct text source)
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
	list = ARENA_ARRAY(c->arena, struct act, f->act_count + 1);
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

static void read_whole(struct content_worker *w, struct text whole, struct act_list *acts)
{
	struct js_layers layers = {0};

	arena_reset(w->arena);
	js_layers_find(whole, &w->tokens, w->arena, &layers);
	for (uint32_t i = 0; i < layers.count; i++) {
		const struct js_layer *l = &layers.list[i];
		struct behave b = {acts, &layers, i, 0, (deep_coded(l->how) ? ACT_CODED : 0) | (l->executed ? ACT_EXECUTED : 0)};
		if (l->code)
			behave_layer(&b);
	}
	deep_command_strings(acts, &w->tokens, w->arena);
	act_list_finish(acts);
}

static bool join_group(struct join *j, const uint32_t *files, uint32_t count, uint32_t *number)
{
	const struct content_looker *by = &j->r->lookers[0];
	struct content *c = j->r->content;
	struct arena *arena = arena_new(CONTENT_REACH_MEMORY);
	struct buf whole = BUF(JOIN_BYTES_MAX * 2), one = BUF(CONTENT_FILE_MAX);
	struct join_text text = {.arena = arena, .out = &whole};
	struct joined d = {.j = j, .number = number};
	struct text *sources = arena ? ARENA_ARRAY(arena, struct text, count) : NULL;
	uint32_t look[JOIN_FILES_MAX], unread = 0;
	bool ok = sources != NULL;

	for (uint32_t i = 0; i < count; i++)
		if (!c->files[files[i]].deep)
			look[unread++] = files[i];
	ok = ok && look_at_all(j->r->lookers, j->r->looker_count, c, look, unread);
	for (uint32_t i = 0; ok && i < count; i++) {
		struct err e;
		buf_clear(&one);
		if (!by->source.read(by->source.ctx, files[i], &one, &e))
			buf_clear(&one); /* said where it was read before */
		sources[i] = arena_text(arena, buf_view(&one));
		d.at = files[i];
		struct join_module m = {sources[i], target, &d};
		join_text_add(&text, &m, &by->worker->tokens);
		number[files[i]] = i + 1;
		ok = sources[i].p != NULL;
	}
	if (ok && !text.failed) {
		struct act_list acts;
		act_list_init(&acts, by->arena, c->files[files[0]].path, buf_view(&whole));
		read_whole(by->worker, buf_view(&whole), &acts);
		for (uint32_t i = 0; i < acts.count && ok; i++) {
			uint32_t module, offset;
			if (!join_text_place(&text, acts.list[i].offset, &module, &offset))
				continue;
			acts.list[i].offset = offset;
			ok = add_act(c, &c->files[files[module]], &acts.list[i], sources[module]);
		}
		ok = ok && !acts.failed;
	}
	for (uint32_t i = 0; i < count; i++)
		number[files[i]] = 0;
	buf_free(&whole);
	buf_free(&one);
	arena_free(arena);
	return ok;
}

/* --- their order: whoever is asked stands before who asks --- */

struct order {
	const struct join *j;
	const struct asks *edges; /* by their first file */
	uint32_t edge_count;
	uint32_t root;
	uint8_t *seen;
	uint32_t files[JOIN_FILES_MAX];
	uint32_t count;
};

static uint32_t first_edge(const struct order *o, uint32_t file)
{
	uint32_t low = 0, high = o->edge_count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;
		if (o->edges[mid].from < file)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* As deep as a group has files, at most. */
static void put_in_order(struct order *o, uint32_t file)
{
	o->seen[file] = 1;
	for (uint32_t i = first_edge(o, file); i < o->edge_count && o->edges[i].from == file; i++)
		if (!o->seen[o->edges[i].to] && group_of(o->j, o->edges[i].to) == o->root)
			put_in_order(o, o->edges[i].to);
	o->files[o->count++] = file;
}

static int by_file(const void *va, const void *vb)
{
	const struct asks *a = va, *b = vb;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

static bool join_all(struct join *j)
{
	struct content *c = j->r->content;
	uint32_t *number = ARENA_ARRAY(j->arena, uint32_t, c->file_count + 1);
	struct order o = {.j = j, .edges = j->edges, .edge_count = j->edge_count, .seen = ARENA_ARRAY(j->arena, uint8_t, c->file_count + 1)};
	uint32_t *next = ARENA_ARRAY(j->arena, uint32_t, c->file_count + 1), *first = ARENA_ARRAY(j->arena, uint32_t, c->file_count + 1);
	bool ok = number && o.seen && next && first;

	if (!ok)
		return false;
	qsort(j->edges, j->edge_count, sizeof *j->edges, by_file);
	for (uint32_t i = c->file_count; i--;) { /* lists of numbers + 1 */
		uint32_t root = group_of(j, i);
		next[i] = first[root];
		first[root] = i + 1;
	}
	for (uint32_t i = 0; i < c->file_count && ok; i++) {
		const struct group *g = &j->groups[i];
		if (!first[i] || !g->meet.both)
			continue;
		if (g->count > JOIN_FILES_MAX || g->bytes > JOIN_BYTES_MAX)
			continue;
		o.root = i;
		o.count = 0;
		for (uint32_t k = first[i]; k; k = next[k - 1])
			if (!o.seen[k - 1])
				put_in_order(&o, k - 1);
		ok = join_group(j, o.files, o.count, number);
	}
	return ok;
}

bool join_modules(struct reach_pass *r)
{
	struct join j = {.r = r, .arena = arena_new(CONTENT_REACH_MEMORY), .scratch = r->scratch};
	uint32_t n = r->content->file_count + 1;
	bool ok = j.arena != NULL;

	if (ok) {
		j.up = ARENA_ARRAY(j.arena, uint32_t, n);
		j.parts = ARENA_ARRAY(j.arena, uint8_t, n);
		j.asked = ARENA_ARRAY(j.arena, bool, n);
		j.homes = ARENA_ARRAY(j.arena, struct home, (size_t)r->project->package_count + 1);
		j.groups = ARENA_ARRAY(j.arena, struct group, n);
		ok = j.up && j.parts && j.asked && j.homes && j.groups;
	}
	if (ok) {
		find_homes(&j);
		ok = find_edges(&j);
	}
	if (ok && j.edge_count) {
		find_groups(&j);
		ok = join_all(&j);
	}
	arena_free(j.arena);
	return ok;
}
