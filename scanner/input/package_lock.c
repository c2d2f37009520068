/* package-lock.json, npm-shrinkwrap.json and node_modules/.package-lock.json (docs.npmjs.com, "package-lock.json").
 *
 * Version 1 nests "dependencies"; 2 and 3 have "packages", whose keys are the folders where things lie; 2 repeats
 * itself in "dependencies" for npm 6, which is not read. Without a lockfileVersion (npm before 5) it is 1. */
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"
#include "scanner/spec.h"

struct reader {
	struct project *p;
	struct text path, base; /* the document's; the folder that keys are relative to */
	uint32_t document;
	struct lines lines;
	unsigned odd;
};

static void note(struct reader *r, bool partial, struct text key, const char *what)
{
	if (r->odd++ < INPUT_ODD_MAX)
		project_problem(r->p, partial, "LOCKFILE-TYPE", r->path, lines_at(&r->lines, key),
				"\"" TEXT_FMT "\": %s%s", TEXT_ARG(key), what,
				r->odd == INPUT_ODD_MAX ? "; and so may be more" : "");
}

static void odd(struct reader *r, struct text key, const char *what)
{
	note(r, true, key, what);
}

static struct text string_of(struct reader *r, struct members *m)
{
	struct text t = {"", 0};

	/* npm 5 wrote false for what it did not know. */
	if (!json_string(m->value, &t) && !json_is(m->value, JSON_NULL) && !json_is(m->value, JSON_BOOL))
		odd(r, m->key, "not a string: left out");
	return t;
}

/* npm takes a manifest whose name is a number, and writes it here as it is. The key says where the package lies, so
 * nothing is lost. */
static struct text name_of(struct reader *r, struct members *m)
{
	struct text t = {"", 0};

	if (!json_string(m->value, &t) && !json_is(m->value, JSON_NULL))
		note(r, false, m->key, "not a string: the name is taken from the key");
	return t;
}

static void edges(struct reader *r, uint32_t from, struct json v, enum dep_kind kind)
{
	struct members m = members_of(r->p->arena, v);

	while (members_next(&m)) {
		struct edge *g = project_edge(r->p);
		if (!g)
			return;
		g->from = from;
		g->kind = kind;
		g->name = m.key;
		g->spec = json_text(m.value);
		g->line = lines_at(&r->lines, m.key);
	}
}

static void flag(struct package *g, struct json v, uint32_t flags)
{
	if (json_true(v))
		g->flags |= flags;
}

/* One member of an entry; true when it was a plain field. Edges are added by the caller, since they may move g. */
static bool field(struct reader *r, struct package *g, struct members *m)
{
	struct text k = m->key;

	if (text_eq(k, T("version")))
		g->version = string_of(r, m);
	else if (text_eq(k, T("resolved")))
		g->resolved = string_of(r, m);
	else if (text_eq(k, T("integrity")))
		g->integrity = string_of(r, m);
	else if (text_eq(k, T("name")))
		g->name = name_of(r, m);
	else if (text_eq(k, T("dev")))
		flag(g, m->value, PACKAGE_DEV);
	else if (text_eq(k, T("optional")) || text_eq(k, T("devOptional")))
		flag(g, m->value, PACKAGE_OPTIONAL);
	else if (text_eq(k, T("peer")))
		flag(g, m->value, PACKAGE_PEER);
	else if (text_eq(k, T("inBundle")) || text_eq(k, T("bundled")))
		flag(g, m->value, PACKAGE_BUNDLED);
	else if (text_eq(k, T("hasInstallScript")))
		flag(g, m->value, PACKAGE_SCRIPT);
	else if (text_eq(k, T("deprecated")))
		g->flags |= json_is(m->value, JSON_NULL) ? 0 : PACKAGE_DEPRECATED;
	else if (text_eq(k, T("license")))
		g->licence = json_is(m->value, JSON_OBJECT) ? json_get_text(m->value, T("type"))
							    : json_text(m->value);
	else if (text_eq(k, T("engines")))
		g->engines_node = json_get_text(m->value, T("node"));
	else
		return false;
	return true;
}

