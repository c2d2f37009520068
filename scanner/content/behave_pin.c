/* Code of the network that is compared with a digest of one's own before it is run. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#include <string.h>

#define PIN_BODY   8192 /* bytes of a function that are looked at */
#define PIN_GATE   400	/* bytes of a condition, and of what it guards */
#define PIN_DIGEST 32	/* characters of a digest that is written down: 128 bits in hex, more than that in base64 */
#define PIN_DEPTH  8	/* names that stand for each other */
#define PIN_CALLS  8	/* of one function */
#define PIN_ASKED  64	/* values of one text that are looked for */

static bool own_digest(struct walk *w, struct text value, unsigned depth);

/* A file of the package: JSON.parse(readFileSync(new URL('./x.json', import.meta.url))), require('./x.json'). */
static bool own_file(struct text value)
{
	if (text_starts(value, T("require('./")) || text_starts(value, T("require(\"./")) || text_starts(value, T("require('../")) || text_starts(value, T("require(\"../")))
		return has(value, ".json");
	return text_starts(value, T("JSON.parse(")) && has(value, "readFile") && has(value, ".json") && (has(value, "__dirname") || has(value, "import.meta.url"));
}

/* ({"main":{"integrity":"sha512-.."}}): a table that is put in where modules are read as one script, or written down so. Nothing in it has
 * a name: true, false and null are told by their letters. */
static bool own_table(const struct walk *w, struct text value)
{
	struct text rest = text_n(value.p, (size_t)(w->source.p + w->source.n - value.p));
	unsigned depth = 0;

	if (!behave_together(w) || !text_skip(&rest, T("(")))
		return false;
	rest = text_head(rest, JOIN_DATA_MAX);
	for (size_t i = 0; i < rest.n; i++) {
		char c = rest.p[i];
		if (c == '{' || c == '[')
			depth++;
		else if ((c == '}' || c == ']') && depth && !--depth)
			return text_starts(text_trim(text_tail(rest, i + 1)), T(")"));
		else if (c == '"')
			for (i++; i < rest.n && rest.p[i] != '"'; i++)
				i += rest.p[i] == '\\';
		else if (!depth || !memchr("}]:,-+.0123456789 \t\r\ntruefalsn", c, 30))
			return false;
	}
	return false;
}

/* const { integrity } = x, const [kind, want] = x.split('-'): what stands behind the bracket that name stands in, at its place. */
static struct text taken_out_of(struct text source, struct text name)
{
	struct text only = text_of("");

	for (size_t at; (at = phrase_find_name(source, name)) < source.n;) {
		source = text_tail(source, at + name.n);
		size_t end = text_find_four(text_head(source, VARIABLE_VALUE), 0, "}]({");
		struct text behind = text_tail(source, end < source.n ? end + 1 : end);
		if (end >= source.n || !memchr("}]", source.p[end], 2))
			continue;
		behind = text_trim(text_head(behind, VARIABLE_VALUE));
		if (!text_skip(&behind, T("=")) || text_starts(behind, T("=")) || text_starts(behind, T(">")))
			continue;
		if (only.n)
			return text_of("");
		only = text_trim(text_cut(text_cut(behind, '\n').head, ';').head);
	}
	return only;
}

bool behave_together(const struct walk *w)
{
	return text_starts(w->source, T("var $m1=(function(){"));
}

/* Of every call of the function in the text, the argument at that place. Those of other files are not known, unless they are read
 * together. */
static bool own_argument(struct walk *w, struct text function, unsigned place, unsigned depth)
{
	struct text rest = w->source;
	unsigned calls = 0;

	for (size_t at; function.n > 2 && (at = text_find(rest, function)) < rest.n;) {
		bool within = at && name_byte(rest.p[at - 1]), declared = text_ends(text_head(rest, at), T("function "));
		rest = text_tail(rest, at + function.n);
		if (within || declared || (rest.n && name_byte(*rest.p)))
			continue;
		struct text call = rest;
		if (!text_skip(&call, T("(")))
			continue;
		if (++calls > PIN_CALLS || !own_digest(w, phrase_item(call, place), depth))
			return false;
	}
	return function.n > 2 && (calls || !behave_together(w));
}

