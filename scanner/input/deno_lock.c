/* deno.lock, versions 3 to 5, its npm part (docs.deno.com, "Lockfile"; jsr and remote modules are no npm packages).
 *
 *	"specifiers": {"npm:chalk@^4": "4.1.2"},	what somebody asks for -> version
 *	"npm": {"chalk@4.1.2": {integrity, dependencies: ["ansi-styles", "ms@2.0.0", "alias@npm:ms@2.0.0"]}}
 *
 * A version may end in "_peer@2": the peers it was resolved with. A dependency without version means the only one
 * of that name. */
#include "base/map.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"
#include "scanner/spec.h"

#include <string.h>

struct reader {
	struct project *p;
	struct text path;
	uint32_t document, root;
	struct lines lines;
	struct map *keys;  /* "chalk@4.1.2" -> package */
	struct map *names; /* "chalk" -> the first package of that name */
};

static void remember(struct map *m, struct text key, uint32_t index)
{
	bool fresh;
	uint32_t *at = map_put(m, key, &fresh);

	if (at && fresh)
		*at = index;
}

static void entry(struct reader *r, struct text key, struct json value)
{
	uint32_t index, line = lines_at(&r->lines, key);
	struct package *g = project_package(r->p, &index);

	if (!g)
		return;
	struct cut c = spec_cut(key);
	g->document = r->document;
	g->line = line;
	g->key = key;
	g->name = c.head;
	g->version = text_cut(c.tail, '_').head;
	g->integrity = json_get_text(value, T("integrity"));
	g->resolved = json_get_text(value, T("tarball"));
	g->source = g->resolved.n ? spec_resolved(g->resolved).source : SOURCE_REGISTRY;
	if (g->source == SOURCE_TARBALL)
		g->source = SOURCE_REGISTRY; /* deno has no tarball packages: another registry's layout */
	g->flags = PACKAGE_LOCKED;
	g->flags |= json_true(json_get(value, T("scripts"))) ? PACKAGE_SCRIPT : PACKAGE_NO_SCRIPT;
	if (!json_is(json_get(value, T("deprecated")), JSON_MISSING))
		g->flags |= PACKAGE_DEPRECATED;
	remember(r->keys, key, index);
	remember(r->names, g->name, index);
}

static uint32_t find(struct reader *r, struct text id)
{
	uint32_t *at = map_get(r->keys, id);

	if (!at && !spec_cut(id).found)
		at = map_get(r->names, id);
	return at ? *at : DEP_NONE;
}

static void edge(struct reader *r, uint32_t from, uint32_t to, enum dep_kind kind, struct text name,
		 struct text spec)
{
	struct edge *g = project_edge(r->p);

	if (g)
		*g = (struct edge){.from = from, .to = to, .kind = kind, .name = name, .spec = spec,
				   .line = lines_at(&r->lines, name)};
}

/* A list of ids, or in version 3 a map from name to id. */
static void edges(struct reader *r, uint32_t from, struct json list, enum dep_kind kind)
{
	if (!json_is(list, JSON_ARRAY) && !json_is(list, JSON_OBJECT))
		return;
	for (struct json_each m = json_each(list); json_next(&m) && !r->p->failed;) {
		struct text id = json_text(m.value), name = m.key;
		struct cut c = spec_cut(id);
		if (!name.n)
			name = c.head;
		if (text_skip(&c.tail, T("npm:")))
			id = c.tail;
		edge(r, from, find(r, id), kind, name, spec_cut(id).tail);
	}
}

/* "npm:chalk@^4" of a workspace, by way of `specifiers`. */
static void request(struct reader *r, uint32_t from, struct text spec, struct json_index *specifiers)
{
	struct text version = json_text(json_index_get(specifiers, spec)), rest = spec;
	char key[1024];

	if (!text_skip(&rest, T("npm:")))
		return;
	struct cut c = spec_cut(rest);
	uint32_t to = DEP_NONE;
	if (c.head.n + 1 + version.n <= sizeof key) {
		memcpy(key, c.head.p, c.head.n);
		key[c.head.n] = '@';
		if (version.n)
			memcpy(key + c.head.n + 1, version.p, version.n);
		to = find(r, text_n(key, c.head.n + 1 + version.n));
	}
	edge(r, from, to, DEP_PROD, c.head, c.tail);
}

