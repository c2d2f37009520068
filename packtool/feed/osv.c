/* OSV records (ossf.github.io/osv-schema): one in a file, a JSON list of them, or one a line. */
#include "json/read.h"
#include "packtool/feed/fact.h"
#include "packtool/feed/osvioc.h"
#include "packtool/feed/table.h"
#include "version/affect.h"

#include <string.h>

static bool sniff(struct text head, struct text name)
{
	(void)name;
	struct text t = text_trim(head);
	return (text_starts(t, T("{")) || text_starts(t, T("["))) && text_has(head, T("\"affected\"")) &&
	       text_has(head, T("\"id\""));
}

/* Joins the texts of a list with a space between. */
static struct text join(struct arena *a, struct json list, struct text key)
{
	struct buf b = BUF(16384);

	for (struct json_each i = json_each(list); json_next(&i);) {
		struct text t = key.n ? json_get_text(i.value, key) : json_text(i.value);
		if (t.n && b.n)
			buf_char(&b, ' ');
		buf_text(&b, t);
	}
	struct text out = arena_text(a, text_n(b.p, b.n));
	buf_free(&b);
	return out;
}

static bool weakness_is_malice(struct json specific)
{
	for (struct json_each i = json_each(json_get(specific, T("cwe_ids"))); json_next(&i);)
		if (text_eq(json_text(i.value), T("CWE-506"))) /* embedded malicious code */
			return true;
	return false;
}

static bool malicious(struct text id, struct json record)
{
	if (text_starts(id, T("MAL-")))
		return true;
	for (struct json_each i = json_each(json_get(record, T("aliases"))); json_next(&i);)
		if (text_starts(json_text(i.value), T("MAL-")))
			return true;
	return weakness_is_malice(json_get(record, T("database_specific")));
}

/* The newest vector. */
static struct text vector(struct json record)
{
	struct text best = T("");

	for (struct json_each i = json_each(json_get(record, T("severity"))); json_next(&i);) {
		struct text score = json_get_text(i.value, T("score"));
		if (text_starts(score, T("CVSS:")) && text_cmp(score, best) > 0)
			best = score;
	}
	return best;
}

static struct text fixed(struct arena *a, struct json record)
{
	struct buf b = BUF(16384);

	for (struct json_each i = json_each(json_get(record, T("affected"))); json_next(&i);)
		for (struct json_each r = json_each(json_get(i.value, T("ranges"))); json_next(&r);)
			for (struct json_each v = json_each(json_get(r.value, T("events"))); json_next(&v);) {
				struct text t = json_get_text(v.value, T("fixed"));
				if (t.n && !text_eq(json_get_text(r.value, T("type")), T("GIT"))) {
					buf_text(&b, b.n ? T(" ") : T(""));
					buf_text(&b, t);
				}
			}
	struct text out = arena_text(a, text_n(b.p, b.n));
	buf_free(&b);
	return out;
}

/* Adds a word to a spec; where the spec may be broken, hands it over before it gets longer than a
 * value may be. */
static bool put_word(struct feed *f, struct text name, struct text kind, struct buf *spec, struct text word,
		     bool may_break)
{
	if (spec->n && may_break && spec->n + 1 + word.n > VALUE_MAX) {
		if (!feed_affected(f, name, kind, buf_view(spec)))
			return false;
		buf_clear(spec);
	}
	if (spec->n)
		buf_char(spec, ' ');
	buf_text(spec, word);
	return true;
}

/* The events of one range; a list too long for one row is cut before an "introduced". */
static bool put_events(struct feed *f, struct text name, struct json events)
{
	static const char *const kinds[] = {"introduced", "fixed", "last_affected", "limit"};
	struct buf spec = BUF(FEED_CELL_MAX), whole = BUF(FEED_CELL_MAX);
	bool ok = true, open = false;

	for (struct json_each i = json_each(events); ok && json_next(&i);)
		for (size_t k = 0; ok && k < 4; k++) {
			struct text v = json_get_text(i.value, text_of(kinds[k]));
			if (!v.n)
				continue;
			buf_printf(&whole, "%s:" TEXT_FMT, kinds[k], TEXT_ARG(v));
			/* Only between intervals in order; room is kept for the end of this one. */
			bool full = spec.n + whole.n + 1 + 64 > VALUE_MAX;
			if (full && k == 0 && !open && text_starts(buf_view(&spec), T("introduced:"))) {
				ok = feed_affected(f, name, T("events"), buf_view(&spec));
				buf_clear(&spec);
			}
			ok = ok && put_word(f, name, T("events"), &spec, buf_view(&whole), false);
			buf_clear(&whole);
			open = k == 0;
		}
	if (ok && text_eq(buf_view(&spec), T("introduced:0")))
		ok = feed_affected(f, name, T("all"), T(""));
	else if (ok && spec.n)
		ok = feed_affected(f, name, T("events"), buf_view(&spec));
	buf_free(&spec);
	buf_free(&whole);
	return ok;
}

static bool put_versions(struct feed *f, struct text name, struct json versions)
{
	struct buf spec = BUF(FEED_CELL_MAX);
	bool ok = true;

	for (struct json_each i = json_each(versions); ok && json_next(&i);) {
		struct text v = text_trim(json_text(i.value));
		if (v.n)
			ok = put_word(f, name, T("versions"), &spec, v, true);
	}
	if (ok && spec.n)
		ok = feed_affected(f, name, T("versions"), buf_view(&spec));
	buf_free(&spec);
	return ok;
}

