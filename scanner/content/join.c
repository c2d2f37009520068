#include "scanner/content/join.h"

#include "scanner/content/join_text.h"
#include "scanner/content/join_whole.h"
#include "scanner/content/limits.h"
#include "scanner/content/mark.h"
#include "scanner/content/reach_pass.h"
#include "scanner/content/resolve.h"
#include "scanner/content/way_out.h"

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
	bool tables; /* one that sends or runs something asks for a table: what it sends, runs or is told may lie there */
};

struct join {
	struct reach_pass *r;
	struct arena *arena, *scratch;
	uint32_t *up;	/* of each file: another one of its group, or itself */
	uint8_t *parts; /* of each file: GIVES(way) | TAKES(way) */
	bool *asked;	/* of each file: whether it reaches what it does not name */
	bool *tables;	/* of each file: whether it takes something and asks for a table */
	bool any_table;
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

/* Does the file, which sends or runs something, ask for a table of its package? */
static bool asks_table(struct join *j, uint32_t file, struct buf *bytes)
{
	const struct content_source *source = &j->r->lookers[0].source;
	const struct content *c = j->r->content;
	const struct file *f = &c->files[file];
	struct err err;

	for (uint32_t k = 0; k < f->import_count; k++) {
		struct text spec = f->imports[k].spec;
		if (reach_relative(spec) && text_ends(spec, T(".json")) && !text_ends(spec, T("package.json")))
			return true;
	}
	if (home_of(j, file)->files > JOIN_SMALL_MAX)
		return false;
	buf_clear(bytes);
	return source->read(source->ctx, file, bytes, &err) && join_text_reads_table(buf_view(bytes));
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
		if (joinable(f) && (j->parts[i] & (TAKES(DATA) | TAKES(CODE))))
			j->any_table |= j->tables[i] = asks_table(j, i, &bytes);
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
		g->tables |= j->tables[i];
		g->bytes += joinable(&c->files[i]) ? (uint32_t)c->files[i].size : 0;
		note(&g->meet, i, j->parts[i]);
	}
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

static bool keep(struct join *j, const struct order *o, struct whole *to)
{
	uint32_t *files = ARENA_ARRAY(j->arena, uint32_t, o->count);

	if (files)
		memcpy(files, o->files, o->count * sizeof *files);
	*to = (struct whole){files, o->count, j->groups[o->root].bytes};
	return files != NULL;
}

static bool worth(const struct group *g)
{
	return (g->meet.both || g->tables) && g->count <= JOIN_FILES_MAX && g->bytes <= JOIN_BYTES_MAX;
}

static bool join_all(struct join *j)
{
	const uint32_t n = j->r->content->file_count;
	struct order o = {.j = j, .edges = j->edges, .edge_count = j->edge_count, .seen = ARENA_ARRAY(j->arena, uint8_t, n + 1)};
	uint32_t *next = ARENA_ARRAY(j->arena, uint32_t, n + 1), *first = ARENA_ARRAY(j->arena, uint32_t, n + 1), count = 0;

	for (uint32_t i = 0; i < n; i++)
		count += worth(&j->groups[i]);
	struct whole *list = ARENA_ARRAY(j->arena, struct whole, count);
	if (!count || !o.seen || !next || !first || !list)
		return !count;
	if (j->edge_count) /* a module alone with its table has none */
		qsort(j->edges, j->edge_count, sizeof *j->edges, by_file);
	for (uint32_t i = n; i--;) { /* lists of numbers + 1 */
		uint32_t root = group_of(j, i);
		next[i] = first[root];
		first[root] = i + 1;
	}
	for (uint32_t i = count = 0; i < n; i++) {
		if (!worth(&j->groups[i]))
			continue;
		o.root = i;
		o.count = 0;
		for (uint32_t k = first[i]; k; k = next[k - 1])
			if (!o.seen[k - 1])
				put_in_order(&o, k - 1);
		if (!keep(j, &o, &list[count++]))
			return false;
	}
	return wholes_read(j->r, list, count, j->arena);
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
		j.tables = ARENA_ARRAY(j.arena, bool, n);
		j.homes = ARENA_ARRAY(j.arena, struct home, (size_t)r->project->package_count + 1);
		j.groups = ARENA_ARRAY(j.arena, struct group, n);
		ok = j.up && j.parts && j.asked && j.tables && j.homes && j.groups;
	}
	if (ok) {
		find_homes(&j);
		ok = find_edges(&j);
	}
	if (ok && (j.edge_count || j.any_table)) {
		find_groups(&j);
		ok = join_all(&j);
	}
	arena_free(j.arena);
	return ok;
}
