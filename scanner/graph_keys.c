/* Who answers when a package asks for another: by the rules of the package manager that wrote the lockfile. */
#include "scanner/graph.h"

#include "scanner/input/place.h"
#include "scanner/installed.h"
#include "scanner/rule/overrides.h"
#include "scanner/spec.h"

#include <string.h>

static bool wrote(const struct project *p, uint32_t document, const char *input)
{
	const char *name = p->documents[document].input;
	return name && strcmp(name, input) == 0;
}

static void put(struct map *m, struct text key, uint32_t index)
{
	bool fresh;
	uint32_t *at = map_put(m, key, &fresh);

	if (at && fresh)
		*at = index;
}

/* "%3A" -> ":"; what yarn encodes inside patch: is plain ASCII. */
static struct text decoded(struct arena *a, struct text t)
{
	char *out = arena_alloc(a, t.n + 1);
	size_t n = 0;
	uint8_t byte;
	char low[2];

	if (!out)
		return (struct text){"", 0};
	while (t.n) {
		bool hex = t.n >= 3 && t.p[0] == '%';
		if (hex) {
			low[0] = (char)(t.p[1] | 0x20);
			low[1] = (char)(t.p[2] | 0x20);
			hex = text_hex(text_n(low, 2), &byte, 1);
		}
		out[n++] = hex ? (char)byte : t.p[0];
		t = text_tail(t, hex ? 3 : 1);
	}
	return (struct text){out, n};
}

/* "fsevents@patch:fsevents@npm%3A2.3.3#...": what is patched, "fsevents@npm:2.3.3". */
static struct text patch_base(struct arena *a, struct text descriptor)
{
	struct text rest = spec_cut(descriptor).tail;

	if (!text_skip(&rest, T("patch:")))
		return (struct text){"", 0};
	return decoded(a, text_cut(rest, '#').head);
}

/* One descriptor of a yarn entry, also without the "::locator=..." that yarn appends to local ones. */
static void descriptor(struct graph *g, struct graph_lock *l, struct text d, uint32_t index)
{
	size_t locator = text_find(d, T("::"));

	put(l->keys, d, index);
	if (locator < d.n)
		put(l->keys, text_head(d, locator), index);
	if (text_has(d, T("@patch:")) && text_has(d, T("builtin<"))) {
		struct text base = patch_base(g->p->arena, d);
		if (base.n)
			put(l->patched, base, index);
	}
}

static void yarn_keys(struct graph *g, struct graph_lock *l, uint32_t index)
{
	struct text key = g->p->packages[index].key;

	while (key.n) {
		size_t end = text_find(key, T(", "));
		descriptor(g, l, text_head(key, end), index);
		key = text_tail(key, end + 2);
	}
	put(l->keys, g->p->packages[index].resolved, index);
}

static bool new_lock(struct graph *g, uint32_t document)
{
	struct graph_lock *l = &g->locks[document];
	struct arena *a = g->p->arena;
	struct text path = g->p->documents[document].path;

	l->keys = map_new(a);
	l->patched = map_new(a);
	l->exact = map_new(a);
	l->only = map_new(a);
	if (!l->keys || !l->patched || !l->exact || !l->only)
		return false;
	l->base = path_folder(path);
	if (text_eq(path_base(path), T(".package-lock.json"))) {
		l->hidden = true;
		l->base = path_folder(l->base);
	} else if (text_ends(path, T("node_modules/.pnpm/lock.yaml"))) {
		l->hidden = true;
		l->base = path_folder(path_folder(l->base));
	}
	put(l->hidden ? g->hidden_at : g->lock_at, l->base, document);
	return true;
}

static void add_package(struct graph *g, uint32_t index)
{
	struct package *k = &g->p->packages[index];
	struct graph_lock *l = &g->locks[k->document];
	bool fresh;

	if (wrote(g->p, k->document, "package-lock")) {
		put(l->keys, k->key, index); /* the folder says all */
		return;
	}
	if (wrote(g->p, k->document, "yarn-lock"))
		yarn_keys(g, l, index);
	else
		put(l->keys, k->key, index);
	put(l->exact, glue(g->p->arena, k->name, "@", k->version), index);
	uint32_t *only = map_put(l->only, k->name, &fresh);
	if (only)
		*only = fresh ? index : DEP_NONE;
}

