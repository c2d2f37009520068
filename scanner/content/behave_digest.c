/* Whose a digest is that something of the network is compared with: written down in the text, or in a file of the package. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#include <string.h>

#define DIGEST_BODY   8192 /* bytes of a function that are looked at */
#define DIGEST_NEAR   400  /* bytes that are looked at for an end */
#define DIGEST_LENGTH 32   /* characters of one that is written down: 128 bits in hex, more than that in base64 */
#define DIGEST_DEPTH  8	   /* names that stand for each other */
#define DIGEST_CALLS  8	   /* of one function */
#define DIGEST_ASKED  64   /* values of one text that are looked for */
#define DIGEST_TABLE  6	   /* objects in each other */

struct chase { /* what a name stands for is followed */
	unsigned depth; /* names that may still come */
	bool callers;	/* what the callers of a function give is asked for */
	bool member;	/* a member of it is what is compared: not a text, but what others may change */
};

static bool own_digest(struct walk *w, struct text value, struct chase c);

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

struct text behave_taken_out(struct text source, struct text name)
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
static bool own_argument(struct walk *w, struct text function, unsigned place, struct chase c)
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
		if (++calls > DIGEST_CALLS || !own_digest(w, phrase_item(call, place), c))
			return false;
	}
	return function.n > 2 && (calls || !behave_together(w));
}

