/* SPDX 2.2 and 2.3 JSON (spdx.github.io/spdx-spec): packages with an npm purl, relationships as edges. */
#include "base/map.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"
#include "scanner/input/members.h"
#include "scanner/input/sbom.h"

struct reader {
	struct project *p;
	uint32_t document, skipped, described;
	uint32_t root; /* the one package that is described, or DEP_NONE */
	bool folders; /* npm wrote it, whose packageFileName is the folder; others name an archive, or nothing */
	struct lines lines;
	struct map *ids; /* SPDXID -> package */
};

static struct text purl_of(struct json package)
{
	struct json refs = json_get(package, T("externalRefs"));

	if (json_is(refs, JSON_ARRAY))
		for (struct json_each m = json_each(refs); json_next(&m);)
			if (text_eq(json_get_text(m.value, T("referenceType")), T("purl")))
				return json_get_text(m.value, T("referenceLocator"));
	return (struct text){"", 0};
}

static struct text integrity_of(struct reader *r, struct json package)
{
	struct json sums = json_get(package, T("checksums"));
	struct text best = {"", 0};

	if (!json_is(sums, JSON_ARRAY))
		return best;
	for (struct json_each m = json_each(sums); json_next(&m);) {
		struct text one = sbom_integrity(r->p->arena, json_get_text(m.value, T("algorithm")),
						 json_get_text(m.value, T("checksumValue")));
		if (one.n > best.n)
			best = one;
	}
	return best;
}

static void package(struct reader *r, struct json v)
{
	struct text name, version, purl = purl_of(v), id = json_get_text(v, T("SPDXID"));
	struct text from = json_get_text(v, T("downloadLocation"));
	uint32_t index;
	bool fresh;

	if (!sbom_purl(r->p->arena, purl, &name, &version)) {
		r->skipped++;
		return;
	}
	struct package *g = project_package(r->p, &index);
	if (!g)
		return;
	g->document = r->document;
	g->line = lines_at(&r->lines, id);
	g->name = name;
	g->version = version.n ? version : json_get_text(v, T("versionInfo"));
	g->key = id;
	g->flags = PACKAGE_LOCKED;
	g->integrity = integrity_of(r, v);
	if (!text_eq(from, T("NOASSERTION")) && !text_eq(from, T("NONE")))
		g->resolved = from;
	sbom_identify(r->p->arena, g, purl,
		      r->folders ? json_get_text(v, T("packageFileName")) : T(""));
	uint32_t *at = id.n ? map_put(r->ids, id, &fresh) : NULL;
	if (at && fresh)
		*at = index;
}

static void edge(struct reader *r, struct text from, struct text to, enum dep_kind kind)
{
	uint32_t *a = map_get(r->ids, from), *b = map_get(r->ids, to);

	if (!a || !b)
		return;
	struct edge *g = project_edge(r->p);
	if (g)
		*g = (struct edge){.from = *a, .to = *b, .kind = kind, .name = r->p->packages[*b].name,
				   .line = lines_at(&r->lines, to)};
}

/* A list may describe all it holds; then none of it is the project. */
static void describes(struct reader *r, struct text id)
{
	const uint32_t *at = map_get(r->ids, id);

	if (at && *at == r->root)
		return;
	r->root = at && !r->described ? *at : DEP_NONE;
	r->described += at != NULL;
}

/* SPDX 2.3, section 11: A DEPENDS_ON B; A DEPENDENCY_OF B turns round; the document DESCRIBES what it is about. */
static void relationship(struct reader *r, struct json v)
{
	struct text a = json_get_text(v, T("spdxElementId")), b = json_get_text(v, T("relatedSpdxElement"));
	struct text type = json_get_text(v, T("relationshipType"));

	if (text_eq(type, T("DEPENDS_ON")) || text_eq(type, T("CONTAINS")))
		edge(r, a, b, DEP_PROD);
	else if (text_eq(type, T("DEPENDENCY_OF")) || text_eq(type, T("RUNTIME_DEPENDENCY_OF")))
		edge(r, b, a, DEP_PROD);
	else if (text_eq(type, T("DEV_DEPENDENCY_OF")))
		edge(r, b, a, DEP_DEV);
	else if (text_eq(type, T("OPTIONAL_DEPENDENCY_OF")))
		edge(r, b, a, DEP_OPTIONAL);
	else if (text_eq(type, T("DESCRIBES")))
		describes(r, b);
	else if (text_eq(type, T("DESCRIBED_BY")))
		describes(r, a);
}

static bool by_npm(struct json root)
{
	struct json creators = json_get(json_get(root, T("creationInfo")), T("creators"));

	if (json_is(creators, JSON_ARRAY))
		for (struct json_each m = json_each(creators); json_next(&m);)
			if (text_starts(json_text(m.value), T("Tool: npm/cli")))
				return true;
	return false;
}

static bool read_spdx(struct project *p, uint32_t document, struct err *e)
{
	struct reader r = {.p = p, .document = document, .root = DEP_NONE};
	uint32_t first = p->package_count, first_edge = p->edge_count;
	struct json_doc doc;

	if (!members_parse(p, document, false, &doc, NULL, e))
		return false;
	struct json root = json_root(&doc), packages = json_get(root, T("packages"));
	struct json relations = json_get(root, T("relationships"));
	if (!text_starts(json_get_text(root, T("spdxVersion")), T("SPDX-2.")))
		return err_set(e, "SBOM-TYPE", "not an SPDX 2 document");
	r.lines = lines_of(p->documents[document].bytes);
	r.folders = by_npm(root);
	r.ids = map_new(p->arena);
	if (!r.ids)
		return false;
	if (json_is(packages, JSON_ARRAY))
		for (struct json_each m = json_each(packages); json_next(&m) && !p->failed;)
			package(&r, m.value);
	if (json_is(relations, JSON_ARRAY))
		for (struct json_each m = json_each(relations); json_next(&m) && !p->failed;)
			relationship(&r, m.value);
	struct json described = json_get(root, T("documentDescribes")); /* 2.2 */
	if (json_is(described, JSON_ARRAY))
		for (struct json_each m = json_each(described); json_next(&m);)
			describes(&r, json_text(m.value));
	if (r.root != DEP_NONE && sbom_is_own(&p->packages[r.root])) {
		p->packages[r.root].source = SOURCE_WORKSPACE;
		p->packages[r.root].flags = PACKAGE_ROOT;
		sbom_members(p, r.folders, r.root, first, first_edge);
	}
	sbom_skipped(p, document, r.skipped);
	return !p->failed;
}

const struct input input_spdx = {
	.name = "spdx",
	.pattern = "*.spdx.json",
	.max_bytes = INPUT_LOCKFILE_BYTES_MAX,
	.read = read_spdx,
};
