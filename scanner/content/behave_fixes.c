/* A script that says in plain words what it puts into files of dependencies: a table of what is replaced by what. */
#include "scanner/content/behave_walk.h"
#include "scanner/content/phrase.h"

#include <string.h>

#define FIXES_SCRIPT 16384 /* bytes of such a script */
#define FIXES_KEYS   16	   /* members that are set in one manifest */

enum spoken { SPOKEN_END, SPOKEN_BAD, SPOKEN_TEXT, SPOKEN_TEMPLATE, SPOKEN_REGEX };

struct literal {
	enum spoken kind;
	size_t at; /* where its first mark stands */
	struct text inside;
};

/* A slash after one of these begins a pattern. */
static bool begins_regex(struct text before)
{
	before = text_trim_end(text_tail(before, before.n > VARIABLE_VALUE ? before.n - VARIABLE_VALUE : 0));
	return !before.n || memchr("(,=:[!&|?{};", before.p[before.n - 1], 12);
}

/* Behind its first mark, up to the last: n when it has none. */
static size_t literal_end(struct text t, char mark)
{
	bool class = false;

	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] == '\\')
			i++;
		else if (t.p[i] == '\n' && mark != '`')
			return t.n;
		else if (mark == '/' && (t.p[i] == '[' || t.p[i] == ']'))
			class = t.p[i] == '[';
		else if (t.p[i] == mark && !class)
			return i;
	}
	return t.n;
}

/* x + '\n', i++, what is said to the terminal: nothing is put together. */
static bool joins_nothing(struct text source, size_t at)
{
	struct text before = text_head(source, at), behind = text_trim(text_head(text_tail(source, at + 1), 16));

	if (text_starts(behind, T("'\\n'")) || text_starts(behind, T("\"\\n\"")) || text_starts(behind, T("+")) || text_ends(before, T("+")))
		return true;
	size_t line = before.n;
	while (line && before.p[line - 1] != '\n' && before.n - line < VARIABLE_VALUE)
		line--;
	return has(text_tail(before, line), "console.");
}

/* The next one from there, behind comments and code. */
static struct literal next_literal(struct text source, size_t from)
{
	for (size_t i = from; i < source.n; i++) {
		char c = source.p[i];
		struct text rest = text_tail(source, i + 1);
		if (c == '+' && !joins_nothing(source, i))
			return (struct literal){.kind = SPOKEN_BAD};
		if (c == '/' && (text_starts(rest, T("/")) || text_starts(rest, T("*")))) {
			size_t end = text_starts(rest, T("/")) ? text_find(rest, T("\n")) : text_find(rest, T("*/")) + 1;
			i += end + (end < rest.n);
			continue;
		}
		if (!memchr("'\"`/", c, 4) || (c == '/' && !begins_regex(text_head(source, i))))
			continue;
		size_t end = literal_end(rest, c);
		if (end == rest.n)
			return (struct literal){.kind = SPOKEN_BAD};
		return (struct literal){c == '/' ? SPOKEN_REGEX : c == '`' ? SPOKEN_TEMPLATE : SPOKEN_TEXT, i, text_head(rest, end)};
	}
	return (struct literal){.kind = SPOKEN_END};
}

static bool is_any(struct text t, const char *const *list)
{
	while (*list && !text_eq(t, text_of(*list)))
		list++;
	return *list != NULL;
}

/* Of code that acts, or leads anywhere. */
static bool acts(struct text t)
{
	static const char *const words[] = {"require", "import", "from \"", "from '", "eval", "process", "global", "unction", "=>", "constructor", "fetch", "exec", "spawn", "://", "http",
					    "child", "ocket", "window", "document", "navigator", "Key", "ecret", "oken", "nemonic", "../", "\\x", "\\u", "`", "$`", "$'", NULL};

	return has_any(t, words);
}

/* A text or a pattern beside it asks for that module too. */
static bool beside_asks(const struct literal *l, struct text name)
{
	return (l->kind == SPOKEN_TEXT || (l->kind == SPOKEN_REGEX && !has(l->inside, "|"))) && has(l->inside, "require") && text_has(l->inside, name);
}

/* require('buffer') where require('buffer/') was: what is replaced asks for the same, or what is asked for does nothing. */
static bool asks_as_before(struct text put, const struct literal *before, const struct literal *behind)
{
	static const char *const dull[] = {"buffer", "util", "events", "path", "url", "assert", "punycode", "querystring", "string_decoder", NULL};

	for (size_t at; (at = text_find(put, T("require("))) < put.n;) {
		struct text inside, name, passed = text_head(put, at);
		put = text_tail(put, at + 8);
		if (acts(passed) || !phrase_quoted(&put, &inside) || !phrase_mark(&put, T(")")) || acts(inside))
			return false;
		name = inside;
		(void)text_skip(&name, T("node:"));
		if (text_ends(name, T("/")))
			name.n--;
		bool same = name.n > 2 && (beside_asks(before, name) || beside_asks(behind, name));
		if (!same && !is_any(name, dull))
			return false;
	}
	return !acts(put);
}

