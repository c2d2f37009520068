#include "scanner/explain.h"

#include "scanner/policy/date.h"
#include "scanner/report/wrap.h"
#include "scanner/rule/rule.h"

#include <inttypes.h>

#define WIDTH 80

static void put(FILE *out, const char *head, struct text t)
{
	if (t.n)
		wrap_put(out, WIDTH, head, "             ", t);
}

static struct text joined(struct buf *b, struct json list, const char *between)
{
	buf_clear(b);
	for (struct json_each m = json_each(list); json_next(&m);) {
		if (b->n)
			buf_text(b, text_of(between));
		buf_text(b, json_text(m.value));
	}
	return buf_view(b);
}

static void put_package(FILE *out, struct json f, struct buf *b)
{
	struct json p = json_get(f, T("package"));

	put(out, "package      ", json_get_text(p, T("purl")));
	put(out, "source       ", json_get_text(p, T("source")));
	put(out, "comes in by  ", joined(b, json_get(p, T("path")), " > "));
}

/* A tab is no sign of anything in code: it is shown as what it stands for. */
static struct text untabbed(struct buf *b, struct text line)
{
	buf_clear(b);
	for (size_t i = 0; i < line.n; i++)
		buf_text(b, line.p[i] == '\t' ? T("    ") : text_n(line.p + i, 1));
	return b->failed ? line : buf_view(b);
}

static void put_code(FILE *out, struct json f)
{
	struct buf b = BUF(65536);
	struct json context = json_get(f, T("context"));
	uint64_t line = 0, at = 0;
	char head[32];

	json_u64(json_get(f, T("line")), &at);
	json_u64(json_get(context, T("line")), &line);
	for (struct json_each m = json_each(json_get(context, T("lines"))); json_next(&m); line++) {
		snprintf(head, sizeof head, "%c %9" PRIu64 "  ", line == at ? '>' : ' ', line);
		wrap_put(out, WIDTH, head, "             ", untabbed(&b, json_text(m.value)));
	}
	buf_free(&b);
	for (struct json_each m = json_each(json_get(context, T("layers"))); json_next(&m);) {
		put(out, "decoded by   ", json_get_text(m.value, T("how")));
		put(out, "             ", json_get_text(m.value, T("text")));
	}
}

static void put_place(FILE *out, struct json f, struct buf *b)
{
	buf_clear(b);
	buf_text(b, json_get_text(f, T("file")));
	struct text line = json_number(json_get(f, T("line")));
	if (b->n && line.n && !text_eq(line, T("0"))) {
		buf_char(b, ':');
		buf_text(b, line);
	}
	put(out, "where        ", buf_view(b));
	put_code(out, f);
	put(out, "seen         ", json_get_text(f, T("evidence")));
	put(out, "behaviours   ", joined(b, json_get(f, T("behaviours")), ", "));
	struct json reachable = json_get(f, T("reachable"));
	if (json_is(reachable, JSON_BOOL))
		put(out, "reachable    ", json_true(reachable) ? T("yes: something imports it")
							      : T("no: nothing imports it"));
	put(out, "fixed in     ", joined(b, json_get(f, T("fixed")), ", "));
}

/* The pack of that name in the report: who signed it, and when. */
static struct json pack_of(const struct saved *s, struct text name)
{
	struct json found = {0};

	for (struct json_each m = json_each(json_get(s->root, T("corpus"))); json_next(&m);)
		if (text_eq(json_get_text(m.value, T("name")), name))
			found = m.value;
	return found;
}

static void put_corpus(FILE *out, const struct saved *s, struct json f, struct buf *b)
{
	struct json row = json_get(f, T("corpus")), pack = pack_of(s, json_get_text(row, T("pack")));
	char day[DATE_TEXT];
	uint64_t created;

	if (!json_is(row, JSON_OBJECT)) {
		put(out, "corpus       ", T("no row: the rule saw it in the project itself"));
		return;
	}
	buf_clear(b);
	buf_text(b, json_get_text(row, T("row")));
	buf_text(b, T(" in "));
	buf_text(b, json_get_text(row, T("pack")));
	buf_text(b, T(" seq "));
	buf_text(b, json_number(json_get(row, T("seq"))));
	if (json_get_text(row, T("source")).n) {
		buf_text(b, T(", from "));
		buf_text(b, json_get_text(row, T("source")));
	}
	put(out, "corpus row   ", buf_view(b));
	put(out, "signed by    ", json_get_text(pack, T("signers")));
	if (json_u64(json_get(pack, T("created")), &created)) {
		date_put(day, created);
		put(out, "pack made    ", text_of(day));
	}
}

