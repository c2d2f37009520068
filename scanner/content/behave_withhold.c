/* What is taken out of the environment before it goes: crash reporters write "[filtered]" in the place of secrets. */
#include "scanner/content/behave_walk.h"

#define WITHHOLD_BODY	2048 /* bytes of a function that takes secrets out */
#define WITHHOLD_BEHIND 240  /* bytes behind the environment, where a chain of calls does */
#define WITHHOLD_REGEX	160  /* bytes of an expression before ".test(" */
#define WITHHOLD_NEXT	64   /* bytes behind "process" */
#define WITHHOLD_TESTS	8    /* of one function that are looked at */
#define WITHHOLD_ASKED	64   /* names of expressions that are looked for in one text */
#define WITHHOLD_CALL	1024 /* bytes of a call that starts a program, before the environment that it is given */
#define WITHHOLD_KINDS	15   /* a bit for each kind of secret that an expression has to name */

/* What ends the words of a list is no word of it: "(token|secret)", "(?:token|secret)" are the words between. */
static bool words_of(struct text regex, struct text *inside)
{
	size_t end = text_find_last(regex, '/');
	struct text flags = text_tail(regex, end + 1);

	if (!text_skip(&regex, T("/")) || end < 2 || (!text_eq(flags, T("i")) && !text_eq(flags, T("iu")) && !text_eq(flags, T("ui"))))
		return false;
	regex = text_head(regex, end - 1);
	if (text_ends(regex, T(")")) && (text_skip(&regex, T("(?:")) || text_skip(&regex, T("("))))
		regex = text_head(regex, regex.n - 1);
	*inside = regex;
	return !has(regex, "(") && !has(regex, "/");
}

/* /(token|secret|passw|key)/i: a word of each kind stands for itself, wherever in a name. In any other expression it might be
 * one that no name has. */
static bool names_secrets(struct text regex)
{
	static const struct {
		const char *word;
		unsigned kind;
	} words[] = {{"token", 1}, {"tokens", 1}, {"secret", 2}, {"secrets", 2}, {"pass", 4}, {"passw", 4}, {"passwd", 4}, {"password", 4},
		     {"passwords", 4}, {"key", 8}, {"keys", 8}, {"api_?key", 8}, {"apikey", 8}, {"api[_-]?key", 8}, {"api[-_]?key", 8}};
	struct text rest;
	unsigned kinds = 0;

	if (!words_of(regex, &rest))
		return false;
	for (size_t i = 0; i < rest.n; i++) /* [x|token|secret] is one letter */
		if (rest.p[i] == '[' && !text_starts(text_tail(rest, i), T("[_-]")) && !text_starts(text_tail(rest, i), T("[-_]")))
			return false;
	while (rest.n) {
		struct cut one = text_cut(rest, '|');
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (text_eq_nocase(one.head, text_of(words[i].word)))
				kinds |= words[i].kind;
		rest = one.tail;
	}
	return kinds == WITHHOLD_KINDS;
}

/* A text that stands there, or a constant's name, and nothing made of it: '[filtered]' and not '' + value. */
static bool fixed_text(struct text *t)
{
	size_t n = 0;

	if (text_skip(t, T("undefined")) || text_skip(t, T("null")))
		return true;
	if (t->n && (*t->p == '\'' || *t->p == '"')) {
		struct cut rest = text_cut(text_tail(*t, 1), *t->p);
		*t = rest.tail;
		return rest.found;
	}
	while (n < t->n && ((t->p[n] >= 'A' && t->p[n] <= 'Z') || t->p[n] == '_'))
		n++;
	*t = text_tail(*t, n);
	return n > 1;
}

/* Behind a test that found a secret's name: another value takes the place of its own, or it is passed over. */
static bool replaces(struct text t)
{
	static const char *const steps[] = {"continue", "delete ", "return;", NULL};

	t = text_trim(t);
	if (text_skip(&t, T("?"))) {
		t = text_trim(t);
		return fixed_text(&t) && text_starts(text_trim(t), T(":"));
	}
	if (!text_skip(&t, T(")")))
		return false;
	t = text_trim(t);
	(void)text_skip(&t, T("{"));
	t = text_trim(t);
	for (const char *const *s = steps; *s; s++)
		if (text_starts(t, text_of(*s)))
			return true;
	return text_skip(&t, T("return ")) && fixed_text(&t) && (text_starts(t, T(";")) || text_starts(t, T("\n")));
}

