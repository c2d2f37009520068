/* CycloneDX JSON, 1.2 to 1.6 (cyclonedx.org, "JSON reference"): components with an npm purl as packages, `dependencies` as
 * edges. Components may hold components. */
#include "base/map.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"
#include "scanner/input/sbom.h"

struct reader {
	struct project *p;
	uint32_t document, skipped, root; /* package, or DEP_NONE */
	struct lines lines;
	struct map *refs; /* bom-ref -> package */
};

static void remember(struct reader *r, struct json component, uint32_t index)
{
	struct text ref = json_get_text(component, T("bom-ref"));
	bool fresh;
	uint32_t *at = ref.n ? map_put(r->refs, ref, &fresh) : NULL;

	if (at && fresh)
		*at = index;
}

static struct text integrity_of(struct reader *r, struct json component)
{
	struct json hashes = json_get(component, T("hashes"));
	struct text best = {"", 0};

	if (!json_is(hashes, JSON_ARRAY))
		return best;
	for (struct json_each m = json_each(hashes); json_next(&m);) {
		struct text one = sbom_integrity(r->p->arena, json_get_text(m.value, T("alg")),
						 json_get_text(m.value, T("content")));
		if (one.n > best.n)
			best = one;
	}
	return best;
}

static struct text distribution_of(struct json component)
{
	struct json refs = json_get(component, T("externalReferences"));

	if (json_is(refs, JSON_ARRAY))
		for (struct json_each m = json_each(refs); json_next(&m);)
			if (text_eq(json_get_text(m.value, T("type")), T("distribution")))
				return json_get_text(m.value, T("url"));
	return (struct text){"", 0};
}

/* Properties that npm's own writers give (cyclonedx-property-taxonomy, "cdx:npm:package"). */
static struct text property_of(struct json component, struct text name)
{
	struct json list = json_get(component, T("properties"));

	if (json_is(list, JSON_ARRAY))
		for (struct json_each m = json_each(list); json_next(&m);)
			if (text_eq(json_get_text(m.value, T("name")), name))
				return json_get_text(m.value, T("value"));
	return (struct text){"", 0};
}

static void component(struct reader *r, struct json c, bool root)
{
	struct text name, version, purl = json_get_text(c, T("purl"));
	uint32_t index;

	if (!sbom_purl(r->p->arena, purl, &name, &version)) {
		if (!root) {
			r->skipped++;
			return;
		}
		name = json_get_text(c, T("name"));
		version = json_get_text(c, T("version"));
	}
	struct package *g = project_package(r->p, &index);
	if (!g)
		return;
	g->document = r->document;
	g->line = lines_at(&r->lines, purl.n ? purl : json_get_text(c, T("name")));
	g->name = name;
	g->version = version;
	g->key = json_get_text(c, T("bom-ref"));
	g->flags = root ? PACKAGE_ROOT : PACKAGE_LOCKED;
	g->integrity = integrity_of(r, c);
	g->resolved = distribution_of(c);
	sbom_identify(r->p->arena, g, purl, property_of(c, T("cdx:npm:package:path")));
	/* of what the list is about the purl tells where it is developed, and not where it was installed from */
	if (root && g->source == SOURCE_GIT && !g->integrity.n && !distribution_of(c).n)
		g->resolved = text_of("");
	if (root && sbom_is_own(g)) {
		g->source = SOURCE_WORKSPACE;
		r->root = index;
	} else if (root) {
		g->flags = PACKAGE_LOCKED;
	}
	if (text_eq(property_of(c, T("cdx:npm:package:bundled")), T("true")))
		g->source = SOURCE_BUNDLED, g->flags |= PACKAGE_BUNDLED;
	if (text_eq(property_of(c, T("cdx:npm:package:development")), T("true")))
		g->flags |= PACKAGE_DEV;
	if (text_eq(json_get_text(c, T("scope")), T("optional")))
		g->flags |= PACKAGE_OPTIONAL;
	remember(r, c, index);
}

/* With a stack of its own: components nest as deep as their author likes. */
static void components(struct reader *r, struct json list)
{
	struct json_each stack[INPUT_NEST_MAX];
	size_t depth = 0;

	if (json_is(list, JSON_ARRAY))
		stack[depth++] = json_each(list);
	while (depth && !r->p->failed) {
		if (!json_next(&stack[depth - 1])) {
			depth--;
			continue;
		}
		struct json c = stack[depth - 1].value;
		if (!json_is(c, JSON_OBJECT))
			continue;
		component(r, c, false);
		struct json inner = json_get(c, T("components"));
		if (json_is(inner, JSON_ARRAY) && depth < INPUT_NEST_MAX)
			stack[depth++] = json_each(inner);
		else if (json_is(inner, JSON_ARRAY))
			project_problem(r->p, true, "LIMIT-DEPTH", r->p->documents[r->document].path,
					r->lines.line, "components nested deeper than %d: left out",
					INPUT_NEST_MAX);
	}
}

static void edges(struct reader *r, struct json dependencies)
{
	if (!json_is(dependencies, JSON_ARRAY))
		return;
	for (struct json_each d = json_each(dependencies); json_next(&d) && !r->p->failed;) {
		uint32_t *from = map_get(r->refs, json_get_text(d.value, T("ref")));
		struct json on = json_get(d.value, T("dependsOn"));
		if (!from || !json_is(on, JSON_ARRAY))
			continue;
		for (struct json_each m = json_each(on); json_next(&m) && !r->p->failed;) {
			uint32_t *to = map_get(r->refs, json_text(m.value));
			struct edge *g = to ? project_edge(r->p) : NULL;
			if (g)
				*g = (struct edge){.from = *from, .to = *to, .kind = DEP_PROD,
						   .name = r->p->packages[*to].name,
						   .line = lines_at(&r->lines, json_text(m.value))};
		}
	}
}

static bool by_npm(struct json root)
{
	struct json tools = json_get(json_get(root, T("metadata")), T("tools"));

	if (json_is(tools, JSON_ARRAY))
		for (struct json_each m = json_each(tools); json_next(&m);)
			if (text_eq(json_get_text(m.value, T("vendor")), T("npm")) &&
			    text_eq(json_get_text(m.value, T("name")), T("cli")))
				return true;
	return false;
}

static bool read_cyclonedx(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .document = document, .root = DEP_NONE};
	uint32_t first = p->package_count, first_edge = p->edge_count;
	struct json_doc doc;

	if (!members_parse(p, document, false, &doc, NULL, e))
		return false;
	struct json root = json_root(&doc);
	if (!text_eq(json_get_text(root, T("bomFormat")), T("CycloneDX")))
		return err_set(e, "SBOM-TYPE", "not a CycloneDX document");
	r.lines = lines_of(p->documents[document].bytes);
	r.refs = map_new(p->arena);
	if (!r.refs)
		return false;
	struct json self = json_get(json_get(root, T("metadata")), T("component"));
	if (json_is(self, JSON_OBJECT))
		component(&r, self, true);
	components(&r, json_get(root, T("components")));
	edges(&r, json_get(root, T("dependencies")));
	sbom_members(p, by_npm(root), r.root, first, first_edge);
	sbom_skipped(p, document, r.skipped);
	return !p->failed;
}

const struct input input_cyclonedx = {
	.name = "cyclonedx",
	.pattern = "bom.json|*.cdx.json|*.cyclonedx.json",
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_cyclonedx,
};