/* A parameter of a function around the event. */
static bool own_parameter(struct walk *w, struct text name, unsigned depth)
{
	uint32_t at = w->event->function;

	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		struct text body = behave_body(w, at, PIN_BODY), list = text_tail(body, text_find(body, T("(")));
		if (!text_skip(&list, T("(")))
			return false;
		for (unsigned place = 0; place < 8; place++)
			if (phrase_find_name(phrase_item(list, place), name) < phrase_item(list, place).n)
				return own_argument(w, w->fold->functions[at].name, place, depth);
	}
	return false;
}

/* import sums from './sums.json' */
static bool own_import(struct text source, struct text name)
{
	for (size_t at; (at = text_find(source, T("import "))) < source.n;) {
		source = text_tail(source, at + 7);
		struct text rest = text_trim(source);
		if (!text_skip(&rest, name) || !text_skip(&rest, T(" from ")))
			continue;
		rest = text_head(rest, text_find_four(rest, 0, "\n\n;;"));
		return (text_starts(rest, T("'.")) || text_starts(rest, T("\"."))) && has(rest, ".json");
	}
	return false;
}

/* What the text compares with is written down in it, or in a file of the package, or its callers give it. */
static bool own_digest(struct walk *w, struct text value, unsigned depth)
{
	struct text name = name_at(value), behind = text_tail(value, name.n), next;

	if (!depth || !behave_may_ask(w, ASK_PIN, PIN_ASKED))
		return false;
	if (value.n && memchr("'\"", *value.p, 2)) {
		next = text_tail(value, 1);
		return text_find(next, text_n(value.p, 1)) >= PIN_DIGEST && text_find(next, text_n(value.p, 1)) < next.n;
	}
	if (own_file(value) || own_table(w, value))
		return true;
	/* x, x.sha512, x[name], x.split('-')[1]: nothing of what another call gives */
	if (!name.n || text_eq(name, T("await")) || text_eq(name, T("new")) || (behind.n && !memchr(".[;,)", *behind.p, 5)) ||
	    (has(behind, "(") && !text_starts(behind, T(".split(")) && !text_starts(behind, T(".slice("))) || has(behind, "+") || has(behind, "|") || has(behind, "?"))
		return false;
	next = variable_value(w->source, name);
	if (!next.n)
		next = taken_out_of(w->source, name);
	if (next.n)
		return own_digest(w, next, depth - 1);
	return own_import(w->source, name) || own_parameter(w, name, depth - 1);
}

/* No bracket closes that is not opened there: what stands before it is done whenever what stands behind it is. Not where a slash
 * makes it unclear which quotes and brackets count. */
static bool same_block(struct text between)
{
	unsigned depth = 0;

	for (size_t i = 0; i < between.n; i++) {
		char c = between.p[i];
		if (c == '/' || (c == '}' && !depth))
			return false;
		if (c == '{' || c == '}')
			depth = c == '{' ? depth + 1 : depth - 1;
		if (c != '\'' && c != '"' && c != '`')
			continue;
		size_t end = text_find(text_tail(between, i + 1), text_n(&between.p[i], 1));
		if (i + 1 + end >= between.n)
			return false;
		i += end + 1;
	}
	return true;
}

/* A statement of its own: nothing before it says whether it is done. */
static bool statement(struct text before)
{
	before = text_trim_end(before);
	return text_ends(before, T(";")) || text_ends(before, T("}")) || text_ends(before, T("{")) || text_ends(before, T("digest('hex')")) ||
	       text_ends(before, T("digest('base64')"));
}

/* if (got !== want) throw ..: want, when this is what stands there; else "". body: of the function, from the digest to the event. */
static struct text compared_with(struct text body, struct text digest)
{
	static const char *const ends[] = {"throw ", "return;", "return ", NULL};

