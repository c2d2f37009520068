/* STIX 2.1 indicators (OASIS, sections 4.7 and 9): patterns that are comparisons for equality joined by
 * OR. What needs more (AND, FOLLOWEDBY, times, LIKE) is passed over and told. */
#include "base/map.h"
#include "json/read.h"
#include "packtool/feed/fact.h"
#include "packtool/feed/table.h"

#include <string.h>

struct bundle {
	struct feed *f;
	const char *file;
	struct arena *arena;
	struct map *objects; /* id to node */
	struct map *campaigns; /* indicator id to the campaign object's node */
	struct json_doc doc;
};

static bool sniff(struct text head, struct text name)
{
	(void)name;
	return text_has(head, T("\"bundle\"")) || (text_has(head, T("\"spec_version\"")) && text_has(head, T("\"pattern")) &&
						    !text_has(head, T("CycloneDX")));
}

/* ---- patterns ---- */

struct path {
	const char *path, *kind;
};
static const struct path paths[] = {
	{"file:hashes.'SHA-256'", "sha256"}, {"file:hashes.SHA256", "sha256"}, {"file:hashes.'SHA256'", "sha256"},
	{"file:hashes.'SHA-1'", "sha1"}, {"file:hashes.SHA1", "sha1"}, {"file:hashes.'SHA1'", "sha1"},
	{"file:hashes.MD5", "md5"}, {"file:hashes.'MD5'", "md5"}, {"file:hashes.'SHA-512'", "sha512"},
	{"file:hashes.SHA512", "sha512"}, {"file:hashes.'SHA512'", "sha512"}, {"file:name", "filename"},
	{"domain-name:value", "domain"}, {"url:value", "url"}, {"ipv4-addr:value", "ip"},
	{"ipv6-addr:value", "ip"}, {"email-addr:value", "email"},
	{"email-message:from_ref.value", "email"}, {"email-message:sender_ref.value", "email"},
};

struct term {
	const char *kind;
	struct text value;
};

static void blanks(struct text *t)
{
	while (t->n && (*t->p == ' ' || *t->p == '\t' || *t->p == '\n' || *t->p == '\r'))
		*t = text_tail(*t, 1);
}

static bool skip(struct text *t, struct text token)
{
	blanks(t);
	return text_skip(t, token);
}

/* 'text' with \' and \\ (section 9.2). */
static bool literal(struct arena *a, struct text *t, struct text *out)
{
	char *p = arena_alloc(a, t->n + 1);
	size_t n = 0;

	if (!p || !skip(t, T("'")))
		return false;
	for (;;) {
		if (!t->n)
			return false;
		char c = *t->p;
		*t = text_tail(*t, 1);
		if (c == '\'')
			break;
		if (c == '\\') {
			if (!t->n)
				return false;
			c = *t->p;
			*t = text_tail(*t, 1);
		}
		p[n++] = c;
	}
	*out = text_n(p, n);
	return true;
}

static const char *object_path(struct text *t)
{
	size_t best = 0;
	const char *kind = NULL;

	blanks(t);
	for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
		if (text_starts(*t, text_of(paths[i].path)) && strlen(paths[i].path) > best) {
			best = strlen(paths[i].path);
			kind = paths[i].kind;
		}
	struct text rest = text_tail(*t, best);
	if (!kind || (rest.n && *rest.p != ' ' && *rest.p != '=' && *rest.p != '\t'))
		return NULL;
	*t = rest;
	return kind;
}

/* One comparison: PATH = 'x', PATH IN ('x', 'y'), or an address ISSUBSET 'network'. */
static bool comparison(struct arena *a, struct text *t, struct term *out, size_t *n, size_t max)
{
	struct text value;
	const char *kind = object_path(t);

	if (!kind)
		return false;
	if (skip(t, T("=")) || (strcmp(kind, "ip") == 0 && skip(t, T("ISSUBSET ")))) {
		if (*n == max || !literal(a, t, &value))
			return false;
		out[(*n)++] = (struct term){kind, value};
		return true;
	}
	if (!skip(t, T("IN")) || !skip(t, T("(")))
		return false;
	do {
		if (*n == max || !literal(a, t, &value))
			return false;
		out[(*n)++] = (struct term){kind, value};
	} while (skip(t, T(",")));
	return skip(t, T(")"));
}

