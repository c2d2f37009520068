/* MISP events (misp-project.org, core format): {"Event": ...}, {"response": [{"Event": ...}]}, feeds of
 * such files, and what a search for attributes answers, {"response": {"Attribute": [...]}}. An attribute that is not meant for detection (to_ids false) is passed over. */
#include "json/read.h"
#include "packtool/feed/fact.h"
#include "packtool/feed/table.h"
#include "packtool/value.h"

#include <stdio.h>

static bool sniff(struct text head, struct text name)
{
	(void)name;
	return text_has(head, T("\"Event\""));
}

/* Types of attributes; of those with a bar the part meant, and the note from the other. */
static const struct {
	const char *type, *kind;
	int part; /* of a value "a|b": 0 or 1; -1: the whole */
} types[] = {
	{"sha256", "sha256", -1}, {"sha1", "sha1", -1}, {"md5", "md5", -1}, {"sha512", "sha512", -1},
	{"filename|sha256", "sha256", 1}, {"filename|sha1", "sha1", 1}, {"filename|md5", "md5", 1},
	{"filename|sha512", "sha512", 1}, {"filename", "filename", -1}, {"domain", "domain", -1},
	{"hostname", "domain", -1}, {"domain|ip", "domain", 0}, {"domain|ip", "ip", 1},
	{"hostname|port", "domain", 0}, {"url", "url", -1}, {"ip-dst", "ip", -1}, {"ip-src", "ip", -1},
	{"ip-dst|port", "ip", 0}, {"ip-src|port", "ip", 0}, {"email", "email", -1}, {"email-src", "email", -1},
	{"email-dst", "email", -1}, {"pattern-in-file", "string", -1},
};
#define TYPES (sizeof types / sizeof types[0])

struct event {
	struct feed *f;
	const char *file;
	struct json json;
	struct text campaign, tlp, severity, reference;
};

static struct text tag_level(struct json holder)
{
	for (struct json_each i = json_each(json_get(holder, T("Tag"))); json_next(&i);) {
		struct text name = json_get_text(i.value, T("name"));
		if (name.n > 4 && text_eq_nocase(text_head(name, 4), T("tlp:")))
			return name;
	}
	return T("");
}

/* Seconds since 1970 as a day, or a day already. */
static struct text day(struct arena *a, struct text t)
{
	uint64_t seconds;
	char out[16];

	if (!text_u64(t, &seconds) || seconds == 0 || seconds > 253402300799)
		return feed_day(t);
	date_put(out, seconds, '-');
	return arena_text(a, text_of(out));
}

static bool truth(struct json v)
{
	uint64_t n;
	return json_true(v) || (json_u64(v, &n) && n == 1) || text_eq(json_text(v), T("1")) ||
	       text_eq(json_text(v), T("true"));
}

static struct text part_of(struct text value, int part)
{
	struct cut c = text_cut(value, '|');
	return part < 0 ? value : part == 0 ? c.head : c.tail;
}

static bool put_facts(struct event *v, struct text type, struct text value, struct text note)
{
	for (size_t i = 0; i < TYPES; i++) {
		struct cut c = text_cut(value, '|');
		bool named = types[i].part == 1 && text_starts(type, T("filename|"));
		if (text_eq(type, text_of(types[i].type)) &&
		    !feed_indicator(v->f, text_of(types[i].kind), part_of(value, types[i].part),
				    named ? c.head : note))
			return false;
	}
	return true;
}

static bool known(struct text type)
{
	for (size_t i = 0; i < TYPES; i++)
		if (text_eq(type, text_of(types[i].type)))
			return true;
	return false;
}

static bool take(struct event *v, struct json attribute)
{
	struct arena *a = feed_arena(v->f);
	struct feed_at at = {v->file, json_place(attribute).line};
	struct text type = json_get_text(attribute, T("type")), value = json_get_text(attribute, T("value"));
	struct text uuid = json_get_text(attribute, T("uuid")), note = json_get_text(attribute, T("comment"));
	struct text own = tag_level(attribute);

	if (!type.n || !value.n || !uuid.n)
		return feed_refuse(v->f, at, "an attribute without type, value or uuid");
	if (!truth(json_get(attribute, T("to_ids"))))
		return feed_pass(v->f, at, "not meant for detection (to_ids)", value);
	if (text_eq(type, T("yara")))
		return feed_pass(v->f, at, "a YARA rule, which picket ioc add yara --file takes", uuid);
	if (!known(type))
		return feed_pass(v->f, at, "a type that is not looked for", type);
	struct text stamp = json_get_text(attribute, T("timestamp"));
	struct feed_record r = {
		.id = arena_printf(a, "MISP-" TEXT_FMT, TEXT_ARG(text_head(uuid, 100))),
		.klass = T("indicator"),
		.severity = v->severity,
		.campaign = v->campaign,
		.summary = note.n ? note : json_get_text(v->json, T("info")),
		.reference = v->reference,
		.published = day(a, json_get_text(v->json, T("date"))),
		.modified = day(a, stamp.n ? stamp : json_number(json_get(attribute, T("timestamp")))),
		.tlp = own.n ? own : v->tlp,
		.withdrawn = truth(json_get(attribute, T("deleted"))) ? feed_options(v->f)->today : T(""),
	};
	return feed_begin(v->f, at, &r) && put_facts(v, type, value, note) && feed_end(v->f);
}