/* What one literal says, and where, between two others. */
static bool plain_literal(struct text source, const struct literal *l, const struct literal *last, const struct literal *next)
{
	static const char *const says[] = {"console.log(", "console.warn(", "console.error(", "console.info(", "Error(", NULL};
	static const char *const asks[] = {"require(", "from", "import", "import(", NULL};
	static const char *const modules[] = {"fs", "path", "node:fs", "node:path", "fs/promises", "node:fs/promises", "url", "node:url", "os", "node:os", "assert", "node:assert", NULL};
	struct text before = text_head(source, l->at);

	before = text_trim_end(text_tail(before, before.n > VARIABLE_VALUE ? before.n - VARIABLE_VALUE : 0));
	if (l->kind == SPOKEN_REGEX || ends_any(before, says))
		return !has(l->inside, "`");
	if (l->kind == SPOKEN_TEMPLATE)
		return !has(l->inside, "${") && !acts(l->inside);
	if (ends_any(before, asks))
		return is_any(l->inside, modules);
	return asks_as_before(l->inside, last, next);
}

/* { ...JSON.parse(s), types: 'index.d.ts' }: nothing else is set than what a package says of itself. */
static bool sets_harmless(struct text source)
{
	static const char *const harmless[] = {"types", "typings", "sideEffects", "license", NULL};
	struct text inside;

	for (size_t at; (at = text_find(source, T("JSON.stringify("))) < source.n;) {
		source = text_tail(source, at + 15);
		struct text rest = source;
		if (!phrase_mark(&rest, T("{")) || !phrase_mark(&rest, T("...JSON.parse(")) || !phrase_name(&rest).n || !phrase_mark(&rest, T(")")))
			return false;
		for (unsigned n = 0; phrase_mark(&rest, T(",")) && !phrase_mark(&rest, T("}")); n++)
			if (n == FIXES_KEYS || !is_any(phrase_name(&rest), harmless) || !phrase_mark(&rest, T(":")) ||
			    (!phrase_quoted(&rest, &inside) && !is_any(phrase_name(&rest), (const char *const[]){"true", "false", NULL})))
				return false;
	}
	return true;
}

/* Of files it reads the one that is written again, and no other. */
static bool reads_that(struct text source, struct text file)
{
	unsigned reads = 0;

	for (size_t at; (at = text_find(source, T("readFile"))) < source.n; reads++) {
		source = text_tail(source, at + 8);
		struct text rest = source;
		(void)text_skip(&rest, T("Sync"));
		if (!text_skip(&rest, T("(")) || !text_eq(name_at(rest), file))
			return false;
	}
	return reads > 0;
}

bool behave_fixes(struct walk *w, struct text file, const struct js_arg *data)
{
	/* by which a text is made of others, or of what is no text here */
	static const char *const words[] = {".source", ".concat(", ".reverse(", ".raw", "reduce(", "charAt", "charCode", "codePoint", "toString(", "String(", "Buffer", "ecoder",
					    "unescape", "decodeURI", "argv", "stdin", "createRead", "prototype", "__proto__", "Reflect", "createRequire", ".flat", "padStart", NULL};
	struct literal last = {.kind = SPOKEN_END}, l;
	struct text source = w->source;

	if (callee_of(w->event->path) != CALLEE_WRITE || !has(w->event->path, "writeFile") || !(data->origins & JS_FROM_FILE) || source.n > FIXES_SCRIPT || behave_together(w) ||
	    behave_brings_more(w) || has_any(source, words) || !sets_harmless(source) || !reads_that(source, file))
		return false;
	for (size_t at; (at = text_find(source, T(".join("))) < source.n; source = text_tail(source, at + 6))
		if (!text_ends(text_head(source, at), T("path")))
			return false;
	l = next_literal(w->source, text_starts(w->source, T("#!")) ? text_find(w->source, T("\n")) : 0);
	for (struct literal next; l.kind > SPOKEN_BAD; last = l, l = next) {
		next = next_literal(w->source, l.at + l.inside.n + 2);
		if (!plain_literal(w->source, &l, &last, &next))
			return false;
	}
	return l.kind == SPOKEN_END;
}
