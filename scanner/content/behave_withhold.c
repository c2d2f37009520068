/* What is taken out of the environment before it goes: crash reporters write "[filtered]" in the place of secrets. */
#include "scanner/content/behave_walk.h"

#define WITHHOLD_BODY	2048 /* bytes of a function that takes secrets out */
#define WITHHOLD_BEHIND 240  /* bytes behind the environment, where a chain of calls does */
#define WITHHOLD_REGEX	160  /* bytes of an expression before ".test(" */
#define WITHHOLD_NEXT	64   /* bytes behind "process" */
#define WITHHOLD_TESTS	8    /* of one function that are looked at */
#define WITHHOLD_ASKED	64   /* names of expressions that are looked for in one text */
#define WITHHOLD_CALL	1024 /* bytes of a call that starts a program, before the environment that it is given */
#define WITHHOLD_HEAD	16   /* ... before it: export const */
#define WITHHOLD_LIST	512  /* bytes of a list of names that are taken out of the environment */
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
			list = w->asked_withhold++ < WITHHOLD_ASKED ? variable_value(w->source, name) : text_of("");
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

/* Of what stands under a name, declared at a place, the text takes members alone: env.STAGE, and not f(env), {...env}, env[x]. */
static bool members_alone(struct walk *w, struct text name, size_t declared)
{
	struct text source = w->source;
	size_t from = 0;

	if (!name.n || w->asked_withhold++ >= WITHHOLD_ASKED)
		return false;
	for (unsigned n = 0; n < VARIABLE_PLACES; n++) {
		size_t at = from + text_find(text_tail(source, from), name);
		if (at >= source.n)
			return true;
		from = at + name.n;
		struct text before = text_head(source, at), behind = text_tail(source, from);
		bool part = (before.n && name_byte(before.p[at - 1])) || (behind.n && name_byte(*behind.p)) || text_starts(behind, T("-var'"));
		if (part || at == declared || (text_ends(before, T(".")) && !text_ends(before, T("..."))))
			continue;
		(void)text_skip(&behind, T("?"));
		if (behind.n > 1 && *behind.p == '.' && name_byte(behind.p[1]))
			continue;
		before = text_trim_end(before);
		if (!text_starts(text_trim(behind), T(":")) || (!text_ends(before, T(",")) && !text_ends(before, T("{")))) /* {env: ..} */
			return false;
	}
	return false;
}

static bool declares(struct text before)
{
	static const char *const words[] = {"const", "let", "var", NULL};

	before = text_trim_end(before);
	for (const char *const *s = words; *s; s++) {
		struct text told = text_head(before, text_ends(before, text_of(*s)) ? before.n - text_of(*s).n : 0);
		if (text_ends(before, text_of(*s)) && (!told.n || !name_byte(told.p[told.n - 1])))
			return !text_ends(text_trim_end(text_tail(told, told.n > WITHHOLD_HEAD ? told.n - WITHHOLD_HEAD : 0)), T("export"));
	}
	return false;
}

/* const { env } = process; and env.STAGE: at "process" */
static bool env_by_members(struct walk *w, size_t at)
{
	struct text before = text_trim_end(text_head(w->source, at)), behind = text_tail(w->source, at + 7);

	if (!text_starts(behind, T(";")) && !text_starts(behind, T("\n")))
		return false;
	if (!text_ends(before, T("{ env } =")) && !text_ends(before, T("{env} =")))
		return false;
	size_t declared = before.n - (text_ends(before, T("{ env } =")) ? 7 : 6);
	return declares(text_head(before, text_find_last(before, '{'))) && members_alone(w, text_n(w->source.p + declared, 3), declared);
}

/* const env = cleanEnv(process.env, {..}), require('env-var').from(process.env); and env.STAGE: what a schema names. */
static bool by_schema(struct walk *w, size_t at)
{
	for (size_t i = 0; i < w->fold->event_count && w->fold->events[i].start < at; i++) {
		const struct js_event *e = &w->fold->events[i];
		bool schema = e->kind == JS_CALL && (text_eq(e->path, T("envalid.cleanEnv")) || text_eq(e->path, T("env-var.from")) || text_eq(e->path, T("zod.object().parse")));
		struct text before = text_trim_end(text_head(w->source, e->start));
		if (e->end <= at || at - e->start > WITHHOLD_CALL || !schema || !text_ends(text_head(w->source, at), T("(")) || !text_ends(before, T("=")))
			continue;
		before = text_trim_end(text_head(before, before.n - 1));
		struct text name = name_before(before);
		return declares(text_head(before, before.n - name.n)) && members_alone(w, name, (size_t)(name.p - w->source.p));
	}
	return false;
}

