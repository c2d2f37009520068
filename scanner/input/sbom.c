#include "scanner/input/sbom.h"

#include "scanner/input/place.h"
#include "scanner/spec.h"

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* RFC 3986, section 2.1. A bad escape stays as it is. */
static struct text percent_decoded(struct arena *a, struct text t)
{
	char *out = arena_alloc(a, t.n + 1);
	size_t n = 0;

	if (!out)
		return (struct text){"", 0};
	while (t.n) {
		int high = t.n >= 3 && t.p[0] == '%' ? digit(t.p[1]) : -1;
		int low = high >= 0 ? digit(t.p[2]) : -1;
		out[n++] = low >= 0 ? (char)(high << 4 | low) : t.p[0];
		t = text_tail(t, low >= 0 ? 3 : 1);
	}
	return (struct text){out, n};
}

bool sbom_purl(struct arena *a, struct text purl, struct text *name, struct text *version)
{
	if (!text_skip(&purl, T("pkg:npm/")))
		return false;
	purl = text_cut(text_cut(purl, '#').head, '?').head;
	struct cut c = text_cut_last(purl, '@');
	if (c.found && !c.head.n) /* an unescaped scope, without version */
		c = (struct cut){.head = purl};
	*name = percent_decoded(a, c.head);
	*version = percent_decoded(a, c.tail);
	return name->n > 0;
}

/* purl-spec, "Qualifiers": key=value between '?' and '#', '&' between. */
static struct text qualifier(struct arena *a, struct text purl, struct text key)
{
	struct text rest = text_cut(text_cut(purl, '#').head, '?').tail;

	while (rest.n) {
		struct cut c = text_cut(rest, '&');
		struct cut pair = text_cut(c.head, '=');
		if (text_eq(pair.head, key))
			return percent_decoded(a, pair.tail);
		rest = c.tail;
	}
	return (struct text){"", 0};
}

void sbom_identify(struct arena *a, struct package *g, struct text purl, struct text path)
{
	bool inside;

	path_package(path, &inside);
	if (!g->resolved.n)
		g->resolved = qualifier(a, purl, T("vcs_url"));
	if (!g->resolved.n)
		g->resolved = qualifier(a, purl, T("download_url"));
	struct spec s = spec_resolved(g->resolved);
	g->source = SOURCE_REGISTRY;
	if (g->resolved.n && s.source != SOURCE_UNKNOWN)
		g->source = s.source;
	else if (path.n && !inside && !g->integrity.n)
		g->source = SOURCE_WORKSPACE;
	if (s.source == SOURCE_GIT && s.pinned)
		g->flags |= PACKAGE_PINNED;
}

static size_t digest_bytes(struct text algorithm, const char **sri)
{
	static const struct {
		const char *name, *sri;
		size_t bytes;
	} known[] = {
		{"SHA-512", "sha512", 64}, {"SHA512", "sha512", 64}, {"SHA-384", "sha384", 48},
		{"SHA384", "sha384", 48},  {"SHA-256", "sha256", 32}, {"SHA256", "sha256", 32},
		{"SHA-1", "sha1", 20},	   {"SHA1", "sha1", 20},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (text_eq_nocase(algorithm, text_of(known[i].name))) {
			*sri = known[i].sri;
			return known[i].bytes;
		}
	return 0;
}

struct text sbom_integrity(struct arena *a, struct text algorithm, struct text hex)
{
	static const char alphabet[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	uint8_t bytes[66] = {0};
	char out[96];
	const char *sri = NULL;
	size_t n = digest_bytes(algorithm, &sri), length = 0;

	if (!n || hex.n != 2 * n)
		return (struct text){"", 0};
	for (size_t i = 0; i < n; i++) {
		int high = digit(hex.p[2 * i]), low = digit(hex.p[2 * i + 1]);
		if (high < 0 || low < 0)
			return (struct text){"", 0};
		bytes[i] = (uint8_t)(high << 4 | low);
	}
	for (size_t i = 0; i < n; i += 3) { /* RFC 4648, section 4 */
		uint32_t group = (uint32_t)bytes[i] << 16 | (uint32_t)bytes[i + 1] << 8 | bytes[i + 2];
		out[length++] = alphabet[group >> 18];
		out[length++] = alphabet[group >> 12 & 63];
		out[length++] = i + 1 < n ? alphabet[group >> 6 & 63] : '=';
		out[length++] = i + 2 < n ? alphabet[group & 63] : '=';
	}
	return glue(a, text_of(sri), "-", text_n(out, length));
}

void sbom_skipped(struct project *p, uint32_t document, uint32_t count)
{
	if (count)
		project_problem(p, false, "SBOM-OTHER", p->documents[document].path, 0,
				"%u components are not npm packages and were not looked at", count);
}

static bool says_origin(const struct package *g)
{
	return g->integrity.n || g->resolved.n;
}

bool sbom_is_own(const struct package *g)
{
	return !says_origin(g);
}

void sbom_members(struct project *p, bool by_npm, uint32_t root, uint32_t first, uint32_t first_edge)
{
	uint32_t told = 0, all = 0;

	for (uint32_t i = first; i < p->package_count; i++)
		if (i != root) {
			all++;
			told += says_origin(&p->packages[i]);
		}
	if (root == DEP_NONE || told <= (by_npm ? 0 : all / 2))
		return;
	for (uint32_t e = first_edge; e < p->edge_count; e++) {
		struct package *g = &p->packages[p->edges[e].to];
		if (p->edges[e].from == root && g->source == SOURCE_REGISTRY && !says_origin(g))
			g->source = SOURCE_WORKSPACE;
	}
}
