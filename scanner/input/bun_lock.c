/* bun.lock, lock versions 0, 1 and 2 (bun.sh/docs/install/lockfile): JSON with trailing commas.
 *
 *	"packages": {
 *	  "a":     ["a@1.2.3", "", {dependencies...}, "sha512-..."],		registry; the second: another registry's address
 *	  "a/b":   [...],							b as a sees it: where hoisting was not possible
 *	  "w":     ["w@workspace:packages/w"],
 *	  "d":     ["d@file:folder", {...}],
 *	  "t":     ["t@https://.../t.tgz", {...}, "sha512-..."],		from 1.3 with integrity
 *	  "g":     ["g@git+https://...#commit", {...}, "commit"],		github: likewise; the third is bun's own tag
 *	}
 */
#include "base/map.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"
#include "scanner/spec.h"

/* What bun 1.4 writes: 2 tells of install scripts, 3 is 2 with "overrides" inside others. */
#define FORMAT_LAST 3

struct reader {
	struct project *p;
	struct text path, base;
	uint32_t document;
	int format;
	struct lines lines;
	struct map *names; /* of workspace entries: name -> package */
};

static const struct {
	const char *key;
	enum dep_kind kind;
} sections[] = {
	{"dependencies", DEP_PROD},
	{"devDependencies", DEP_DEV},
	{"optionalDependencies", DEP_OPTIONAL},
	{"peerDependencies", DEP_PEER},
};

static void edges(struct reader *r, uint32_t from, struct json info)
{
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		struct members m =
			members_of(r->p->arena, json_get(info, text_of(sections[i].key)));
		while (members_next(&m)) {
			struct edge *g = project_edge(r->p);
			if (!g)
				return;
			*g = (struct edge){.from = from, .to = DEP_NONE, .kind = sections[i].kind,
					   .name = m.key, .spec = json_text(m.value),
					   .line = lines_at(&r->lines, m.key)};
		}
	}
}

/* "SHA512-..." and the like; bun's tag of a git package ("owner-repo-1234567") is none. */
static bool is_integrity(struct text t)
{
	return text_starts(t, T("sha512-")) || text_starts(t, T("sha1-")) ||
	       text_starts(t, T("sha256-")) || text_starts(t, T("sha384-"));
}

/* The tuple's parts, told apart by kind and place, since they differ from source to source. */
static struct json parts(struct package *g, struct json tuple, struct text *second)
{
	struct json info = {0};
	size_t at = 0;

	for (struct json_each m = json_each(tuple); json_next(&m) && at < 6; at++) {
		struct text t = {"", 0};
		if (json_is(m.value, JSON_OBJECT))
			info = m.value;
		else if (json_string(m.value, &t) && at == 1)
			*second = t;
		if (at > 1 && is_integrity(t))
			g->integrity = t;
	}
	return info;
}

static struct text last_of(struct text key)
{
	struct cut c = text_cut_last(key, '/');
	if (!c.found)
		return key;
	struct cut scope = text_cut_last(c.head, '/');
	struct text above = scope.found ? scope.tail : c.head;
	return text_starts(above, T("@")) ? text_n(above.p, above.n + 1 + c.tail.n) : c.tail;
}

static void identify(struct reader *r, struct package *g, struct json info, struct text id,
		     struct text second)
{
	struct cut c = spec_cut(id);
	struct spec s = spec_resolved(c.tail);