/* .filter((name) => !SECRET.test(name)), if (!SECRET.test(name)) kept[name] = ..; and not if (!SECRET.test(name)) continue. */
static bool keeps_others(struct text before, struct text after)
{
	if (!text_ends(before, T("!")))
		return false;
	before = text_trim_end(text_head(before, before.n - 1));
	after = text_trim(after);
	if (text_ends(before, T("=>")) || text_ends(before, T("return")))
		return after.n && memchr(");}&", *after.p, 4);
	if (!text_ends(before, T("if (")) || !text_skip(&after, T(")")))
		return false;
	after = text_trim(after);
	(void)text_skip(&after, T("{"));
	after = text_trim(after);
	struct text name = name_at(after);
	return name.n && text_starts(text_tail(after, name.n), T("["));
}

/* !SECRET.test(name), /token|secret|pass|key/i.test(name) ? '[filtered]' : value */
static bool takes_out(struct walk *w, struct text t)
{
	size_t from = 0;

	for (unsigned n = 0; n < WITHHOLD_TESTS; n++) {
		size_t at = from + text_find(text_tail(t, from), T(".test("));
		if (at >= t.n)
			return false;
		from = at + 6;
		struct text before = text_head(t, at), name = name_before(before), list;
		if (name.n > 1 && name.n < before.n && before.p[before.n - name.n - 1] != '/') {
			before = text_head(before, before.n - name.n);
			list = behave_may_ask(w, ASK_WITHHOLD, WITHHOLD_ASKED) ? variable_value(w->source, name) : text_of("");
		} else { /* an expression that stands here; what stands before it is not told apart */
			list = text_tail(before, before.n > WITHHOLD_REGEX ? before.n - WITHHOLD_REGEX : 0);
			size_t open = text_find_last(text_head(list, list.n - name.n - 1), '/');
			list = text_tail(list, open < list.n ? open : list.n);
			before = text_head(before, before.n - list.n);
		}
		struct text after = text_tail(t, from);
		after = text_tail(after, text_find(after, T(")")) + 1);
		if (names_secrets(list) && (keeps_others(before, after) || (!text_ends(before, T("!")) && replaces(after))))
			return true;
	}
	return false;
}

/* scrub(process.env): each function of that name; or a loop over it inside of one */
static bool by_function(struct walk *w, struct text before, size_t at, bool listed)
{
	struct text name = text_ends(before, T("(")) ? name_before(text_head(before, before.n - 1)) : text_of("");
	bool named = false, around = false, others = false;

	for (size_t i = 0; i < w->fold->function_count; i++) {
		const struct js_function *f = &w->fold->functions[i];
		bool given = name.n > 1 && text_eq(name, f->name), here = listed && f->start <= at && at < f->end;
		if (!given && !here)
			continue;
		bool out = takes_out(w, behave_body(w, (uint32_t)i, WITHHOLD_BODY));
		named |= given && out;
		others |= given && !out;
		around |= here && out;
	}
	return (named && !others) || around;
}

/* process in any other way than process.name: const {env} = process, process['env'], require('process'). at: behind it. */
static bool other_way(struct text source, size_t at)
{
	static const char before[] = "=([,:{'\"`";
	struct text after = text_head(text_tail(source, at), WITHHOLD_NEXT), trimmed = text_trim(after);

	if (text_starts(after, T(".")))
		return after.n > 1 && !name_byte(after.p[1]) && (after.p[1] == '/' || after.p[1] == '\\' || text_starts(text_trim(text_tail(after, 1)), T("env")));
	if (trimmed.n && memchr(".[?/", *trimmed.p, 4))
		return true;
	struct text head = text_trim_end(text_head(source, at - 7));
	return head.n && memchr(before, head.p[head.n - 1], sizeof before - 1);
}

