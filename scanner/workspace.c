#include "scanner/workspace.h"

#include "base/map.h"
#include "scanner/input/input.h"
#include "scanner/input/place.h"
#include "scanner/limits.h"

#include <stdlib.h>

struct row { /* a package, by name and version, that findings are about */
	size_t counts[SEVERITIES];
	uint8_t *needs; /* of each member: needs it */
	const struct text *names;
	size_t name_count;
};

struct space {
	const struct project *p;
	struct arena *a;
	struct report_member *members; /* sorted by name */
	size_t member_count;
	struct map *member_at; /* folder -> member */
	struct map *lockfiles; /* paths */
	struct map *keys;      /* "name version" -> key */
	uint32_t *member_of;   /* package -> member; DEP_NONE: no part of the project */
	uint32_t *first;       /* member -> its first package */
	uint32_t *next;	       /* package -> another one of the same member */
	uint32_t *leads;       /* npm's link -> a package of the member it points at */
	uint32_t *key_of;      /* package -> key */
	uint32_t *row_of;      /* key -> row, DEP_NONE: no finding asks */
	uint32_t *seen, *met;  /* package, key -> the last walk that came by */
	uint32_t *queue, queued, walk;
	struct row *rows;
	size_t row_count;
};

static bool is_part(const struct package *g)
{
	bool inside;

	path_package(g->folder, &inside);
	return !inside && !(g->flags & PACKAGE_STRAY) &&
	       (g->flags & PACKAGE_ROOT || g->source == SOURCE_WORKSPACE);
}

static uint32_t value_at(const struct map *m, struct text key)
{
	const uint32_t *at = map_get(m, key);

	return at ? *at : DEP_NONE;
}

static int by_name(const void *pa, const void *pb)
{
	const struct report_member *a = pa, *b = pb;
	int c = text_cmp(a->name, b->name);

	return c ? c : text_cmp(a->folder, b->folder);
}

/* Several lockfiles and a package.json may state one folder: the first name counts. */
static bool collect(struct space *s)
{
	struct map *at_folder = map_new(s->a);
	bool fresh;

	for (uint32_t i = 0; at_folder && i < s->p->package_count; i++) {
		const struct package *g = &s->p->packages[i];
		uint32_t *at = is_part(g) ? map_put(at_folder, g->folder, &fresh) : NULL;
		if (!at)
			continue;
		if (fresh) {
			*at = (uint32_t)s->member_count;
			s->members[s->member_count++].folder = g->folder;
		}
		struct report_member *m = &s->members[*at];
		m->name = m->name.n ? m->name : g->name;
		m->version = m->version.n ? m->version : g->version;
	}
	return at_folder && !arena_failed(s->a);
}

/* A name that says which member is meant: the folder when there is none, or when two have the same. */
static bool name_members(struct space *s)
{
	struct map *times = map_new(s->a);
	bool fresh;

	for (size_t i = 0; times && i < s->member_count; i++) {
		uint32_t *at = map_put(times, s->members[i].name, &fresh);
		if (at)
			++*at;
	}
	if (!times || arena_failed(s->a))
		return false;
	for (size_t i = 0; i < s->member_count; i++) {
		struct report_member *m = &s->members[i];
		if (!m->name.n || value_at(times, m->name) > 1)
			m->name = m->folder.n ? m->folder : T(".");
	}
	if (s->member_count)
		qsort(s->members, s->member_count, sizeof *s->members, by_name);
	return true;
}

static bool index_members(struct space *s)
{
	bool fresh;

	for (size_t i = 0; i < s->member_count; i++) {
		uint32_t *at = map_put(s->member_at, s->members[i].folder, &fresh);
		if (!at)
			return false;
		*at = (uint32_t)i;
		s->first[i] = DEP_NONE;
	}
	for (uint32_t i = 0; i < s->p->package_count; i++) {
		const struct package *g = &s->p->packages[i];
		uint32_t m = is_part(g) ? value_at(s->member_at, g->folder) : DEP_NONE;
		s->member_of[i] = m;
		if (m == DEP_NONE)
			continue;
		s->next[i] = s->first[m];
		s->first[m] = i;
	}
	return true;
}

