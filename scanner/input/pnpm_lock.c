/* pnpm-lock.yaml, versions 5.3, 5.4, 6.x and 9.0, and node_modules/.pnpm/lock.yaml (pnpm's own list of what is
 * installed). Sources: the lockfile's format page of pnpm.io and files written by pnpm 6 to 12.
 *
 *	        key of a registry package          how others refer to it
 *	5.3 5.4 /name/1.2.3_peer@2                 1.2.3_peer@2, or the key
 *	6       /name@1.2.3(peer@2)                1.2.3(peer@2), or the key
 *	9       name@1.2.3; snapshots with peers   1.2.3(peer@2), or name@1.2.3(peer@2) for an alias
 *
 * A file may hold several documents: the last one is the project, those before it what pnpm itself needs
 * (configDependencies, its own version). All are read. */
#include "base/map.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/place.h"
#include "scanner/input/yaml.h"
#include "scanner/spec.h"

#include <string.h>

/* A key that is looked up, glued in a buffer of this size; longer ones are in no map. */
#define CANDIDATE_MAX 4096

struct reader {
	char key[CANDIDATE_MAX]; /* here, since clearing it for each look-up would cost more */
	struct project *p;
	struct text path, base;
	uint32_t document;
	int format;
	struct map *keys;      /* of this YAML document: key -> package */
	struct map *importers; /* of the file: folder -> package */
	bool hidden;	       /* what is installed: what this machine needs not is left out */
	unsigned odd;
};

static struct text first_of(struct text t, char c)
{
	return text_cut(t, c).head;
}

static bool is_version(struct text t)
{
	return t.n && t.p[0] >= '0' && t.p[0] <= '9';
}

/* Name and version of a registry package, from its key. */
static void name_by_key(struct reader *r, struct package *g, struct text key)
{
	if (r->format >= 90) {
		struct cut c = spec_cut(key);
		g->name = c.head;
		g->version = is_version(c.tail) ? first_of(c.tail, '(') : T("");
		return;
	}
	struct text rest = text_cut(key, '/').tail; /* before it: nothing, or another registry's host */
	if (r->format >= 60) {
		struct cut c = spec_cut(first_of(rest, '('));
		g->name = c.head;
		g->version = c.tail;
		return;
	}
	struct cut c = text_cut(rest, '/');
	if (text_starts(rest, T("@"))) {
		struct cut second = text_cut(c.tail, '/');
		c.head = text_head(rest, c.head.n + 1 + second.head.n);
		c.tail = second.tail;
	}
	g->name = c.head;
	g->version = first_of(first_of(c.tail, '_'), '/');
}

static struct text git_address(struct reader *r, const struct yaml *resolution)
{
	struct text repo = yaml_get_text(resolution, T("repo"));
	struct text commit = yaml_get_text(resolution, T("commit"));
	return glue(r->p->arena, repo, "#", commit);
}

/* What `resolution` says the entry is. */
static void resolve(struct reader *r, struct package *g, const struct yaml *resolution)
{
	struct text type = yaml_get_text(resolution, T("type"));
	struct text tarball = yaml_get_text(resolution, T("tarball"));

	g->integrity = yaml_get_text(resolution, T("integrity"));
	g->source = SOURCE_REGISTRY;
	if (text_eq(type, T("git"))) {
		g->source = SOURCE_GIT;
		g->resolved = git_address(r, resolution);
		g->flags |= spec_full_commit(yaml_get_text(resolution, T("commit"))) ? PACKAGE_PINNED : 0;
	} else if (text_eq(type, T("directory"))) {
		g->source = SOURCE_DIR;
		g->resolved = yaml_get_text(resolution, T("directory"));
	} else if (text_eq(type, T("variations")) || text_eq(type, T("binary"))) {
		g->source = SOURCE_RUNTIME;
		g->integrity = T("");
	} else if (tarball.n) {
		struct spec s = spec_resolved(tarball);
		g->source = yaml_true(yaml_get(resolution, T("gitHosted"))) ? SOURCE_GIT : s.source;
		g->resolved = tarball;
		g->flags |= g->source == SOURCE_GIT && s.pinned ? PACKAGE_PINNED : 0;
	} else if (type.n) {
		g->source = SOURCE_UNKNOWN;
	}
}