/* { STAGE: 'dev' }, defaults, and not a member of such a one: what is put into it nobody else has. */
static bool into_literal(struct text t)
{
	if (!text_starts(t, T("{")))
		return false;
	for (size_t i = 0; i < t.n; i++) {
		struct text behind = text_trim(text_tail(t, i + 1));
		if (t.p[i] == '}' && !text_starts(behind, T(",")) && !text_starts(behind, T("}")))
			return false;
	}
	return true;
}

/* const config = { STAGE: 'dev', ...defaults, ...process.env }, = Object.assign({ STAGE: 'dev' }, process.env); and config.STAGE */
static bool merged(struct walk *w, struct text before, struct text after)
{
	struct text end = text_trim(after), head = text_trim_end(before);
	bool spread = text_ends(head, T("..."));
	size_t begin = head.n, low = head.n > WITHHOLD_LIST ? head.n - WITHHOLD_LIST : 0;

	if (!text_skip(&end, spread ? T("}") : T(")")) || (!text_starts(end, T(";")) && !text_starts(end, T("\n"))))
		return false;
	while (begin > low && (name_byte(head.p[begin - 1]) || memchr(" ,.:'\"\t\r\n", head.p[begin - 1], 9) || (!spread && memchr("{}", head.p[begin - 1], 2))))
		begin--;
	if (!spread && !into_literal(text_tail(head, begin)))
		return false;
	head = text_head(head, begin);
	if (!text_ends(head, spread ? T("{") : T("Object.assign(")))
		return false;
	head = text_trim_end(text_head(head, head.n - (spread ? 1 : 14)));
	if (!text_ends(head, T("=")))
		return false;
	head = text_trim_end(text_head(head, head.n - 1));
	struct text name = name_before(head);
	return declares(text_head(head, head.n - name.n)) && members_alone(w, name, (size_t)(name.p - w->source.p));
}

/* ... of several secrets: what is taken so is no setting. */
static bool lists_secrets(struct text list)
{
	unsigned secrets = 0;

	while (list.n) {
		struct cut one = text_cut(list, ',');
		secrets += behave_secret_name(one.head);
		list = one.tail;
	}
	return secrets > 1;
}

/* const { STAGE, PORT: port, ...rest } = process.env: some by their names, and the rest of it is used nowhere. */
static bool by_names(struct walk *w, struct text before)
{
	size_t low = before.n > WITHHOLD_LIST ? before.n - WITHHOLD_LIST : 0;

	before = text_trim_end(before);
	if (!text_ends(before, T("=")))
		return false;
	before = text_trim_end(text_head(before, before.n - 1));
	if (!text_ends(before, T("}")))
		return false;
	struct text list = text_head(text_tail(before, low), before.n - low - 1);
	size_t open = text_find_last(list, '{');
	if (before.n <= low || open >= list.n)
		return false;
	struct text head = text_head(list, open);
	list = text_tail(list, open + 1);
	for (size_t i = 0; i < list.n; i++)
		if (!name_byte(list.p[i]) && !memchr(" ,:.\t\r\n", list.p[i], 7))
			return false;
	size_t rest = text_find(list, T("..."));
	if (lists_secrets(list))
		return false;
	if (rest < list.n && (w->asked_withhold++ >= WITHHOLD_ASKED || variable_places(w->source, name_at(text_tail(list, rest + 3)), 2) != 1))
		return false;
	return declares(head);
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
		if (env_by_members(w, at))
			continue;
		if (other_way(w->source, at + process.n))
			return false;
		if (!text_skip(&after, T(".env")) || (after.n && (name_byte(*after.p) || *after.p == '.' || *after.p == '[' || *after.p == '?')))
			continue;
		struct text before = text_head(w->source, at);
		if (places++ >= VARIABLE_PLACES)
			return false;
		if (handed_to_program(w, at) || by_names(w, before) || by_schema(w, at) || merged(w, before, after))
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