/* Links stand among the attributes: they are where to read more. */
static struct text links(struct arena *a, struct json event)
{
	struct buf b = BUF(16384);

	for (struct json_each i = json_each(json_get(event, T("Attribute"))); json_next(&i);) {
		if (!text_eq(json_get_text(i.value, T("type")), T("link")))
			continue;
		if (b.n)
			buf_char(&b, ' ');
		buf_text(&b, json_get_text(i.value, T("value")));
	}
	struct text out = arena_text(a, text_n(b.p, b.n));
	buf_free(&b);
	return out;
}

static struct text severity(struct json event)
{
	struct json level = json_get(event, T("threat_level_id"));
	struct text n = json_is(level, JSON_STRING) ? json_text(level) : json_number(level);

	return text_eq(n, T("1")) ? T("critical") : text_eq(n, T("2")) ? T("high") : text_eq(n, T("3")) ? T("medium") : T("");
}

/* What an event says of all its attributes. */
static bool begin_event(struct event *v, struct arena *a)
{
	struct json event = v->json;
	struct text uuid = json_get_text(event, T("uuid")), info = json_get_text(event, T("info"));

	if (!json_is(event, JSON_OBJECT) || !uuid.n)
		return false;
	v->tlp = tag_level(event);
	v->severity = severity(event);
	v->reference = links(a, event);
	v->campaign = feed_campaign(v->f, arena_printf(a, "misp-" TEXT_FMT, TEXT_ARG(text_head(uuid, 100))), info,
				    json_get_text(event, T("date")), v->reference);
	return true;
}

/* Attributes on their own, as a search for them answers: each names its event. */
static bool take_loose(struct feed *f, const char *file, struct arena *a, struct json list)
{
	for (struct json_each i = json_each(list); json_next(&i);) {
		struct event v = {.f = f, .file = file, .json = json_get(i.value, T("Event"))};
		arena_reset(feed_arena(f)); /* of one that was passed over */
		bool whole = begin_event(&v, a);
		if (!whole && !feed_refuse(f, (struct feed_at){file, json_place(i.value).line},
					   "an attribute whose event has no uuid"))
			return false;
		if (whole && !text_eq(json_get_text(i.value, T("type")), T("link")) && !take(&v, i.value))
			return false;
	}
	return true;
}

static bool take_event(struct feed *f, const char *file, struct arena *a, struct json event)
{
	struct event v = {.f = f, .file = file, .json = event};

	if (!begin_event(&v, a))
		return feed_refuse(f, (struct feed_at){file, json_place(event).line}, "an event without uuid");
	for (struct json_each i = json_each(json_get(event, T("Attribute"))); json_next(&i);)
		if (!text_eq(json_get_text(i.value, T("type")), T("link")) && !take(&v, i.value))
			return false;
	for (struct json_each o = json_each(json_get(event, T("Object"))); json_next(&o);)
		for (struct json_each i = json_each(json_get(o.value, T("Attribute"))); json_next(&i);)
			if (!take(&v, i.value))
				return false;
	return true;
}

static bool take_all(struct feed *f, const char *file, struct arena *a, struct json root)
{
	struct json list = json_is(root, JSON_ARRAY) ? root : json_get(root, T("response"));

	if (json_is(list, JSON_MISSING))
		return take_event(f, file, a, json_get(root, T("Event")));
	if (json_is(list, JSON_OBJECT))
		return take_loose(f, file, a, json_get(list, T("Attribute")));
	for (struct json_each i = json_each(list); json_next(&i);)
		if (!take_event(f, file, a, json_get(i.value, T("Event"))))
			return false;
	return true;
}

static bool read(struct feed *f, const char *file, struct text bytes)
{
	struct json_limits limits = {.max_bytes = FEED_JSON_MAX, .max_nodes = JSON_NODES_MAX};
	struct arena *a = arena_new((size_t)8 << 30);
	struct json_doc doc;
	struct err why = {0};
	bool ok = a != NULL;

	if (ok && !json_parse(a, bytes, &limits, &doc, &why))
		ok = feed_refuse(f, (struct feed_at){file, 0}, "%s", why.text);
	else if (ok && doc.duplicates)
		ok = feed_refuse(f, (struct feed_at){file, doc.duplicate_at.line}, "a key stands twice: " TEXT_FMT,
				 TEXT_ARG(text_head(doc.duplicate, 64)));
	else if (ok)
		ok = take_all(f, file, a, json_root(&doc));
	arena_free(a);
	return ok;
}

const struct feed_format feed_misp = {"misp", "MISP events: attributes that are meant for detection", sniff, read};