static void entry_field(struct package *g, struct text k, const struct yaml *v)
{
	if (text_eq(k, T("name")))
		g->name = yaml_text(v);
	else if (text_eq(k, T("version")))
		g->version = yaml_text(v);
	else if (text_eq(k, T("engines")))
		g->engines_node = yaml_get_text(v, T("node"));
	else if (text_eq(k, T("dev")))
		g->flags |= yaml_true(v) ? PACKAGE_DEV : 0;
	else if (text_eq(k, T("optional")))
		g->flags |= yaml_true(v) ? PACKAGE_OPTIONAL : 0;
	else if (text_eq(k, T("requiresBuild")))
		g->flags |= yaml_true(v) ? PACKAGE_SCRIPT : 0;
	else if (text_eq(k, T("patched")))
		g->flags |= yaml_true(v) ? PACKAGE_PATCHED : 0;
	else if (text_eq(k, T("deprecated")))
		g->flags |= PACKAGE_DEPRECATED;
}

/* Versions and names of what comes from no registry stand in the entry, if anywhere. */
static void entry(struct reader *r, const struct yaml *key, const struct yaml *value)
{
	uint32_t index;
	struct package *g = project_package(r->p, &index);
	bool fresh;

	if (!g)
		return;
	g->document = r->document;
	g->line = key->line;
	g->key = key->text;
	g->flags = PACKAGE_LOCKED;
	resolve(r, g, yaml_get(value, T("resolution")));
	if (g->source == SOURCE_REGISTRY || r->format >= 90)
		name_by_key(r, g, key->text);
	for (struct yaml_each m = yaml_each(value); yaml_next(&m);)
		entry_field(g, yaml_text(m.key), m.value);
	if (r->format < 90 && !(g->flags & PACKAGE_SCRIPT))
		g->flags |= PACKAGE_NO_SCRIPT; /* requiresBuild was written until 9.0 */
	uint32_t *at = map_put(r->keys, key->text, &fresh);
	if (at && fresh)
		*at = index;
}

static struct text without_peers(struct text t)
{
	return first_of(t, '(');
}

/* The package whose key is these four in a row. */
static uint32_t lookup3(struct reader *r, struct text first, struct text name, const char *between,
			struct text ref)
{
	struct text parts[] = {first, name, text_of(between), ref};
	size_t n = 0;

	for (size_t i = 0; i < 4; i++) {
		if (parts[i].n > sizeof r->key - n)
			return DEP_NONE;
		if (parts[i].n)
			memcpy(r->key + n, parts[i].p, parts[i].n);
		n += parts[i].n;
	}
	uint32_t *at = map_get(r->keys, text_n(r->key, n));
	return at ? *at : DEP_NONE;
}

static uint32_t lookup(struct reader *r, struct text name, const char *between, struct text ref)
{
	return lookup3(r, T(""), name, between, ref);
}

/* The package a reference ("1.2.3(peer@2)", "link:../b", "/ms/2.0.0") means; see the table above. */
static uint32_t find(struct reader *r, uint32_t from, struct text name, struct text ref)
{
	uint32_t to;
	struct text rest = ref, none = {"", 0};

	if (text_skip(&rest, T("link:"))) {
		struct text folder = r->p->packages[from].key;
		if (text_eq(folder, T(".")))
			folder = none;
		struct text path = path_clean(r->p->arena, path_join(r->p->arena, folder, rest));
		uint32_t *at = map_get(r->importers, path.n ? path : T("."));
		return at ? *at : DEP_NONE;
	}
	if (r->format >= 90) {
		to = lookup(r, name, "@", without_peers(ref));
		to = to != DEP_NONE ? to : lookup(r, none, "", without_peers(ref));
		to = to != DEP_NONE ? to : lookup(r, name, "@", ref);
		return to != DEP_NONE ? to : lookup(r, none, "", ref);
	}
	to = lookup(r, none, "", ref);
	if (to != DEP_NONE)
		return to;
	return lookup3(r, T("/"), name, r->format >= 60 ? "@" : "/", ref);
}

/* A lockfile that was cut off, or out of which an entry was taken: pnpm always states what it refers to. */
static void check_stated(struct reader *r, enum dep_kind kind, const struct yaml *key, struct text ref)
{
	if (r->hidden || kind == DEP_OPTIONAL || !is_version(ref) || r->odd++ >= INPUT_ODD_MAX)
		return;
	project_problem(r->p, true, "LOCKFILE-TYPE", r->path, key->line,
			"it refers to " TEXT_FMT " " TEXT_FMT ", which it does not state%s",
			TEXT_ARG(yaml_text(key)), TEXT_ARG(ref),
			r->odd == INPUT_ODD_MAX ? "; and so may be more" : "");
}