/* A link of package-lock.json points at a folder, seen from the lockfile. */
static uint32_t lead_of(const struct space *s, const struct package *g)
{
	if (g->source != SOURCE_LINK)
		return DEP_NONE;
	struct text base = path_folder(s->p->documents[g->document].path);
	uint32_t m = value_at(s->member_at, path_clean(s->a, path_join(s->a, base, g->resolved)));
	return m == DEP_NONE ? DEP_NONE : s->first[m];
}

static struct text key_text(struct space *s, struct text name, struct text version)
{
	return arena_glue(s->a, name, T(" "), version);
}

static bool index_packages(struct space *s)
{
	bool fresh;

	for (uint32_t i = 0; i < s->p->package_count; i++) {
		const struct package *g = &s->p->packages[i];
		uint32_t *at = map_put(s->keys, key_text(s, g->name, g->version), &fresh);
		if (!at)
			return false;
		if (fresh) {
			*at = (uint32_t)map_count(s->keys) - 1;
			s->row_of[*at] = DEP_NONE;
		}
		s->key_of[i] = *at;
		s->leads[i] = lead_of(s, g);
	}
	for (uint32_t i = 0; i < s->p->document_count; i++) {
		const struct document *d = &s->p->documents[i];
		const struct input *in = d->input ? input_by_name(text_of(d->input)) : NULL;
		if (in && in->lockfile && !map_put(s->lockfiles, d->path, &fresh))
			return false;
	}
	return !arena_failed(s->a);
}

static bool make_room(struct space *s, size_t findings)
{
	size_t packages = (size_t)s->p->package_count + 1;

	s->members = ARENA_ARRAY(s->a, struct report_member, packages);
	s->rows = ARENA_ARRAY(s->a, struct row, (findings < packages ? findings : packages) + 1);
	s->member_at = map_new(s->a);
	s->lockfiles = map_new(s->a);
	s->keys = map_new(s->a);
	uint32_t **tables[] = {&s->member_of, &s->first, &s->next, &s->leads, &s->key_of,
			       &s->row_of,    &s->seen,	 &s->met,  &s->queue};
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		*tables[i] = ARENA_ARRAY(s->a, uint32_t, packages);
	return !arena_failed(s->a);
}

/* The member with the deepest folder above the file. */
static uint32_t owner_of(const struct space *s, struct text file)
{
	struct text folder = path_folder(file);

	for (;; folder = path_up(folder)) {
		uint32_t m = value_at(s->member_at, folder);
		if (m != DEP_NONE || !folder.n)
			return m;
	}
}

/* The row of what it is about, or NULL: it is about a member's own file. */
static struct row *row_for(struct space *s, const struct finding *f)
{
	bool inside = false;

	if (!f->package.name.n)
		return NULL;
	path_package(f->file, &inside);
	if (f->file.n && !inside && !map_get(s->lockfiles, f->file))
		return NULL;
	uint32_t key = value_at(s->keys, key_text(s, f->package.name, f->package.version));
	if (key == DEP_NONE)
		return NULL;
	if (s->row_of[key] == DEP_NONE) {
		s->row_of[key] = (uint32_t)s->row_count++;
		s->rows[s->row_of[key]].needs = ARENA_ARRAY(s->a, uint8_t, s->member_count + 1);
	}
	return &s->rows[s->row_of[key]];
}

static void visit(struct space *s, uint32_t package)
{
	if (package == DEP_NONE || s->seen[package] == s->walk)
		return;
	s->seen[package] = s->walk;
	s->queue[s->queued++] = package;
}