static void put_decision(FILE *out, struct json f, struct json excuse, struct buf *b)
{
	put(out, "denied       ", json_get_text(f, T("denied")));
	if (json_true(json_get(f, T("known"))))
		put(out, "baseline     ", T("known"));
	if (!json_is(excuse, JSON_OBJECT))
		return;
	buf_clear(b);
	buf_text(b, json_get_text(excuse, T("reason")));
	if (json_get_text(excuse, T("owner")).n) {
		buf_text(b, T(" ("));
		buf_text(b, json_get_text(excuse, T("owner")));
		buf_text(b, T(", until "));
		buf_text(b, json_get_text(excuse, T("expires")));
		buf_text(b, T(")"));
	}
	buf_text(b, T(" at "));
	buf_text(b, json_get_text(excuse, T("policy")));
	put(out, "not counted  ", buf_view(b));
}

static void put_rule(FILE *out, struct json f)
{
	const struct rule *r = rule_by_id(json_get_text(f, T("rule")));

	if (!r)
		return;
	fputs("\nWhat the rule means:\n", out);
	wrap_put(out, WIDTH, "  ", "  ", text_of(r->about));
}

static void put_silence(FILE *out, struct json f)
{
	fputs("\nTo silence it with a reason, in ~/.config/picket/policy.yml:\n"
	      "  suppress:\n"
	      "    - fingerprint: ", out);
	struct text print = json_get_text(f, T("fingerprint"));
	for (; print.n && ((*print.p >= '0' && *print.p <= '9') || (*print.p >= 'a' && *print.p <= 'f'));
	     print = text_tail(print, 1))
		fputc(*print.p, out);
	fputs("\n      reason: why it is no harm here\n"
	      "      owner: you@example.com\n"
	      "      expires: YYYY-MM-DD\n", out);
}

bool explain_finding(const struct saved *s, struct text fingerprint, FILE *out, struct err *e)
{
	struct buf b = BUF((size_t)64 << 10);
	struct json f, excuse;

	if (!saved_find(s, fingerprint, &f, &excuse, e))
		return false;
	put(out, "finding      ", json_get_text(f, T("fingerprint")));
	put(out, "rule         ", json_get_text(f, T("rule")));
	put(out, "severity     ", json_get_text(f, T("severity")));
	put(out, "confidence   ", json_get_text(f, T("confidence")));
	put(out, "why          ", json_get_text(f, T("message")));
	put_package(out, f, &b);
	put_place(out, f, &b);
	put_corpus(out, s, f, &b);
	put_decision(out, f, excuse, &b);
	put(out, "scanned      ", json_get_text(s->root, T("started")));
	put(out, "what to do   ", json_get_text(f, T("remediation")));
	put(out, "references   ", joined(&b, json_get(f, T("references")), " "));
	put_rule(out, f);
	if (!json_is(excuse, JSON_OBJECT))
		put_silence(out, f);
	buf_free(&b);
	return true;
}

/* --- as JSON --- */

/* The depth of a parsed document is bounded (JSON_DEPTH_MAX). */
static void copy(struct json_writer *w, struct json v)
{
	switch (json_kind(v)) {
	case JSON_BOOL:
		json_put_bool(w, json_true(v));
		return;
	case JSON_NUMBER:
		json_put_number(w, json_number(v));
		return;
	case JSON_STRING:
		json_put_text(w, json_text(v));
		return;
	case JSON_MISSING:
	case JSON_NULL:
		json_put_null(w);
		return;
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	if (json_is(v, JSON_OBJECT))
		json_open_object(w);
	else
		json_open_array(w);
	for (struct json_each m = json_each(v); json_next(&m);) {
		if (json_is(v, JSON_OBJECT))
			json_key(w, m.key);
		copy(w, m.value);
	}
	json_close(w);
}

void explain_rule_json(struct json_writer *w, const struct rule *r)
{
	if (!r) {
		json_put_null(w);
		return;
	}
	json_open_object(w);
	json_member_text(w, T("about"), text_of(r->about));
	json_member_text(w, T("id"), text_of(r->id));
	json_key(w, T("references"));
	json_open_array(w);
	for (struct cut c = {.tail = text_of(r->references), .found = true}; c.found;) {
		c = text_cut(c.tail, ' ');
		if (c.head.n)
			json_put_text(w, c.head);
	}
	json_close(w);
	json_member_text(w, T("remedy"), text_of(r->remedy));
	json_member_text(w, T("title"), text_of(r->title));
	json_close(w);
}

bool explain_finding_json(const struct saved *s, struct text fingerprint, FILE *out, struct err *e)
{
	struct json_writer w;
	struct json f, excuse;

	if (!saved_find(s, fingerprint, &f, &excuse, e))
		return false;
	struct text pack = json_get_text(json_get(f, T("corpus")), T("pack"));
	json_to_file(&w, out, JSON_PRETTY);
	json_open_object(&w);
	json_key(&w, T("excuse"));
	copy(&w, excuse);
	json_key(&w, T("finding"));
	copy(&w, f);
	json_key(&w, T("pack"));
	copy(&w, pack_of(s, pack));
	json_key(&w, T("rule"));
	explain_rule_json(&w, rule_by_id(json_get_text(f, T("rule"))));
	json_close(&w);
	return json_end(&w) || err_set(e, "REPORT-WRITE", "explain: %s", json_fault(&w));
}