/* "introduced 0" and nothing else takes in everything: versions beside it say nothing more. */
static bool everything(struct json range)
{
	struct json events = json_get(range, T("events"));

	return !text_eq(json_get_text(range, T("type")), T("GIT")) && json_count(events) == 1 &&
	       text_eq(json_get_text(json_at(events, 0), T("introduced")), T("0"));
}

/* Rows made; a union of ranges and versions. */
static bool put_affected(struct feed *f, struct json affected, size_t *rows)
{
	struct text name = json_get_text(json_get(affected, T("package")), T("name"));
	struct json versions = json_get(affected, T("versions"));

	for (struct json_each i = json_each(json_get(affected, T("ranges"))); json_next(&i);)
		if (everything(i.value)) {
			++*rows;
			return feed_affected(f, name, T("all"), T(""));
		}
	for (struct json_each i = json_each(json_get(affected, T("ranges"))); json_next(&i);) {
		struct json events = json_get(i.value, T("events"));
		if (text_eq(json_get_text(i.value, T("type")), T("GIT")) || !json_count(events))
			continue;
		++*rows;
		if (!put_events(f, name, events))
			return false;
	}
	if (json_count(versions)) {
		++*rows;
		return put_versions(f, name, versions);
	}
	return true;
}

static bool is_npm(struct json affected)
{
	return text_eq(json_get_text(json_get(affected, T("package")), T("ecosystem")), T("npm"));
}

static bool take(struct feed *f, struct feed_at at, struct json record)
{
	struct arena *a = feed_arena(f);
	struct json specific = json_get(record, T("database_specific"));
	struct text id = json_get_text(record, T("id"));
	size_t npm = 0, rows = 0;

	if (!json_is(record, JSON_OBJECT) || !id.n)
		return feed_refuse(f, at, "not an OSV record: no id");
	for (struct json_each i = json_each(json_get(record, T("affected"))); json_next(&i);)
		npm += is_npm(i.value);
	if (!npm)
		return feed_pass(f, at, "not about npm", id);
	bool bad = malicious(id, record);
	struct feed_record r = {
		.id = id,
		.klass = bad ? T("malware") : T("advisory"),
		.severity = fact_severity(json_get_text(specific, T("severity"))),
		.confidence = bad ? T("exact") : T("high"),
		.cvss = vector(record),
		.summary = json_get_text(record, T("summary")),
		.aliases = join(a, json_get(record, T("aliases")), T("")),
		.fixed = fixed(a, record),
		.reference = join(a, json_get(record, T("references")), T("url")),
		.published = json_get_text(record, T("published")),
		.modified = json_get_text(record, T("modified")),
		.withdrawn = json_get_text(record, T("withdrawn")),
	};
	if (!r.severity.n)
		r.severity = bad ? T("critical") : T("medium");
	if (!r.summary.n)
		r.summary = text_cut(json_get_text(record, T("details")), '\n').head;
	if (!feed_begin(f, at, &r))
		return false;
	for (struct json_each i = json_each(json_get(record, T("affected"))); json_next(&i);)
		if (is_npm(i.value) &&
		    (!put_affected(f, i.value, &rows) ||
		     (bad && !osvioc_put(f, at, json_get(i.value, T("database_specific"))))))
			return false;
	if (bad && !osvioc_put(f, at, specific))
		return false;
	return feed_end(f);
}

static bool take_document(struct feed *f, const char *file, uint64_t line, struct text bytes)
{
	struct json_limits limits = {.max_bytes = line ? FEED_RECORD_MAX : FEED_JSON_MAX};
	struct arena *a = arena_new((size_t)4 << 30);
	struct json_doc doc;
	struct err why = {0};
	bool ok = true;

	if (!a)
		return false;
	struct feed_at at = {file, line ? line : 1};
	if (!json_parse(a, bytes, &limits, &doc, &why)) {
		ok = feed_refuse(f, at, "%s", why.text);
	} else if (doc.duplicates) {
		/* Two readers would believe two things. */
		ok = feed_refuse(f, at, "a key stands twice: " TEXT_FMT, TEXT_ARG(text_head(doc.duplicate, 64)));
	} else if (json_is(json_root(&doc), JSON_ARRAY)) {
		for (struct json_each i = json_each(json_root(&doc)); ok && json_next(&i);)
			ok = take(f, (struct feed_at){file, json_place(i.value).line}, i.value);
	} else {
		ok = take(f, at, json_root(&doc));
	}
	arena_free(a);
	return ok;
}

/* One record a line when the first line ends an object and something follows. */
static bool is_lines(struct text bytes)
{
	struct text rest = bytes, line;

	if (!text_line(&rest, &line))
		return false;
	line = text_trim(line);
	return text_starts(line, T("{")) && text_ends(line, T("}")) && text_trim(text_head(rest, 64)).n &&
	       text_starts(text_trim(text_head(rest, 64)), T("{"));
}

static bool read(struct feed *f, const char *file, struct text bytes)
{
	struct text rest = bytes, line;

	if (!is_lines(bytes))
		return take_document(f, file, 0, bytes);
	for (uint64_t n = 1; text_line(&rest, &line); n++)
		if (text_trim(line).n && !take_document(f, file, n, line))
			return false;
	return true;
}

const struct feed_format feed_osv = {"osv", "OSV records: JSON, a list, one a line, or an archive of them",
				     sniff, read};