/* [ comparison OR comparison ] OR [ ... ]; nothing else. */
static bool pattern(struct arena *a, struct text t, struct term *out, size_t *n, size_t max)
{
	*n = 0;
	do {
		if (!skip(&t, T("[")))
			return false;
		do {
			if (!comparison(a, &t, out, n, max))
				return false;
		} while (skip(&t, T("OR ")));
		if (!skip(&t, T("]")))
			return false;
	} while (skip(&t, T("OR")));
	blanks(&t);
	return t.n == 0;
}

/* ---- objects ---- */

static struct json object(const struct bundle *b, struct text id)
{
	const uint32_t *at = map_get(b->objects, id);
	return at ? (struct json){&b->doc, *at} : (struct json){0};
}

/* The ids that STIX gives the levels: TLP 1 (section 7.2.1.4), TLP 2 (its extension). */
static const struct {
	const char *id, *level;
} markings[] = {
	{"marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "clear"},
	{"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "green"},
	{"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "amber"},
	{"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red"},
	{"marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"},
	{"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"},
	{"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"},
	{"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "amber"},
	{"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "red"},
};

static struct text marking_level(const struct bundle *b, struct text id)
{
	for (size_t i = 0; i < sizeof markings / sizeof markings[0]; i++)
		if (text_eq(id, text_of(markings[i].id)))
			return text_of(markings[i].level);
	struct json o = object(b, id);
	struct text tlp = json_get_text(json_get(o, T("definition")), T("tlp"));
	return tlp.n ? tlp : text_starts(json_get_text(o, T("name")), T("TLP:")) ? json_get_text(o, T("name")) : T("");
}

/* The strictest of several. */
static struct text level(const struct bundle *b, struct json indicator)
{
	static const char *const order[] = {"clear", "green", "amber", "red"};
	struct text best = T("");
	size_t rank = 0;

	for (struct json_each i = json_each(json_get(indicator, T("object_marking_refs"))); json_next(&i);) {
		struct text said = marking_level(b, json_text(i.value)), tlp = fact_tlp(said);
		if (said.n && !tlp.n)
			return said; /* one that is none refuses the record */
		for (size_t k = 0; k < 4; k++)
			if (text_eq(tlp, text_of(order[k])) && k + 1 > rank) {
				rank = k + 1;
				best = tlp;
			}
	}
	return best;
}

static struct text confidence(struct json indicator)
{
	uint64_t n;

	if (!json_u64(json_get(indicator, T("confidence")), &n) || n == 0)
		return T("");
	return n >= 70 ? T("high") : n >= 30 ? T("medium") : T("low");
}

static struct text references(struct arena *a, struct json o)
{
	struct buf b = BUF(16384);

	for (struct json_each i = json_each(json_get(o, T("external_references"))); json_next(&i);) {
		struct text url = json_get_text(i.value, T("url"));
		if (url.n && b.n)
			buf_char(&b, ' ');
		buf_text(&b, url);
	}
	struct text out = arena_text(a, text_n(b.p, b.n));
	buf_free(&b);
	return out;
}

static struct text campaign(struct bundle *b, struct text indicator)
{
	const uint32_t *at = map_get(b->campaigns, indicator);
	struct json c = at ? (struct json){&b->doc, *at} : (struct json){0};
	struct text name = json_get_text(c, T("name"));

	return name.n ? feed_campaign(b->f, name, name, json_get_text(c, T("first_seen")),
				      references(feed_arena(b->f), c))
		      : T("");
}

/* Each term has a value between two. */
static size_t quotes(struct text t)
{
	size_t n = 0;

	for (size_t i = 0; i < t.n; i++)
		n += t.p[i] == '\'';
	return n;
}

static bool take(struct bundle *b, struct json o)
{
	struct feed_at at = {b->file, json_place(o).line};
	struct arena *a = feed_arena(b->f);
	struct text id = json_get_text(o, T("id")), kind = json_get_text(o, T("pattern_type"));
	struct text text = json_get_text(o, T("pattern"));
	size_t n = 0, max = quotes(text) / 2;
	struct term *terms = ARENA_ARRAY(a, struct term, max + 1);

	if (!id.n || !text.n || !terms)
		return feed_refuse(b->f, at, "an indicator without id or pattern");
	if (kind.n && !text_eq(kind, T("stix")))
		return feed_pass(b->f, at, "a pattern of another language than STIX", kind);
	if (!pattern(a, text, terms, &n, max))
		return feed_pass(b->f, at, "a pattern that is more than values joined by OR", text);
	bool revoked = json_true(json_get(o, T("revoked")));
	struct text summary = json_get_text(o, T("name"));
	struct feed_record r = {
		.id = id,
		.klass = T("indicator"),
		.confidence = confidence(o),
		.campaign = campaign(b, id),
		.summary = summary.n ? summary : json_get_text(o, T("description")),
		.reference = references(a, o),
		.published = json_get_text(o, T("valid_from")),
		.modified = json_get_text(o, T("modified")),
		.expires = json_get_text(o, T("valid_until")),
		.tlp = level(b, o),
		.withdrawn = revoked ? json_get_text(o, T("modified")) : T(""),
	};
	if (revoked && !r.withdrawn.n)
		r.withdrawn = feed_options(b->f)->today;
	if (!feed_begin(b->f, at, &r))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!feed_indicator(b->f, text_of(terms[i].kind), terms[i].value, T("")))
			return false;
	return feed_end(b->f);
}

/* What refers to an object by its id: campaigns that indicators tell of. */
static bool index_objects(struct bundle *b, struct json objects)
{
	bool fresh;

	b->objects = map_new(b->arena);
	b->campaigns = map_new(b->arena);
	if (!b->objects || !b->campaigns)
		return false;
	for (struct json_each i = json_each(objects); json_next(&i);) {
		uint32_t *at = map_put(b->objects, json_get_text(i.value, T("id")), &fresh);
		if (!at)
			return false;
		*at = i.value.node;
	}
	for (struct json_each i = json_each(objects); json_next(&i);) {
		struct json to = object(b, json_get_text(i.value, T("target_ref")));
		if (!text_eq(json_get_text(i.value, T("type")), T("relationship")) ||
		    !text_eq(json_get_text(i.value, T("relationship_type")), T("indicates")) ||
		    !text_eq(json_get_text(to, T("type")), T("campaign")))
			continue;
		uint32_t *at = map_put(b->campaigns, json_get_text(i.value, T("source_ref")), &fresh);
		if (!at)
			return false;
		*at = to.node;
	}
	return true;
}

static bool take_all(struct bundle *b)
{
	struct json root = json_root(&b->doc);
	struct json objects = json_is(root, JSON_ARRAY) ? root : json_get(root, T("objects"));
	size_t seen = 0;

	if (json_is(objects, JSON_MISSING) && text_eq(json_get_text(root, T("type")), T("indicator")))
		return index_objects(b, objects) && take(b, root);
	if (!index_objects(b, objects))
		return false;
	for (struct json_each i = json_each(objects); json_next(&i); seen++)
		if (text_eq(json_get_text(i.value, T("type")), T("indicator"))) {
			if (!take(b, i.value))
				return false;
		}
	return seen || feed_refuse(b->f, (struct feed_at){b->file, 1}, "a bundle without objects");
}

static bool read(struct feed *f, const char *file, struct text bytes)
{
	struct json_limits limits = {.max_bytes = FEED_JSON_MAX, .max_nodes = JSON_NODES_MAX};
	struct bundle b = {.f = f, .file = file, .arena = arena_new((size_t)8 << 30)};
	struct err why = {0};
	bool ok = b.arena != NULL;

	if (ok && !json_parse(b.arena, bytes, &limits, &b.doc, &why))
		ok = feed_refuse(f, (struct feed_at){file, 0}, "%s", why.text);
	else if (ok && b.doc.duplicates)
		ok = feed_refuse(f, (struct feed_at){file, b.doc.duplicate_at.line}, "a key stands twice: " TEXT_FMT,
				 TEXT_ARG(text_head(b.doc.duplicate, 64)));
	else if (ok)
		ok = take_all(&b);
	arena_free(b.arena);
	return ok;
}

const struct feed_format feed_stix = {"stix", "STIX 2.1 bundles: indicators whose pattern is values joined by OR",
				      sniff, read};
