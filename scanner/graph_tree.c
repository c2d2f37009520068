/* The project's own parts and what is installed, from package.json files and the places they lie in. */
#include "scanner/graph.h"

#include "scanner/input/place.h"
#include "scanner/installed.h"
#include "scanner/spec.h"

#include <string.h>

static uint32_t value_at(const struct map *m, struct text key)
{
	uint32_t *at = map_get(m, key);
	return at ? *at : DEP_NONE;
}

static bool remember(struct map *m, struct text key, uint32_t index)
{
	bool fresh;
	uint32_t *at = map_put(m, key, &fresh);

	if (at && fresh)
		*at = index;
	return at != NULL;
}

static void manifest_edges(struct graph *g, uint32_t from, const struct manifest_view *m)
{
	for (uint32_t i = 0; i < m->dependency_count; i++) {
		const struct dependency *d = &m->dependencies[i];
		bool dev = d->kind == DEP_DEV && g->p->packages[from].flags & PACKAGE_INSTALLED;
		struct edge *e = dev ? NULL : project_edge(g->p);
		if (e)
			*e = (struct edge){.from = from, .to = DEP_NONE, .kind = d->kind,
					   .name = d->name, .spec = d->spec, .line = d->line};
	}
}

/* Yarn berry writes a member's development dependencies among the others: the manifest tells them apart. */
static void mark_kinds(struct graph *g, const bool *berry_member)
{
	for (uint32_t i = 0; i < g->p->edge_count; i++) {
		struct edge *e = &g->p->edges[i];
		if (e->kind != DEP_PROD || !berry_member[e->from])
			continue;
		const struct manifest_view *m = &g->p->manifests[g->p->packages[e->from].manifest];
		uint32_t left = 1024; /* a walk for each edge: bounded */
		for (uint32_t k = 0; k < m->dependency_count && left--; k++)
			if (m->dependencies[k].kind != DEP_PEER &&
			    text_eq(m->dependencies[k].name, e->name))
				e->kind = m->dependencies[k].kind;
	}
}

/* The package of a project's manifest: stated by a lockfile, or new. */
static uint32_t project_package_of(struct graph *g, uint32_t manifest)
{
	struct text folder = g->p->manifests[manifest].folder;
	uint32_t known = value_at(g->project_at, folder), index;

	if (known != DEP_NONE)
		return known;
	struct package *k = project_package(g->p, &index);
	if (!k)
		return DEP_NONE;
	k->source = SOURCE_WORKSPACE;
	k->folder = folder;
	k->key = folder;
	k->document = g->p->manifests[manifest].document;
	k->line = 1;
	if (!folder.n || value_at(g->lock_at, folder) != DEP_NONE)
		k->flags |= PACKAGE_ROOT;
	else if (!graph_member(g, folder))
		k->flags |= PACKAGE_STRAY;
	remember(g->project_at, folder, index);
	return index;
}

/* Yarn 1 and npm's version 1 leave the project's own dependencies to its manifests. */
static bool needs_edges(const struct graph *g, uint32_t index)
{
	const struct package *k = &g->p->packages[index];
	const struct document *d = &g->p->documents[k->document];

	if (!g->locks[k->document].keys)
		return true;
	return strcmp(d->input, "package-lock") == 0 && d->format == 1;
}

/* {"type": "module"} in a folder of sources is no package. */
static bool is_part(const struct graph *g, uint32_t manifest)
{
	const struct manifest_view *m = &g->p->manifests[manifest];

	return !m->folder.n || m->name.n || m->dependency_count || m->script_count ||
	       value_at(g->project_at, m->folder) != DEP_NONE;
}

static void add_project_part(struct graph *g, uint32_t manifest)
{
	uint32_t index = is_part(g, manifest) ? project_package_of(g, manifest) : DEP_NONE;

	if (index == DEP_NONE)
		return;
	const struct manifest_view *m = &g->p->manifests[manifest];
	struct package *k = &g->p->packages[index];
	k->manifest = manifest;
	if (!k->name.n)
		k->name = m->name;
	if (k->name.n && !(k->flags & PACKAGE_STRAY))
		remember(g->members, k->name, index);
	if (!k->version.n && !(k->flags & PACKAGE_LOCKED))
		k->version = m->version;
	if (needs_edges(g, index))
		manifest_edges(g, index, m);
}

static void add_installed(struct graph *g, uint32_t manifest)
{
	uint32_t index = g->p->package_count;

	if (!installed_package(g->p, manifest))
		return;
	remember(g->installed, g->p->packages[index].folder, index);
}

static bool berry_members(struct graph *g)
{
	bool *member = ARENA_ARRAY(g->p->arena, bool, (size_t)g->p->package_count + 1);

	if (!member)
		return false;
	for (uint32_t i = 0; i < g->p->package_count; i++) {
		const struct package *k = &g->p->packages[i];
		const struct document *d = &g->p->documents[k->document];
		member[i] = k->source == SOURCE_WORKSPACE && k->manifest != DEP_NONE && d->input &&
			    strcmp(d->input, "yarn-lock") == 0 && d->format > 1;
	}
	mark_kinds(g, member);
	return true;
}

static bool uses_test_data(const struct manifest_view *m)
{
	for (uint32_t i = 0; i < m->script_count; i++)
		if (installed_from_test_data(m->scripts[i].command))
			return true;
	return false;
}