static void add_edge(struct reader *r, uint32_t from, enum dep_kind kind, const struct yaml *key,
		     struct text ref, struct text spec)
{
	uint32_t to = find(r, from, yaml_text(key), ref);
	struct edge *g = project_edge(r->p);

	if (!g)
		return;
	*g = (struct edge){.from = from, .to = to, .kind = kind, .name = yaml_text(key),
			   .spec = spec.n ? spec : ref, .line = key->line};
	if (to == DEP_NONE)
		check_stated(r, kind, key, ref);
	if (to == DEP_NONE || text_starts(ref, T("link:")))
		return;
	struct package *target = &r->p->packages[to];
	if (!text_eq(target->name, g->name) && !target->alias.n)
		target->alias = g->name;
	if (text_has(ref, T("patch_hash=")))
		target->flags |= PACKAGE_PATCHED;
}

static const struct {
	const char *key;
	enum dep_kind kind;
} sections[] = {
	{"dependencies", DEP_PROD},
	{"devDependencies", DEP_DEV},
	{"optionalDependencies", DEP_OPTIONAL},
	{"configDependencies", DEP_PROD},
	{"packageManagerDependencies", DEP_DEV},
};

/* 5.x keeps what the manifest asked for beside the references, under the same names. */
struct specifiers {
	struct map *places;
	const struct yaml **values;
	uint32_t count;
};

static struct specifiers specifiers_of(struct reader *r, const struct yaml *of)
{
	const struct yaml *all = yaml_get(of, T("specifiers"));
	struct specifiers s = {0};
	uint32_t n = 0;
	bool fresh;

	for (struct yaml_each m = yaml_each(all); m.keyed && yaml_next(&m);)
		n++;
	if (!n || !(s.places = map_new(r->p->arena)) ||
	    !(s.values = ARENA_ARRAY(r->p->arena, const struct yaml *, n)))
		return (struct specifiers){0};
	for (struct yaml_each m = yaml_each(all); yaml_next(&m);) {
		uint32_t *at = map_put(s.places, yaml_text(m.key), &fresh);
		if (!at)
			break;
		*at = s.count;
		s.values[s.count++] = m.value;
	}
	return s;
}

static struct text specifier(const struct specifiers *s, struct text name)
{
	uint32_t *at = s->places ? map_get(s->places, name) : NULL;
	return at ? yaml_text(s->values[*at]) : (struct text){"", 0};
}

/* The dependencies of an importer, an entry or a snapshot: name -> reference, or -> {specifier, version}. */
static void add_edges(struct reader *r, uint32_t from, const struct yaml *of)
{
	struct specifiers specifiers = specifiers_of(r, of);

	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		const struct yaml *list = yaml_get(of, text_of(sections[i].key));
		if (!list || list->kind != YAML_MAP)
			continue;
		for (struct yaml_each m = yaml_each(list); yaml_next(&m) && !r->p->failed;) {
			struct text ref = yaml_text(m.value), spec = {"", 0};
			if (m.value->kind == YAML_MAP) {
				ref = yaml_get_text(m.value, T("version"));
				spec = yaml_get_text(m.value, T("specifier"));
			} else {
				spec = specifier(&specifiers, yaml_text(m.key));
			}
			add_edge(r, from, sections[i].kind, m.key, ref, spec);
		}
	}
}

static uint32_t importer(struct reader *r, struct text folder, uint32_t line)
{
	bool fresh;
	uint32_t *at = map_put(r->importers, folder, &fresh), index;

	if (!at)
		return DEP_NONE;
	if (!fresh)
		return *at;
	struct package *g = project_package(r->p, &index);
	if (!g)
		return DEP_NONE;
	*at = index;
	g->document = r->document;
	g->line = line;
	g->key = folder;
	g->source = SOURCE_WORKSPACE;
	bool root = text_eq(folder, T("."));
	g->folder = root ? r->base
			 : path_clean(r->p->arena, path_join(r->p->arena, r->base, folder));
	g->flags = root ? PACKAGE_ROOT : 0;
	return index;
}