static void meet(struct space *s, size_t member, uint32_t package)
{
	uint32_t key = s->key_of[package];

	if (s->met[key] == s->walk)
		return;
	s->met[key] = s->walk;
	s->members[member].package_count += s->member_of[package] == DEP_NONE &&
					    s->p->packages[package].source != SOURCE_LINK;
	if (s->row_of[key] != DEP_NONE)
		s->rows[s->row_of[key]].needs[member] = 1;
}

/* All that a member needs, in both views of each place, and by way of other members. */
static void walk(struct space *s, size_t member)
{
	s->walk = (uint32_t)member + 1;
	s->queued = 0;
	for (uint32_t i = s->first[member]; i != DEP_NONE; i = s->next[i])
		visit(s, i);
	for (uint32_t at = 0; at < s->queued; at++) {
		uint32_t i = s->queue[at];
		const struct package *g = &s->p->packages[i];
		meet(s, member, i);
		visit(s, g->twin);
		visit(s, s->leads[i]);
		for (uint32_t k = 0; k < g->edge_count; k++)
			visit(s, s->p->edges[g->edge_first + k].to);
	}
}

static bool name_row(struct space *s, struct row *row)
{
	size_t n = 0;

	for (size_t m = 0; m < s->member_count; m++)
		n += row->needs[m];
	struct text *names = ARENA_ARRAY(s->a, struct text, n + 1);
	for (size_t m = 0; names && m < s->member_count; m++)
		if (row->needs[m])
			names[row->name_count++] = s->members[m].name;
	row->names = names;
	return names != NULL;
}

static void assign(struct space *s, struct finding *f)
{
	struct row *row = row_for(s, f);

	if (row && row->name_count) {
		f->members = row->names;
		f->member_count = row->name_count;
		row->counts[f->severity]++;
		return;
	}
	uint32_t m = owner_of(s, f->file);
	if (m == DEP_NONE)
		return;
	f->members = &s->members[m].name;
	f->member_count = 1;
	s->members[m].counts[f->severity]++;
}

static void count(struct space *s, const struct row *row)
{
	for (size_t m = 0; m < s->member_count; m++)
		for (int v = 0; row->needs[m] && v < SEVERITIES; v++)
			s->members[m].counts[v] += row->counts[v];
}

static bool tell_apart(struct space *s, struct finding_list *l)
{
	size_t findings = finding_count(l);
	bool ok = true;

	for (size_t i = 0; i < findings; i++)
		row_for(s, finding_at(l, i));
	if (arena_failed(s->a))
		return false;
	for (size_t m = 0; m < s->member_count; m++)
		walk(s, m);
	for (size_t i = 0; i < s->row_count; i++)
		ok = ok && name_row(s, &s->rows[i]);
	for (size_t i = 0; ok && i < findings; i++)
		assign(s, finding_edit(l, i));
	for (size_t i = 0; ok && i < s->row_count; i++)
		count(s, &s->rows[i]);
	return ok && !arena_failed(s->a);
}

bool workspace_fits(size_t members, size_t packages, size_t edges)
{
	return !members || (packages + edges) <= WORKSPACE_STEPS_MAX / members;
}

bool workspace_members(struct report *r, struct arena *a, const struct project *p,
		       struct finding_list *l, struct err *e)
{
	struct space s = {.p = p, .a = a};
	bool ok = make_room(&s, finding_count(l)) && collect(&s);

	if (ok && !workspace_fits(s.member_count, p->package_count, p->edge_count)) {
		err_set(e, "LIMIT-MEMBERS", "%zu members in a graph of %u packages and %u dependencies",
			s.member_count, p->package_count, p->edge_count);
		return err_hint(e, "scan does not tell members apart: picket scan ROOT");
	}
	if (!ok || !name_members(&s) || !index_members(&s) || !index_packages(&s) ||
	    !tell_apart(&s, l)) {
		err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
		return err_hint(e, "allow more with --max-memory");
	}
	r->members = s.members;
	r->member_count = s.member_count;
	return true;
}