/* Where t ends, in what brackets: "({" when it ends in an object that the call itself is given. */
static bool in_options(struct text t, struct text inner)
{
	char open[4];
	size_t depth = 0;

	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		if (c == '\'' || c == '"' || c == '`') {
			size_t end = i + 1;
			while (end < t.n && t.p[end] != c && t.p[end] != '\\' && t.p[end] != '$')
				end++;
			if (end >= t.n || t.p[end] != c)
				return false;
			i = end;
		} else if (c == '/') { /* an expression, a comment */
			return false;
		} else if (memchr("([{", c, 3)) {
			struct text head = text_trim_end(text_head(t, i));
			bool given = text_ends(head, T(",")) || text_ends(head, T("(")); /* o = {..} keeps it */
			if (depth == sizeof open || (depth == 1 && c == '{' && !given))
				return false;
			open[depth++] = c;
		} else if (memchr(")]}", c, 3) && !depth--) {
			return false;
		}
	}
	return depth == inner.n && !memcmp(open, inner.p, depth);
}

static bool starts_program(const struct js_event *e)
{
	enum callee c = e->kind == JS_CALL ? callee_of(e->path) : CALLEE_NONE;

	return c == CALLEE_EXEC || c == CALLEE_SPAWN || text_starts(e->path, T("node-pty.spawn"));
}

/* spawn(.., {env: process.env}), {env: {...process.env, X: 1}}: written where a program is started, which has it anyway. */
static bool handed_to_program(const struct walk *w, size_t at)
{
	struct text before = text_trim_end(text_head(w->source, at));
	bool copied = text_ends(before, T("..."));

	if (copied) {
		before = text_trim_end(text_head(before, before.n - 3));
		if (!text_ends(before, T("{")))
			return false;
		before = text_trim_end(text_head(before, before.n - 1));
	}
	if (!text_ends(before, T("env:")) || (before.n > 4 && name_byte(before.p[before.n - 5])))
		return false;
	for (size_t i = 0; i < w->fold->event_count && w->fold->events[i].start < at; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->end > at && at - e->start <= WITHHOLD_CALL && starts_program(e) &&
		    in_options(text_n(w->source.p + e->start, at - e->start), copied ? T("({{") : T("({")))
			return true;
	}
	return false;
}

static bool every_one(struct walk *w)
{
	static const struct text process = {"process", 7};
	size_t from = 0;
	unsigned found = 0, places = 0;

	if (has(w->source, "globalThis[") || has(w->source, "global[") || has(w->source, "\\u00") || has(w->source, "prototype."))
		return false;
	for (size_t at; (at = from + text_find(text_tail(w->source, from), process)) < w->source.n; from = at + process.n) {
		struct text after = text_tail(w->source, at + process.n);
		if ((at && name_byte(w->source.p[at - 1])) || (after.n && name_byte(*after.p)))
			continue;
		if (behave_env_members(w, at))
			continue;
		if (other_way(w->source, at + process.n))
			return false;
		if (!text_skip(&after, T(".env")) || (after.n && (name_byte(*after.p) || *after.p == '.' || *after.p == '[' || *after.p == '?')))
			continue;
		struct text before = text_head(w->source, at);
		if (places++ >= VARIABLE_PLACES)
			return false;
		if (handed_to_program(w, at) || behave_env_named(w, before, after))
			continue;
		found++;
		bool listed = text_ends(before, T("Object.entries(")) || text_ends(before, T("Object.keys(")) || text_ends(before, T(" in "));
		if (!behave_selects(w, before, after) && !by_function(w, before, at, listed) && !(listed && takes_out(w, text_head(after, WITHHOLD_BEHIND))))
			return false;
	}
	return found > 0;
}

bool behave_withholds(struct walk *w)
{
	if (w->withheld == ASKED_NOT)
		w->withheld = every_one(w) ? ASKED_YES : ASKED_NO;
	return w->withheld == ASKED_YES;
}