/* "a", "a@npm:^1", "**\/a" as they stand; one that names a parent ("b/a") holds where that one asks, "b>a" here. */
static void replacement(struct graph *g, const struct pair *pair, uint32_t index)
{
	struct override o = {.section = OVERRIDE_RESOLUTION};
	struct text key = pair->key;

	override_key(&o, key);
	if (o.parent.n && o.far)
		return; /* somewhere below it: left to the fallback */
	if (o.parent.n) {
		key = glue(g->p->arena, o.parent, ">", o.name);
		if (o.range.n)
			key = glue(g->p->arena, key, "@", o.range);
		g->parents = true;
	} else {
		text_skip(&key, T("**/"));
	}
	put(g->replaced, key, index);
	g->replacement[index] = (struct graph_replacement){pair->value, o.parent_range};
}

static bool replacements(struct graph *g)
{
	struct project *p = g->p;
	uint32_t count = 0;

	for (uint32_t i = 0; i < p->manifest_count; i++)
		count += p->manifests[i].override_count;
	g->replaced = map_new(p->arena);
	g->replacement = ARENA_ARRAY(p->arena, struct graph_replacement, (size_t)count + 1);
	if (!g->replaced || !g->replacement)
		return false;
	count = 0;
	for (uint32_t i = 0; i < p->manifest_count; i++)
		for (uint32_t k = 0; k < p->manifests[i].override_count; k++) {
			if (installed_place(p->manifests[i].folder, NULL, NULL, NULL) != PLACE_PROJECT)
				break; /* only the project's own count */
			replacement(g, &p->manifests[i].overrides[k], count++);
		}
	return true;
}

/* Documents come in the order they were read; where two lockfiles rule one folder, the first does. */
bool graph_keys(struct graph *g)
{
	struct project *p = g->p;

	g->locks = ARENA_ARRAY(p->arena, struct graph_lock, (size_t)p->document_count + 1);
	g->lock_at = map_new(p->arena);
	g->hidden_at = map_new(p->arena);
	if (!g->locks || !g->lock_at || !g->hidden_at || !replacements(g))
		return false;
	static const char *const lockfiles[] = {"package-lock", "yarn-lock", "pnpm-lock", "bun-lock",
						"deno-lock"};
	for (uint32_t i = 0; i < p->document_count; i++)
		for (size_t n = 0; n < sizeof lockfiles / sizeof *lockfiles; n++)
			if (wrote(p, i, lockfiles[n]) && !new_lock(g, i))
				return false;
	for (uint32_t i = 0; i < p->package_count; i++)
		if (g->locks[p->packages[i].document].keys)
			add_package(g, i);
	return !arena_failed(p->arena);
}

uint32_t graph_lock_of(const struct graph *g, struct text folder)
{
	for (int level = 0; level < GRAPH_LEVELS_MAX; level++) {
		uint32_t *at = map_get(g->lock_at, folder);
		if (at)
			return *at;
		if (!folder.n)
			break;
		folder = path_folder(folder);
	}
	return DEP_NONE;
}

/* Head, between and tail as one key in g->key; empty when it is too long or the budget is spent. */
static struct text probe_key(struct graph *g, struct text head, struct text between, struct text tail)
{
	struct text parts[] = {head, between, tail};
	size_t n = 0;

	for (size_t i = 0; i < 3; i++) {
		if (parts[i].n > sizeof g->key - n)
			return (struct text){"", 0};
		if (parts[i].n)
			memcpy(g->key + n, parts[i].p, parts[i].n);
		n += parts[i].n;
	}
	if (g->budget <= n) {
		g->budget = 0;
		return (struct text){"", 0};
	}
	g->budget -= n;
	return text_n(g->key, n);
}

static uint32_t probe3(struct graph *g, const struct map *m, struct text head, struct text between,
		       struct text tail)
{
	struct text key = probe_key(g, head, between, tail);
	uint32_t *at = key.n ? map_get(m, key) : NULL;