bool graph_tree(struct graph *g)
{
	struct project *p = g->p;

	g->installed = map_new(p->arena);
	g->project_at = map_new(p->arena);
	g->members = map_new(p->arena);
	if (!g->installed || !g->project_at || !g->members || !graph_spaces(g))
		return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (p->packages[i].source == SOURCE_WORKSPACE &&
		    !remember(g->project_at, p->packages[i].folder, i))
			return false;
	for (uint32_t i = 0; i < p->manifest_count && !p->failed; i++) {
		struct text folder = p->manifests[i].folder;
		enum place place = installed_place(folder, NULL, NULL, NULL);
		if (place == PLACE_INSTALLED)
			add_installed(g, i);
		else if (place == PLACE_PROJECT &&
			 (!installed_fixture(folder) || value_at(g->project_at, folder) != DEP_NONE)) {
			add_project_part(g, i);
			p->test_data_used |= uses_test_data(&p->manifests[i]);
		}
	}
	return !p->failed && berry_members(g);
}

/* What the lockfile says lies in that folder, or with that name and version. */
static uint32_t stated_as(struct graph *g, uint32_t document, const struct package *k)
{
	char *key = g->key;
	struct text folder = k->folder;

	if (document == DEP_NONE)
		return DEP_NONE;
	const struct graph_lock *l = &g->locks[document];
	if (strcmp(g->p->documents[document].input, "package-lock") == 0) {
		if (l->base.n && (!text_skip(&folder, l->base) || !text_skip(&folder, T("/"))))
			return DEP_NONE;
		return value_at(l->keys, folder);
	}
	if (k->name.n + 1 + k->version.n > sizeof g->key)
		return DEP_NONE;
	if (k->name.n)
		memcpy(key, k->name.p, k->name.n);
	key[k->name.n] = '@';
	if (k->version.n)
		memcpy(key + k->name.n + 1, k->version.p, k->version.n);
	return value_at(l->exact, text_n(key, k->name.n + 1 + k->version.n));
}

static bool same(const struct package *a, const struct package *b)
{
	return text_eq(a->name, b->name) && text_eq(a->version, b->version);
}

#define SHARED_FLAGS (PACKAGE_DEV | PACKAGE_OPTIONAL | PACKAGE_PEER | PACKAGE_BUNDLED | PACKAGE_PATCHED)

static void join(struct graph *g, uint32_t installed, uint32_t stated, uint32_t hidden)
{
	struct package *k = &g->p->packages[installed];
	uint32_t twin = stated != DEP_NONE ? stated : hidden;

	if (hidden != DEP_NONE) {
		struct package *h = &g->p->packages[hidden];
		h->twin = h->twin == DEP_NONE ? installed : h->twin;
		if (stated != DEP_NONE && same(h, &g->p->packages[stated]))
			h->flags |= PACKAGE_ECHO;
	}
	if (twin == DEP_NONE)
		return;
	struct package *t = &g->p->packages[twin];
	k->twin = twin;
	t->twin = t->twin == DEP_NONE ? installed : t->twin;
	if (!same(k, t))
		return;
	k->source = t->source;
	k->flags |= (t->flags & SHARED_FLAGS) | PACKAGE_ECHO;
}

/* Without a lockfile: what the manifest above says it carries in its own tarball. */
static void bundled_by_parent(struct graph *g, uint32_t index)
{
	struct package *k = &g->p->packages[index];
	struct text parent, name;

	if (installed_place(k->folder, NULL, &name, &parent) != PLACE_INSTALLED)
		return;
	uint32_t above = value_at(g->installed, parent);
	if (above == DEP_NONE || g->p->packages[above].manifest == DEP_NONE)
		return;
	const struct manifest_view *m = &g->p->manifests[g->p->packages[above].manifest];
	bool carried = m->has_bundle_all;
	for (uint32_t i = 0; i < m->bundled_count && i < GRAPH_KEY_MAX && !carried; i++)
		carried = text_eq(m->bundled[i], name);
	if (!carried)
		return;
	k->source = SOURCE_BUNDLED;
	k->flags |= PACKAGE_BUNDLED;
	k->inside = g->p->packages[above].name;
}

/* The package whose tarball a lockfile's bundled entry is in: the one its key lies under. */
static void bundled_by_key(struct graph *g, struct package *k)
{
	const struct graph_lock *l = &g->locks[k->document];
	struct text key = k->key;

	for (int level = 0; l->keys && key.n && level < GRAPH_LEVELS_MAX; level++) {
		key = path_folder(key);
		uint32_t above = value_at(l->keys, key);
		if (above == DEP_NONE || g->p->packages[above].flags & PACKAGE_BUNDLED)
			continue;
		k->inside = g->p->packages[above].name;
		return;
	}
}

void graph_twins(struct graph *g)
{
	struct project *p = g->p;
	struct text owner;

	for (uint32_t i = 0; i < p->package_count; i++) {
		struct package *k = &p->packages[i];
		if (k->source == SOURCE_BUNDLED && k->flags & PACKAGE_LOCKED)
			bundled_by_key(g, k);
		if (!(k->flags & PACKAGE_INSTALLED))
			continue;
		installed_place(k->folder, &owner, NULL, NULL);
		join(g, i, stated_as(g, graph_lock_of(g, owner), k),
		     stated_as(g, value_at(g->hidden_at, owner), k));
		if (k->twin == DEP_NONE) {
			bundled_by_parent(g, i);
			manifest_edges(g, i, &p->manifests[k->manifest]);
		}
	}
}