	g->name = c.head;
	struct text asked = last_of(g->key);
	if (!text_eq(asked, g->name))
		g->alias = asked;
	g->source = s.source;
	if (text_starts(c.tail, T("root:")))
		g->source = SOURCE_WORKSPACE;
	/* A version stands alone; an address never looks like one. */
	if (s.source == SOURCE_REGISTRY && !s.protocol.n) {
		g->version = c.tail;
		g->resolved = second;
	} else {
		g->resolved = c.tail;
		g->version = s.source == SOURCE_REGISTRY ? s.range : T("");
	}
	if (json_true(json_get(info, T("bundled")))) {
		g->source = SOURCE_BUNDLED;
		g->flags |= PACKAGE_BUNDLED;
	}
	if (json_true(json_get(info, T("hasInstallScript"))))
		g->flags |= PACKAGE_SCRIPT;
	else if (r->format >= 2)
		g->flags |= PACKAGE_NO_SCRIPT;
	if (s.source == SOURCE_GIT && s.pinned)
		g->flags |= PACKAGE_PINNED;
	if (s.source == SOURCE_WORKSPACE)
		g->folder = path_join(r->p->arena, r->base, s.range);
}

static void entry(struct reader *r, struct text key, struct json tuple)
{
	uint32_t index, line = lines_at(&r->lines, key);
	struct text id = json_text(json_at(tuple, 0)), second = {"", 0};
	bool fresh;

	if (!json_is(tuple, JSON_ARRAY) || !id.n) {
		project_problem(r->p, true, "LOCKFILE-TYPE", r->path, line,
				"\"" TEXT_FMT "\" is not a tuple: left out", TEXT_ARG(key));
		return;
	}
	struct package *g = project_package(r->p, &index);
	if (!g)
		return;
	g->document = r->document;
	g->line = line;
	g->key = key;
	g->flags = PACKAGE_LOCKED;
	struct json info = parts(g, tuple, &second);
	identify(r, g, info, id, second);
	if (g->source == SOURCE_WORKSPACE) {
		uint32_t *at = map_put(r->names, g->name, &fresh);
		if (at && fresh)
			*at = index;
	}
	edges(r, index, info);
}

static void workspace(struct reader *r, struct text folder, struct json value)
{
	struct text name = json_get_text(value, T("name"));
	uint32_t *known = folder.n ? map_get(r->names, name) : NULL, index;

	if (!known) {
		struct package *g = project_package(r->p, &index);
		if (!g)
			return;
		g->document = r->document;
		g->line = lines_at(&r->lines, folder.n ? folder : name);
		g->name = name;
		g->version = json_get_text(value, T("version"));
		g->source = SOURCE_WORKSPACE;
		g->key = folder.n ? name : T("");
		g->folder = path_join(r->p->arena, r->base, folder);
		g->flags = folder.n ? 0 : PACKAGE_ROOT;
		known = &index;
	}
	edges(r, *known, value);
}

static bool read_bun_lock(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .path = p->documents[document].path, .document = document};
	struct json_doc doc;
	uint64_t version = 0;

	if (!members_parse(p, document, true, &doc, NULL, e))
		return false;
	struct json root = json_root(&doc), v = json_get(root, T("lockfileVersion"));
	if (!json_is(root, JSON_OBJECT))
		return err_set(e, "LOCKFILE-TYPE", "not an object");
	if (!json_u64(v, &version) || version > FORMAT_LAST)
		project_problem(p, true, "LOCKFILE-VERSION", r.path, members_line(v),
				"lockfileVersion is not 0 to %d: read as %d", FORMAT_LAST, FORMAT_LAST);
	r.format = version > FORMAT_LAST ? FORMAT_LAST : (int)version;
	r.lines = lines_of(p->documents[document].bytes);
	r.base = path_folder(r.path);
	r.names = map_new(p->arena);
	p->documents[document].format = r.format;
	if (!r.names)
		return false;
	struct members m = members_of(p->arena, json_get(root, T("packages")));
	while (members_next(&m) && !p->failed)
		entry(&r, m.key, m.value);
	m = members_of(p->arena, json_get(root, T("workspaces")));
	while (members_next(&m) && !p->failed)
		workspace(&r, m.key, m.value);
	return !p->failed;
}

const struct input input_bun_lock = {
	.name = "bun-lock",
	.pattern = "bun.lock",
	.lockfile = true,
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_bun_lock,
};