	return at ? *at : DEP_NONE;
}

/* node's own rule (nodejs.org, "Loading from node_modules folders"): the nearest one upwards. */
static uint32_t upwards(struct graph *g, const struct map *m, struct text folder, struct text name)
{
	for (int level = 0; level < GRAPH_LEVELS_MAX; level++) {
		if (!text_eq(path_base(folder), T("node_modules"))) {
			uint32_t to = probe3(g, m, folder,
					     folder.n ? T("/node_modules/") : T("node_modules/"), name);
			if (to != DEP_NONE)
				return to;
		}
		if (!folder.n)
			break;
		folder = path_folder(folder);
	}
	return DEP_NONE;
}

/* bun: "a/b/c" is c as b as a sees it; a scope is one step with its name. */
static uint32_t bun_upwards(struct graph *g, const struct map *m, struct text key, struct text name)
{
	for (int level = 0; level < GRAPH_LEVELS_MAX; level++) {
		uint32_t to = probe3(g, m, key, key.n ? T("/") : T(""), name);
		if (to != DEP_NONE || !key.n)
			return to;
		key = path_folder(key);
		if (text_starts(path_base(key), T("@")))
			key = path_folder(key);
	}
	return DEP_NONE;
}

/* The entry that a resolution's value means, for what asks for `name`. */
static uint32_t replaced_by(struct graph *g, const struct graph_lock *l, struct text name, uint32_t at)
{
	struct text value = g->replacement[at].value;
	uint32_t to = probe3(g, l->keys, name, T("@npm:"), value);

	return to != DEP_NONE ? to : probe3(g, l->keys, name, T("@"), value);
}

/* yarn's resolutions put another range in the place of the one asked for; failing that, the only one of its name. */
static uint32_t replaced(struct graph *g, const struct graph_lock *l, struct text name,
			 struct text spec)
{
	uint32_t at = probe3(g, g->replaced, name, T("@"), spec), to = DEP_NONE;

	if (at == DEP_NONE && text_skip(&spec, T("npm:")))
		at = probe3(g, g->replaced, name, T("@"), spec);
	if (at == DEP_NONE)
		at = probe3(g, g->replaced, name, T(""), T(""));
	if (at != DEP_NONE)
		to = replaced_by(g, l, name, at);
	return to != DEP_NONE ? to : probe3(g, l->only, name, T(""), T(""));
}

/* A resolution for what `from` asks for ("from/name"), before anything else. */
static uint32_t replaced_below(struct graph *g, const struct graph_lock *l, const struct package *from,
			       struct text name, struct text spec)
{
	uint32_t at = probe3(g, g->replaced, from->name, T(">"), name);

	text_skip(&spec, T("npm:"));
	if (at == DEP_NONE) {
		struct text key = glue(g->p->arena, from->name, ">", name);
		at = probe3(g, g->replaced, key, T("@"), spec);
	}
	if (at == DEP_NONE)
		return DEP_NONE;
	struct text version = g->replacement[at].parent_range;
	return !version.n || text_eq(version, from->version) ? replaced_by(g, l, name, at) : DEP_NONE;
}

/* As yarn 1 writes descriptors, and berry from version 8; before, berry left "npm:" out of requests. */
static uint32_t yarn_find(struct graph *g, const struct graph_lock *l, const struct package *from,
			  struct text name, struct text spec)
{
	static const char *const between[] = {"@", "@npm:"};
	uint32_t below = g->parents ? replaced_below(g, l, from, name, spec) : DEP_NONE;

	if (below != DEP_NONE)
		return below;
	for (size_t i = 0; i < 2; i++) {
		uint32_t to = probe3(g, l->patched, name, text_of(between[i]), spec);
		to = to != DEP_NONE ? to : probe3(g, l->keys, name, text_of(between[i]), spec);
		if (to != DEP_NONE)
			return to;
	}
	return replaced(g, l, name, spec);
}

/* The key of a folder in its lockfile: relative to the lockfile's own. */
static struct text relative(struct text folder, struct text base)
{
	if (!base.n)
		return folder;
	return text_skip(&folder, base) && text_skip(&folder, T("/")) ? folder : T("");
}