/* Two passes, since importers refer to each other. */
static void importers(struct reader *r, const struct yaml *root)
{
	const struct yaml *all = yaml_get(root, T("importers"));

	if (!all || all->kind != YAML_MAP) { /* a project without workspaces, until 8 */
		uint32_t index = importer(r, T("."), 1);
		if (index != DEP_NONE)
			add_edges(r, index, root);
		return;
	}
	for (struct yaml_each m = yaml_each(all); yaml_next(&m);)
		importer(r, yaml_text(m.key), m.key->line);
	for (struct yaml_each m = yaml_each(all); yaml_next(&m) && !r->p->failed;) {
		uint32_t index = importer(r, yaml_text(m.key), m.key->line);
		if (index != DEP_NONE)
			add_edges(r, index, m.value);
	}
}

/* 9: the dependencies of "name@1.2.3" stand under each of its snapshots, "name@1.2.3(peer@2)". */
static void snapshots(struct reader *r, const struct yaml *all)
{
	struct text none = {"", 0};

	for (struct yaml_each m = yaml_each(all); m.keyed && yaml_next(&m) && !r->p->failed;) {
		struct text key = yaml_text(m.key);
		uint32_t from = lookup(r, none, "", key);
		if (from == DEP_NONE)
			from = lookup(r, none, "", without_peers(key));
		if (from == DEP_NONE) {
			project_problem(r->p, true, "LOCKFILE-TYPE", r->path, m.key->line,
					"snapshot \"" TEXT_FMT "\" of no package", TEXT_ARG(key));
			continue;
		}
		if (yaml_true(yaml_get(m.value, T("optional"))))
			r->p->packages[from].flags |= PACKAGE_OPTIONAL;
		add_edges(r, from, m.value);
	}
}

static int format_of(struct reader *r, const struct yaml *root)
{
	struct text t = yaml_get_text(root, T("lockfileVersion"));
	struct cut c = text_cut(t, '.');
	uint64_t major = 0, minor = 0;

	if (!text_u64(c.head, &major) || (c.found && !text_u64(text_head(c.tail, 1), &minor)) ||
	    major < 5 || major > 9) {
		project_problem(r->p, true, "LOCKFILE-VERSION", r->path, 1,
				"lockfileVersion \"" TEXT_FMT "\" is not known: read as the nearest one",
				TEXT_ARG(t));
		major = major > 9 || !major ? 9 : 5;
	}
	return (int)(major * 10 + minor);
}

static void read_root(struct reader *r, const struct yaml *root)
{
	const struct yaml *packages = yaml_get(root, T("packages"));

	r->format = format_of(r, root);
	r->keys = map_new(r->p->arena);
	if (!r->keys)
		return;
	for (struct yaml_each m = yaml_each(packages); m.keyed && yaml_next(&m) && !r->p->failed;)
		if (m.value->kind == YAML_MAP && m.key->kind == YAML_TEXT)
			entry(r, m.key, m.value);
		else
			project_problem(r->p, true, "LOCKFILE-TYPE", r->path, m.key->line,
					"an entry that is no mapping: left out");
	if (r->format >= 90)
		snapshots(r, yaml_get(root, T("snapshots")));
	else
		for (struct yaml_each m = yaml_each(packages); m.keyed && yaml_next(&m);) {
			uint32_t *at = map_get(r->keys, yaml_text(m.key));
			if (at)
				add_edges(r, *at, m.value);
		}
	importers(r, root);
}

static bool read_pnpm_lock(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .path = p->documents[document].path, .document = document};
	struct yaml_stream stream;

	if (!yaml_read_document(p, document, false, true, &stream, e))
		return false;
	r.base = path_folder(r.path);
	if (text_ends(r.path, T("node_modules/.pnpm/lock.yaml"))) {
		r.base = path_up(path_up(r.base));
		r.hidden = true;
	}
	if (!stream.count)
		return err_set(e, "LOCKFILE-TYPE", "it is empty");
	r.importers = map_new(p->arena);
	for (size_t i = 0; r.importers && i < stream.count; i++) {
		if (stream.roots[i]->kind != YAML_MAP)
			return err_set(e, "LOCKFILE-TYPE", "not a mapping");
		read_root(&r, stream.roots[i]);
	}
	p->documents[document].format = r.format;
	return !p->failed;
}

const struct input input_pnpm_lock = {
	.name = "pnpm-lock",
	.pattern = "pnpm-lock.yaml|.pnpm/lock.yaml",
	.lockfile = true,
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_pnpm_lock,
};
