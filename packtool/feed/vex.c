/* CycloneDX VEX (cyclonedx.org, 1.4 on): what a supplier has looked at and found not to be affected, or a false
 * positive, becomes a row of class allow. It counts only where the root grants allow. */
#include "base/map.h"
#include "crypto/digest.h"
#include "json/read.h"
#include "packtool/feed/table.h"

#include <string.h>

struct vex {
	struct feed *f;
	const char *file;
	struct arena *arena;
	struct map *components; /* bom-ref to node */
	struct json_doc doc;
};

static bool sniff(struct text head, struct text name)
{
	(void)name;
	return text_has(head, T("CycloneDX"));
}

/* ---- package URLs (github.com/package-url/purl-spec): pkg:npm/%40scope/name@1.0.0?x#y ---- */

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static struct text unescaped(struct arena *a, struct text t)
{
	char *p = arena_alloc(a, t.n + 1);
	size_t n = 0;

	for (size_t i = 0; p && i < t.n; i++) {
		int high = t.p[i] == '%' && i + 2 < t.n ? digit(t.p[i + 1]) : -1;
		int low = high >= 0 ? digit(t.p[i + 2]) : -1;
		if (low >= 0) {
			p[n++] = (char)(high * 16 + low);
			i += 2;
		} else {
			p[n++] = t.p[i];
		}
	}
	return p ? text_n(p, n) : T("");
}

static bool purl(struct arena *a, struct text t, struct text *name, struct text *version)
{
	if (!text_skip(&t, T("pkg:npm/")))
		return false;
	t = text_cut(text_cut(t, '#').head, '?').head;
	struct cut c = text_cut_last(t, '@');
	bool scope_only = c.found && c.head.n == 0;
	*name = unescaped(a, c.found && !scope_only ? c.head : t);
	*version = c.found && !scope_only ? unescaped(a, c.tail) : T("");
	return name->n > 0;
}

/* A reference: a component of this document, a package URL, or a link to one in another document. */
static bool resolve(struct vex *v, struct text ref, struct text *name, struct text *version)
{
	struct arena *a = feed_arena(v->f);
	const uint32_t *at = map_get(v->components, ref);
	struct text address = ref;

	if (text_starts(ref, T("urn:cdx:")))
		address = unescaped(a, text_cut(ref, '#').tail);
	/* A link with the number of this very document leads to its own components. */
	struct text serial = json_get_text(json_root(&v->doc), T("serialNumber"));
	if (!at && text_skip(&serial, T("urn:uuid:")) && serial.n && text_starts(text_tail(ref, 8), serial))
		at = map_get(v->components, address);
	if (at)
		address = json_get_text((struct json){&v->doc, *at}, T("purl"));
	return purl(a, address, name, version);
}

/* depth: lists that this one lies in. */
static bool add_components(struct vex *v, struct json list, unsigned depth)
{
	bool fresh;

	if (depth == FEED_DEPTH_MAX && json_count(list))
		return feed_refuse(v->f, (struct feed_at){v->file, json_place(list).line},
				   "components lie in each other deeper than %d: what is said of these is passed over",
				   FEED_DEPTH_MAX);
	for (struct json_each i = json_each(list); json_next(&i);) {
		struct text ref = json_get_text(i.value, T("bom-ref"));
		uint32_t *at = ref.n ? map_put(v->components, ref, &fresh) : NULL;
		if (at)
			*at = i.value.node;
		if ((ref.n && !at) || !add_components(v, json_get(i.value, T("components")), depth + 1))
			return false;
	}
	return true;
}

/* ---- vulnerabilities ---- */

static struct text id_for(struct vex *v, struct text vulnerability, struct text name, struct text spec)
{
	struct digest_state s;
	char hex[17];

	digest_begin(&s, "picket-vex", NULL);
	digest_add_text(&s, vulnerability);
	digest_add_text(&s, name);
	digest_add_text(&s, spec);
	struct digest d = digest_end(&s);
	hex_put(hex, d.b, 8);
	return arena_printf(feed_arena(v->f), "VEX-%s", hex);
}

/* What is allowed: the vulnerability and its other names. */
static struct text names_of(struct vex *v, struct json vulnerability)
{
	struct buf b = BUF(4096);

	buf_text(&b, json_get_text(vulnerability, T("id")));
	for (struct json_each i = json_each(json_get(vulnerability, T("references"))); json_next(&i);) {
		struct text id = json_get_text(i.value, T("id"));
		if (id.n)
			buf_printf(&b, " " TEXT_FMT, TEXT_ARG(text_head(id, 128)));
	}
	struct text out = arena_text(feed_arena(v->f), text_n(b.p, b.n));
	buf_free(&b);
	return out;
}

