/* yarn.lock of yarn 2 and later, lock versions 4, 6, 8 and 10 (yarnpkg.com, "Lockfile" and "Protocols").
 *
 *	"name@npm:^1.0.0, name@npm:^1.2.0":	descriptors
 *	  version: 1.2.3
 *	  resolution: "name@npm:1.2.3"		the locator: real name and where from
 *	  dependencies: {...}			ranges; from version 8 with their protocol
 *	  checksum: 10c0/...			of yarn's own zip, not the registry's integrity
 *	  linkType: soft | hard
 */
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/place.h"
#include "scanner/input/yaml.h"
#include "scanner/input/yarn.h"
#include "scanner/spec.h"

struct reader {
	struct project *p;
	struct text path, base;
	uint32_t document;
};

/* dependenciesMeta: {name: {optional: true}}. No more than an honest entry has, since this is a walk for each
 * dependency. */
static bool too_many(const struct yaml *meta)
{
	int left = INPUT_META_MAX;

	for (struct yaml_each m = yaml_each(meta); m.keyed && yaml_next(&m);)
		if (left-- == 0)
			return true;
	return false;
}

static bool is_optional(const struct yaml *meta, struct text name)
{
	for (struct yaml_each m = yaml_each(meta); m.keyed && yaml_next(&m);)
		if (text_eq(yaml_text(m.key), name))
			return yaml_true(yaml_get(m.value, T("optional")));
	return false;
}

static void edges(struct reader *r, uint32_t from, const struct yaml *list, const struct yaml *meta,
		  enum dep_kind kind)
{
	for (struct yaml_each m = yaml_each(list); m.keyed && yaml_next(&m);) {
		struct edge *g = project_edge(r->p);
		if (!g)
			return;
		*g = (struct edge){.from = from, .to = DEP_NONE, .kind = kind,
				   .name = yaml_text(m.key), .spec = yaml_text(m.value),
				   .line = m.key->line};
		if (is_optional(meta, g->name))
			g->kind = DEP_OPTIONAL;
	}
}

static void identify(struct reader *r, struct package *g)
{
	struct cut c = spec_cut(g->resolved.n ? g->resolved
					      : text_head(g->key, text_find(g->key, T(", "))));
	struct spec s = spec_resolved(c.tail);
	struct text asked = spec_cut(g->key).head;

	g->name = c.head;
	if (!text_eq(asked, g->name))
		g->alias = asked;
	g->source = s.source;
	if (s.source == SOURCE_GIT && s.pinned)
		g->flags |= PACKAGE_PINNED;
	if (s.source == SOURCE_PATCH)
		g->flags |= PACKAGE_PATCHED;
	if (s.source != SOURCE_WORKSPACE)
		return;
	bool root = text_eq(s.range, T("."));
	if (root)
		g->flags |= PACKAGE_ROOT;
	g->folder = root ? r->base : path_join(r->p->arena, r->base, s.range);
}

static void entry(struct reader *r, const struct yaml *key, const struct yaml *value)
{
	uint32_t index;
	struct package *g = project_package(r->p, &index);

	if (!g)
		return;
	g->document = r->document;
	g->line = key->line;
	g->key = key->text;
	g->version = yaml_get_text(value, T("version"));
	g->resolved = yaml_get_text(value, T("resolution"));
	g->checksum = yaml_get_text(value, T("checksum"));
	g->flags = PACKAGE_LOCKED;
	identify(r, g);
	if (!g->resolved.n)
		project_problem(r->p, true, "LOCKFILE-TYPE", r->path, key->line,
				"\"" TEXT_FMT "\" has no resolution", TEXT_ARG(key->text));
	const struct yaml *meta = yaml_get(value, T("dependenciesMeta"));
	if (too_many(meta)) {
		project_problem(r->p, true, "LIMIT-SIZE", r->path, key->line,
				"more than %d dependenciesMeta: left out", INPUT_META_MAX);
		meta = NULL;
	}
	edges(r, index, yaml_get(value, T("dependencies")), meta, DEP_PROD);
	edges(r, index, yaml_get(value, T("optionalDependencies")), NULL, DEP_OPTIONAL);
}

bool yarn_berry_read(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .path = p->documents[document].path, .document = document};
	struct yaml_stream stream;

	if (!yaml_read_document(p, document, false, false, &stream, e))
		return false;
	if (stream.count != 1 || stream.roots[0]->kind != YAML_MAP)
		return err_set(e, "LOCKFILE-TYPE", "not one mapping");
	r.base = path_folder(r.path);
	for (struct yaml_each m = yaml_each(stream.roots[0]); yaml_next(&m) && !p->failed;) {
		if (text_eq(yaml_text(m.key), T("__metadata"))) {
			uint64_t version = 0;
			text_u64(yaml_get_text(m.value, T("version")), &version);
			p->documents[document].format = version < 1000 ? (int)version : 0;
		} else if (m.value->kind == YAML_MAP && m.key->kind == YAML_TEXT) {
			entry(&r, m.key, m.value);
		} else {
			project_problem(p, true, "LOCKFILE-TYPE", r.path, m.key->line,
					"an entry that is no mapping: left out");
		}
	}
	return !p->failed;
}