static void requests(struct reader *r, uint32_t from, struct json of, struct json_index *specifiers)
{
	struct json lists[] = {json_get(of, T("dependencies")),
			       json_get(json_get(of, T("packageJson")), T("dependencies"))};

	for (size_t i = 0; i < 2; i++)
		if (json_is(lists[i], JSON_ARRAY))
			for (struct json_each m = json_each(lists[i]); json_next(&m);)
				request(r, from, json_text(m.value), specifiers);
}

static uint32_t project_part(struct reader *r, struct text folder, uint32_t flags)
{
	uint32_t index;
	struct package *g = project_package(r->p, &index);

	if (!g)
		return DEP_NONE;
	g->document = r->document;
	g->line = 1;
	g->source = SOURCE_WORKSPACE;
	g->flags = flags;
	g->folder = path_clean(r->p->arena, path_join(r->p->arena, path_folder(r->path), folder));
	return index;
}

static void roots(struct reader *r, struct json root, struct json specifiers)
{
	struct json workspace = json_get(root, T("workspace"));
	struct json_index *index = json_index_new(r->p->arena, specifiers);
	uint32_t self = project_part(r, T(""), PACKAGE_ROOT);

	if (!index || self == DEP_NONE)
		return;
	if (!json_is(workspace, JSON_OBJECT)) {
		struct members m = members_of(r->p->arena, specifiers);
		while (members_next(&m))
			request(r, self, m.key, index);
		return;
	}
	requests(r, self, workspace, index);
	struct members m = members_of(r->p->arena, json_get(workspace, T("members")));
	while (members_next(&m) && !r->p->failed) {
		uint32_t member = project_part(r, m.key, 0);
		if (member != DEP_NONE)
			requests(r, member, m.value, index);
	}
}

static int version_of(struct reader *r, struct json root)
{
	struct json v = json_get(root, T("version"));
	uint64_t version = 0;

	if (!text_u64(json_text(v), &version) || version < 3 || version > 5)
		project_problem(r->p, true, "LOCKFILE-VERSION", r->path, members_line(v),
				"version is not 3, 4 or 5: read as 5");
	return version < 3 || version > 5 ? 5 : (int)version;
}

static bool read_deno_lock(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .path = p->documents[document].path, .document = document};
	struct json_doc doc;

	if (!members_parse(p, document, false, &doc, NULL, e))
		return false;
	struct json root = json_root(&doc), part = root;
	if (!json_is(root, JSON_OBJECT))
		return err_set(e, "LOCKFILE-TYPE", "not an object");
	p->documents[document].format = version_of(&r, root);
	if (p->documents[document].format == 3)
		part = json_get(root, T("packages"));
	r.lines = lines_of(p->documents[document].bytes);
	r.keys = map_new(p->arena);
	r.names = map_new(p->arena);
	if (!r.keys || !r.names)
		return false;
	struct json npm = json_get(part, T("npm"));
	struct members m = members_of(p->arena, npm);
	uint32_t first = p->package_count;
	while (members_next(&m) && !p->failed)
		entry(&r, m.key, m.value);
	m = members_of(p->arena, npm);
	for (uint32_t at = first; members_next(&m) && !p->failed; at++) {
		edges(&r, at, json_get(m.value, T("dependencies")), DEP_PROD);
		edges(&r, at, json_get(m.value, T("optionalDependencies")), DEP_OPTIONAL);
	}
	roots(&r, root, json_get(part, T("specifiers")));
	return !p->failed;
}

const struct input input_deno_lock = {
	.name = "deno-lock",
	.pattern = "deno.lock",
	.lockfile = true,
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_deno_lock,
};