	for (size_t from = 0, at; (at = text_find(text_tail(body, from), T("if ("))) + from < body.n;) {
		struct text before = text_head(body, from + at);
		from += at + 4;
		struct text rest = text_head(text_tail(body, from), PIN_GATE);
		size_t end = phrase_close(rest), sign;
		struct text condition = text_head(rest, end ? end - 1 : 0), after = text_trim(text_tail(rest, end));
		struct text left = text_trim(text_head(condition, sign = text_find(condition, T("!=")))), right = text_tail(condition, sign + 2);
		if (sign >= condition.n || has(condition, "|") || has(condition, "&") || has(condition, "?") || !statement(before))
			continue;
		(void)text_skip(&right, T("="));
		right = text_trim(right);
		if (text_starts(after, T("{")))
			after = text_trim(text_tail(after, 1));
		if (!starts_any(after, ends) || (!text_eq(left, digest) && !text_eq(right, digest)))
			continue;
		return same_block(text_tail(body, from + end)) ? (text_eq(left, digest) ? right : left) : text_of("");
	}
	return text_of("");
}

/* code, `(function () {${code}})`, 'x' + code: nothing else comes in. */
static bool only_runs(struct text given, struct text name)
{
	unsigned names = 0;

	if (text_starts(given, T("`"))) {
		struct cut c = text_cut(text_tail(given, text_find(given, T("${"))), '}');
		return text_ends(given, T("`")) && c.found && text_skip(&c.head, T("${")) && text_eq(text_trim(c.head), name) && !has(c.tail, "${");
	}
	for (struct cut c = text_cut(given, '+');; c = text_cut(c.tail, '+')) {
		struct text part = text_trim(c.head);
		names += text_eq(part, name);
		if (!text_eq(part, name) && (part.n < 2 || !memchr("'\"", *part.p, 2) || text_find(text_tail(part, 1), text_n(part.p, 1)) + 2 != part.n))
			return false;
		if (!c.found)
			return names == 1;
	}
}

/* The hash is the system's. made: where createHash( stands in the text. */
static bool of_system(const struct walk *w, size_t made)
{
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind == JS_CALL && e->function == w->event->function && e->start <= made && e->end > made && text_eq(e->path, T("crypto.createHash")))
			return true;
	}
	return false;
}

bool behave_pinned(struct walk *w)
{
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;
	struct text body = behave_body(w, w->event->function, PIN_BODY), call = text_tail(w->shown, text_find(w->shown, T("(")));

	if (!f || !body.n || w->event->start <= f->start || w->event->start >= f->end || (w->flags & ACT_CODED) || w->source.n > CONTENT_BUNDLE ||
	    !behave_may_ask(w, ASK_PIN, PIN_ASKED) || !text_skip(&call, T("(")) || behave_on_load(w))
		return false;
	body = text_head(body, w->event->start - f->start);
	size_t made = text_find(body, T("createHash("));
	struct text digest = text_trim_end(text_head(body, made)), hashed = text_tail(body, made);
	if (text_ends(digest, T("crypto.")))
		digest = text_trim_end(text_head(digest, digest.n - 7));
	if (made >= body.n || !text_ends(digest, T("=")) || !of_system(w, f->start + made))
		return false;
	digest = name_before(text_trim_end(text_head(digest, digest.n - 1)));
	hashed = text_tail(hashed, text_find(hashed, T(").update(")));
	if (!text_skip(&hashed, T(").update(")))
		return false;
	hashed = name_at(hashed);
	/* what is run is what was hashed, and neither is ever anything else */
	if (!hashed.n || !only_runs(phrase_item(call, w->event->argc > 1 && text_ends(w->event->path, T("Function")) ? w->event->argc - 1 : 0), hashed) ||
	    !variable_value(body, hashed).n || !variable_value(body, digest).n || taken_out_of(body, hashed).n || taken_out_of(body, digest).n)
		return false;
	struct text want = compared_with(text_tail(body, made), digest);
	return want.n && own_digest(w, want, PIN_DEPTH);
}