static bool put(struct vex *v, struct feed_at at, struct json vulnerability, struct text name, struct text kind,
		struct text spec)
{
	struct json analysis = json_get(vulnerability, T("analysis"));
	struct text why = json_get_text(analysis, T("justification")), detail = json_get_text(analysis, T("detail"));
	struct text id = json_get_text(vulnerability, T("id"));
	struct feed_record r = {
		.id = id_for(v, id, name, spec),
		.klass = T("allow"),
		.severity = T("info"),
		.confidence = T("high"),
		.summary = arena_printf(feed_arena(v->f), TEXT_FMT "%s" TEXT_FMT "%s" TEXT_FMT,
					TEXT_ARG(json_get_text(analysis, T("state"))), why.n ? ", " : "", TEXT_ARG(why),
					detail.n ? ": " : "", TEXT_ARG(text_head(detail, 200))),
		.aliases = names_of(v, vulnerability),
		.published = json_get_text(analysis, T("firstIssued")),
		.modified = json_get_text(analysis, T("lastUpdated")),
	};

	return feed_begin(v->f, at, &r) && feed_affected(v->f, name, kind, spec) && feed_end(v->f);
}

/* A range "vers:npm/>=1.0.0|<2.0.0" as npm writes it. */
static bool range(struct arena *a, struct text vers, struct text *out)
{
	if (!text_skip(&vers, T("vers:npm/")) && !text_skip(&vers, T("vers:semver/")))
		return false;
	char *p = arena_alloc(a, vers.n + 1);
	struct text t = unescaped(a, vers);
	for (size_t i = 0; p && i < t.n; i++)
		p[i] = t.p[i] == '|' ? ' ' : t.p[i];
	*out = text_n(p, p ? t.n : 0);
	return p != NULL;
}

static bool take_affect(struct vex *v, struct json vulnerability, struct json affect)
{
	struct feed_at at = {v->file, json_place(affect).line};
	struct text ref = json_get_text(affect, T("ref")), name = T(""), version = T(""), spec;
	struct json list = json_get(affect, T("versions"));
	size_t rows = 0;

	if (!resolve(v, ref, &name, &version))
		return feed_pass(v->f, at, "about a component that is no npm package", ref);
	for (struct json_each i = json_each(list); json_next(&i);) {
		if (!text_eq(json_get_text(i.value, T("status")), T("unaffected")))
			continue;
		/* What is put empties the arena of the record. */
		if (!resolve(v, ref, &name, &version))
			return false;
		struct text one = json_get_text(i.value, T("version"));
		rows++;
		if (one.n ? !put(v, at, vulnerability, name, T("versions"), one)
			  : range(feed_arena(v->f), json_get_text(i.value, T("range")), &spec)
				    ? !put(v, at, vulnerability, name, T("npm"), spec)
				    : !feed_pass(v->f, at, "a range of versions that is not npm's", ref))
			return false;
	}
	if (rows)
		return true;
	/* Without a status a version is an affected one (the schema's default). */
	if (json_count(list))
		return feed_pass(v->f, at, "its versions are named as affected, whatever its state says", ref);
	return version.n ? put(v, at, vulnerability, name, T("versions"), version)
			 : put(v, at, vulnerability, name, T("all"), T(""));
}

static bool take(struct vex *v, struct json vulnerability)
{
	struct feed_at at = {v->file, json_place(vulnerability).line};
	struct text id = json_get_text(vulnerability, T("id"));
	struct text state = json_get_text(json_get(vulnerability, T("analysis")), T("state"));

	if (!id.n)
		return feed_refuse(v->f, at, "a vulnerability without id");
	if (!text_eq(state, T("not_affected")) && !text_eq(state, T("false_positive")))
		return feed_pass(v->f, at, "not said to be harmless (analysis.state)", state.n ? state : id);
	for (struct json_each i = json_each(json_get(vulnerability, T("affects"))); json_next(&i);)
		if (!take_affect(v, vulnerability, i.value))
			return false;
	return true;
}

static bool take_all(struct vex *v)
{
	struct json root = json_root(&v->doc), list = json_get(root, T("vulnerabilities"));

	v->components = map_new(v->arena);
	if (!v->components || !add_components(v, json_get(root, T("components")), 0))
		return false;
	if (!json_count(list))
		return feed_refuse(v->f, (struct feed_at){v->file, 1}, "no vulnerabilities: an inventory, not a VEX");
	for (struct json_each i = json_each(list); json_next(&i);)
		if (!take(v, i.value))
			return false;
	return true;
}

static bool read(struct feed *f, const char *file, struct text bytes)
{
	struct json_limits limits = {.max_bytes = FEED_JSON_MAX, .max_nodes = JSON_NODES_MAX};
	struct vex v = {.f = f, .file = file, .arena = arena_new((size_t)8 << 30)};
	struct err why = {0};
	bool ok = v.arena != NULL;

	if (ok && !json_parse(v.arena, bytes, &limits, &v.doc, &why))
		ok = feed_refuse(f, (struct feed_at){file, 0}, "%s", why.text);
	else if (ok && v.doc.duplicates)
		ok = feed_refuse(f, (struct feed_at){file, v.doc.duplicate_at.line}, "a key stands twice: " TEXT_FMT,
				 TEXT_ARG(text_head(v.doc.duplicate, 64)));
	else if (ok)
		ok = take_all(&v);
	arena_free(v.arena);
	return ok;
}

const struct feed_format feed_vex = {"vex", "CycloneDX VEX: what is not affected becomes rows of class allow", sniff,
				     read};