static const struct {
	const char *key;
	enum dep_kind kind;
} sections[] = {
	{"dependencies", DEP_PROD},
	{"requires", DEP_PROD},
	{"optionalDependencies", DEP_OPTIONAL},
	{"devDependencies", DEP_DEV},
	{"peerDependencies", DEP_PEER},
};

/* The new package, read from value; DEP_NONE when memory is out. In version 1 "dependencies" are packages
 * inside, which the caller walks. */
static uint32_t entry(struct reader *r, struct text key, struct json value, bool nested, bool *link)
{
	uint32_t index, line = lines_at(&r->lines, key);
	struct package *g = project_package(r->p, &index);

	if (!g)
		return DEP_NONE;
	g->document = r->document;
	g->line = line;
	struct members m = members_of(r->p->arena, value);
	while (members_next(&m) && !r->p->failed) {
		if (field(r, &r->p->packages[index], &m))
			continue;
		if (text_eq(m.key, T("link")))
			*link = json_true(m.value);
		for (size_t i = nested ? 1 : 0; i < sizeof sections / sizeof *sections; i++)
			if (text_eq(m.key, text_of(sections[i].key)))
				edges(r, index, m.value, sections[i].kind);
	}
	return index;
}

static void set_git(struct package *g, const struct spec *s)
{
	if (s->source == SOURCE_GIT && s->pinned)
		g->flags |= PACKAGE_PINNED;
}

/* Versions 2 and 3: what an entry is follows from its key and `resolved`. */
static void identify(struct reader *r, struct package *g, struct text key, bool link)
{
	bool inside;
	struct text by_key = path_package(key, &inside);
	struct spec s = spec_resolved(g->resolved);

	if (!inside)
		by_key = path_base(key);
	if (!g->name.n)
		g->name = by_key;
	else if (inside && !text_eq(g->name, by_key))
		g->alias = by_key;
	g->key = key;
	g->folder = path_join(r->p->arena, r->base, key);
	if (!(g->flags & PACKAGE_SCRIPT))
		g->flags |= PACKAGE_NO_SCRIPT;
	if (link)
		g->source = SOURCE_LINK;
	else if (!inside)
		g->source = SOURCE_WORKSPACE;
	else if (g->flags & PACKAGE_BUNDLED)
		g->source = SOURCE_BUNDLED;
	else
		g->source = g->resolved.n ? s.source : SOURCE_REGISTRY;
	set_git(g, &s);
}

static void read_packages(struct reader *r, struct json packages)
{
	struct members m = members_of(r->p->arena, packages);

	while (members_next(&m) && !r->p->failed) {
		bool link = false;
		if (!json_is(m.value, JSON_OBJECT)) {
			odd(r, m.key, "not an object: left out");
			continue;
		}
		uint32_t index = entry(r, m.key, m.value, false, &link);
		if (index == DEP_NONE)
			return;
		struct package *g = &r->p->packages[index];
		if (m.key.n) {
			identify(r, g, m.key, link);
			g->flags |= PACKAGE_LOCKED;
		} else {
			g->source = SOURCE_WORKSPACE;
			g->folder = r->base;
			g->flags |= PACKAGE_ROOT;
		}
	}
}

/* Version 1: the address of what is no registry package stands in `version`. */
static void identify_nested(struct reader *r, struct package *g, struct text name, struct text key)
{
	struct spec s = spec_resolved(g->version);

	g->key = key;
	g->folder = path_join(r->p->arena, r->base, key);
	g->name = name;
	g->flags |= PACKAGE_LOCKED;
	if (s.alias) {
		g->name = s.name;
		g->version = s.range;
		if (!text_eq(s.name, name))
			g->alias = name;
	}
	if (s.source == SOURCE_REGISTRY && !s.alias && g->resolved.n)
		s = spec_resolved(g->resolved);
	g->source = g->flags & PACKAGE_BUNDLED ? SOURCE_BUNDLED : s.source;
	set_git(g, &s);
}