uint32_t graph_find(struct graph *g, uint32_t from, struct text name, struct text spec)
{
	const struct package *k = &g->p->packages[from];
	bool stated = g->locks[k->document].keys != NULL;
	uint32_t document = stated			       ? k->document
			    : k->flags & PACKAGE_INSTALLED ? DEP_NONE
							       : graph_lock_of(g, k->folder);
	uint32_t to = DEP_NONE;

	if (document != DEP_NONE) {
		const struct graph_lock *l = &g->locks[document];
		if (wrote(g->p, document, "yarn-lock"))
			to = yarn_find(g, l, k, name, spec);
		else if (wrote(g->p, document, "bun-lock"))
			to = bun_upwards(g, l->keys, stated ? k->key : T(""), name);
		else if (wrote(g->p, document, "package-lock"))
			to = upwards(g, l->keys, stated ? k->key : relative(k->folder, l->base), name);
	}
	if (to != DEP_NONE || stated)
		return to;
	to = upwards(g, g->installed, k->folder, name);
	uint32_t *member = k->flags & PACKAGE_INSTALLED ? NULL : map_get(g->members, name);
	return to != DEP_NONE || !member || *member == from ? to : *member;
}

/* Version 1 lists a member of the project as a folder that nobody asks for: the member itself does. */
static void add_member(struct graph *g, uint32_t index)
{
	const struct package *k = &g->p->packages[index];
	struct text folder = k->version;

	if (!g->locks[k->document].keys || !text_skip(&folder, T("file:")))
		return;
	folder = path_join(g->p->arena, g->locks[k->document].base, folder);
	uint32_t *at = map_get(g->project_at, folder);
	struct edge *e = at && *at != index ? project_edge(g->p) : NULL;
	if (e)
		*e = (struct edge){.from = *at, .to = index, .kind = DEP_PROD,
				   .name = g->p->packages[index].name,
				   .spec = g->p->packages[index].version};
}

/* A yarn patch leads on to what it patches; a link of npm belongs to the folder it points at, which is a part of the
 * project and needs nobody to ask for it. */
static void add_forward(struct graph *g, uint32_t index)
{
	struct package k = g->p->packages[index];
	struct graph_lock *l = &g->locks[k.document];
	uint32_t *at = NULL;

	if (!l->keys)
		return;
	if (k.source == SOURCE_LINK && wrote(g->p, k.document, "package-lock")) {
		at = map_get(l->keys, k.resolved);
	} else if (k.source == SOURCE_PATCH) {
		struct text base = patch_base(g->p->arena, k.resolved);
		at = base.n ? map_get(l->keys, base) : NULL;
	}
	struct edge *e = at && *at != index ? project_edge(g->p) : NULL;
	bool link = k.source == SOURCE_LINK;
	if (e)
		*e = (struct edge){.from = link ? *at : index, .to = link ? index : *at,
				   .kind = DEP_PROD, .name = k.name,
				   .spec = k.resolved, .line = k.line};
}

void graph_resolve(struct graph *g)
{
	uint32_t packages = g->p->package_count;
	size_t bytes = 0;

	for (uint32_t i = 0; i < g->p->document_count; i++)
		bytes += g->p->documents[i].bytes.n;
	g->budget = GRAPH_PROBE_BYTES + bytes * GRAPH_PROBE_BYTES_EACH;
	for (uint32_t i = 0; i < g->p->edge_count; i++) {
		struct edge *e = &g->p->edges[i];
		if (e->to == DEP_NONE && g->budget)
			e->to = graph_find(g, e->from, e->name, e->spec);
	}
	if (!g->budget)
		project_problem(g->p, true, "LIMIT-GRAPH", T("."), 0,
				"too many long names to look up: some dependencies are not joined");
	for (uint32_t i = 0; i < packages && !g->p->failed; i++)
		if (g->p->packages[i].source == SOURCE_LINK || g->p->packages[i].source == SOURCE_PATCH)
			add_forward(g, i);
		else if (g->p->packages[i].source == SOURCE_DIR)
			add_member(g, i);
}