/* A parameter of a function around the event. */
static bool own_parameter(struct walk *w, struct text name, struct chase c)
{
	uint32_t at = w->event->function;

	for (unsigned n = 0; n < 4 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent) {
		struct text body = behave_body(w, at, DIGEST_BODY), list = text_tail(body, text_find(body, T("(")));
		if (!text_skip(&list, T("(")))
			return false;
		for (unsigned place = 0; place < 8; place++)
			if (phrase_find_name(phrase_item(list, place), name) < phrase_item(list, place).n)
				return own_argument(w, w->fold->functions[at].name, place, c);
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

/* Behind { of an object: names, quoted texts, numbers and such objects are all that is in it. */
static bool plain_table(struct text *t, unsigned depth)
{
	for (struct text inside; depth && !phrase_mark(t, T("}"));) {
		if ((!phrase_quoted(t, &inside) && !phrase_name(t).n) || !phrase_mark(t, T(":")))
			return false;
		if (phrase_mark(t, T("{")) ? !plain_table(t, depth - 1) : !phrase_quoted(t, &inside) && ((inside = phrase_name(t)).n == 0 || *inside.p < '0' || *inside.p > '9'))
			return false;
		if (!phrase_mark(t, T(",")) && !text_starts(text_trim(text_head(*t, DIGEST_NEAR)), T("}")))
			return false;
	}
	return depth > 0;
}

/* .files[key], .sha256: how far it goes. */
static struct text steps_at(struct text t)
{
	size_t n = 0;

	while (n + 1 < t.n && memchr(".[", t.p[n], 2)) {
		size_t step = t.p[n] == '[' ? phrase_close(text_head(text_tail(t, n + 1), VARIABLE_VALUE)) : name_at(text_tail(t, n + 1)).n;
		if (!step)
			break;
		n += step + 1;
	}
	return text_head(t, n);
}

static struct text first_step(struct text steps)
{
	return text_starts(steps, T("[")) ? text_of("[") : text_head(steps, 1 + name_at(text_tail(steps, 1)).n);
}

/* =, +=, ||=, ++: not ==, =>, <=, != */
static bool changes(struct text behind)
{
	size_t n = 0;

	while (n < 3 && n < behind.n && memchr("+-*/%&|?^", behind.p[n], 9))
		n++;
	if (text_starts(behind, T("++")) || text_starts(behind, T("--")))
		return true;
	behind = text_tail(behind, n);
	return text_starts(behind, T("=")) && !text_starts(behind, T("==")) && !text_starts(behind, T("=>"));
}

/* Here somebody looks whether it is there, or which there are. */
static bool only_looks(struct text before, struct text behind)
{
	static const char *const heads[] = {"!", "if (", " in ", "Object.keys(", "Object.hasOwn(", NULL};

	return ends_any(before, heads) && behind.n && memchr("),&", *behind.p, 3);
}

/* const { a, files } */
static bool taken_here(struct text before)
{
	before = text_tail(before, before.n > VARIABLE_VALUE ? before.n - VARIABLE_VALUE : 0);
	before = text_trim(text_tail(before, text_find_last(before, '\n') + 1));
	return text_starts(before, T("const {")) && text_find_four(before, 0, "()=}") == before.n;
}

/* Of the object by that name, the text puts nothing else where those steps lead, and gives nobody what could be put into. once: what
 * they lead to is followed here, and an object too. */
static bool kept(struct walk *w, struct text name, struct text steps, bool once)
{
	struct text first = first_step(steps);
	unsigned followed = 0, n = 0;

	for (size_t from = 0, at; (at = phrase_find_name(text_tail(w->source, from), name)) + from < w->source.n; n++) {
		struct text before = text_head(w->source, from + at), behind = text_tail(w->source, from += at + name.n), here = steps_at(behind);
		behind = text_trim(text_head(text_tail(behind, here.n), VARIABLE_VALUE));
		if (n == VARIABLE_PLACES)
			return false;
		if (!here.n) { /* where it is given, or a word of a text */
			bool word = text_starts(text_tail(w->source, from), T(" ")) && behind.n && name_byte(*behind.p);
			if (!text_starts(behind, T("=")) && !word && !text_ends(before, T("import ")) && !only_looks(before, behind) && !taken_here(before))
				return false;
			continue;
		}
		if (!text_eq(first_step(here), first) && !text_starts(here, T("[")) && !text_starts(first, T("[")))
			continue;
		if (changes(behind))
			return false;
		if (text_starts(here, steps) && !once)
			continue;
		if (!(text_eq(here, steps) && ++followed == 1) && !only_looks(before, behind))
			return false;
	}
	return true;
}

/* The file that a value names is named once, and nothing is written to such a one. */
static bool read_only(struct walk *w, struct text value)
{
	struct text path = text_head(value, text_find(value, T(".json")) + 5), name = path;

	while (name.n && !memchr("/'\"`", name.p[name.n - 1], 4))
		name.n--;
	name = text_tail(path, name.n);

	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		enum callee c = e->kind == JS_CALL || e->kind == JS_NEW ? callee_of(e->path) : CALLEE_NONE;
		if ((c == CALLEE_WRITE && has(arg(e, 0)->text, ".json")) || (c == CALLEE_COPY && has(arg(e, 1)->text, ".json")))
			return false;
	}
	size_t at = text_find(w->source, name);
	return name.n > 5 && at < w->source.n && !text_has(text_tail(w->source, at + name.n), name);
}

/* What the text compares with is written down in it, or in a file of the package, or its callers give it. */
static bool own_digest(struct walk *w, struct text value, struct chase c)
{
	struct text name = name_at(value), behind = text_tail(value, name.n), next;

	if (!c.depth-- || !behave_may_ask(w, ASK_PIN, DIGEST_ASKED))
		return false;
	if (value.n && memchr("'\"", *value.p, 2)) {
		next = text_tail(value, 1);
		return text_find(next, text_n(value.p, 1)) >= DIGEST_LENGTH && text_find(next, text_n(value.p, 1)) < next.n;
	}
	if (own_file(value))
		return read_only(w, value);
	if (own_table(w, value))
		return true;
	/* x, x.sha512, x[name], x.split('-')[1]: nothing of what another call gives */
	if (!name.n || text_eq(name, T("await")) || text_eq(name, T("new")) || (behind.n && !memchr(".[;,)", *behind.p, 5)) ||
	    (has(behind, "(") && !text_starts(behind, T(".split(")) && !text_starts(behind, T(".slice("))) || has(behind, "+") || has(behind, "|") || has(behind, "?"))
		return false;
	next = variable_value(w->source, name);
	if (!next.n)
		next = behave_taken_out(w->source, name);
	struct text steps = steps_at(behind);
	if (steps.n && !text_starts(steps, T(".split")) && !text_starts(steps, T(".slice"))) {
		if (!kept(w, name, steps, c.member))
			return false;
		c.member = true;
	}
	if (text_starts(next, T("{"))) {
		next = text_n(next.p + 1, (size_t)(w->source.p + w->source.n - next.p) - 1);
		return c.member && plain_table(&next, DIGEST_TABLE);
	}
	if (next.n)
		return own_digest(w, next, c);
	return own_import(w->source, name) || (c.callers && own_parameter(w, name, c));
}

bool behave_own_digest(struct walk *w, struct text value, bool callers)
{
	return own_digest(w, value, (struct chase){DIGEST_DEPTH, callers, false});
}