struct level {
	struct members members;
	struct text prefix;
};

/* With a stack of its own: how deep a document nests is its author's choice. */
static void read_nested(struct reader *r, struct json dependencies)
{
	struct level stack[INPUT_NEST_MAX];
	size_t depth = 1;
	struct arena *a = r->p->arena;

	stack[0] = (struct level){members_of(a, dependencies), {"", 0}};
	while (depth && !r->p->failed) {
		struct level *top = &stack[depth - 1];
		struct members *m = &top->members;
		bool link = false;
		if (!members_next(m)) {
			depth--;
			continue;
		}
		struct text key = path_join(a, path_join(a, top->prefix, T("node_modules")), m->key);
		if (!json_is(m->value, JSON_OBJECT) || key.n > INPUT_KEY_BYTES_MAX) {
			odd(r, m->key, "not an object, or its path is too long: left out");
			continue;
		}
		uint32_t index = entry(r, m->key, m->value, true, &link);
		if (index == DEP_NONE)
			return;
		identify_nested(r, &r->p->packages[index], m->key, key);
		struct json inner = json_get(m->value, T("dependencies"));
		if (!json_is(inner, JSON_OBJECT))
			continue;
		if (depth < INPUT_NEST_MAX)
			stack[depth++] = (struct level){members_of(a, inner), key};
		else
			project_problem(r->p, true, "LIMIT-DEPTH", r->path, r->lines.line,
					"nested deeper than %d levels: left out", INPUT_NEST_MAX);
	}
}

/* The project itself as a package, which version 1 leaves to package.json. */
static void add_root(struct reader *r, struct json root)
{
	struct package *g = project_package(r->p, NULL);

	if (!g)
		return;
	g->document = r->document;
	g->name = json_get_text(root, T("name"));
	g->version = json_get_text(root, T("version"));
	g->source = SOURCE_WORKSPACE;
	g->folder = r->base;
	g->flags = PACKAGE_ROOT;
}

static int version_of(struct reader *r, struct json root)
{
	struct json v = json_get(root, T("lockfileVersion"));
	uint64_t version = 1;

	if (!json_is(v, JSON_MISSING) && !json_u64(v, &version)) {
		odd(r, T("lockfileVersion"), "not a whole number");
		version = json_is(json_get(root, T("packages")), JSON_OBJECT) ? 3 : 1;
	}
	if (version > 3)
		project_problem(r->p, true, "LOCKFILE-VERSION", r->path, members_line(v),
				"lockfileVersion %llu is not known: read as version 3",
				(unsigned long long)version);
	return version < 1 ? 1 : version > 3 ? 3 : (int)version;
}

static bool read_package_lock(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .path = p->documents[document].path, .document = document};
	struct json_doc doc;

	if (!members_parse(p, document, false, &doc, NULL, e))
		return false;
	struct json root = json_root(&doc);
	if (!json_is(root, JSON_OBJECT))
		return err_set(e, "LOCKFILE-TYPE", "not an object");
	r.lines = lines_of(p->documents[document].bytes);
	r.base = path_folder(r.path);
	if (text_eq(path_base(r.path), T(".package-lock.json")))
		r.base = path_up(r.base);
	int version = version_of(&r, root);
	p->documents[document].format = version;
	struct json packages = json_get(root, T("packages"));
	if (json_is(packages, JSON_OBJECT) && version > 1) {
		read_packages(&r, packages);
		return !p->failed;
	}
	if (version > 1 && json_is(json_get(root, T("dependencies")), JSON_OBJECT))
		project_problem(p, false, "LOCKFILE-TYPE", r.path, 0,
				"version %d without \"packages\": its \"dependencies\" are read", version);
	add_root(&r, root);
	read_nested(&r, json_get(root, T("dependencies")));
	return !p->failed;
}

const struct input input_package_lock = {
	.name = "package-lock",
	.pattern = "package-lock.json|npm-shrinkwrap.json|.package-lock.json",
	.lockfile = true,
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_package_lock,
};
