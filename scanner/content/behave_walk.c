#include "scanner/content/behave_walk.h"

#define EXPORT_LIST   512 /* bytes of a list of what is exported, before a name in it */
#define EXPORT_PLACES 8	  /* of the name of what is only exported */

bool behave_said(struct walk *w, const char *word)
{
	for (uint32_t i = 0; i < w->said_count; i++)
		if (w->said[i].word == word)
			return w->said[i].there;
	bool there = has(w->source, word);
	if (w->said_count < BEHAVE_SAID_MAX)
		w->said[w->said_count++] = (struct said){word, there};
	return there;
}

/* Nearly the steps of js_how_decodes(), on purpose less: a look-up in a table of texts, an escape or a call of the script's
 * own makes a constant without hiding what an act does with it. */
bool behave_decoding(js_how how)
{
	return js_how_has(how, JS_HOW_BASE64) || js_how_has(how, JS_HOW_HEX) ||
	       js_how_has(how, JS_HOW_CHARS) || js_how_has(how, JS_HOW_XOR) ||
	       js_how_has(how, JS_HOW_ROT) || js_how_has(how, JS_HOW_INFLATE) ||
	       js_how_has(how, JS_HOW_REVERSE) || js_how_has(how, JS_HOW_PERCENT) ||
	       js_how_has(how, JS_HOW_INVISIBLE);
}

uint32_t behave_origins(uint32_t from)
{
	uint32_t f = 0;

	if (from & (JS_FROM_DECODED | JS_FROM_CRYPTO))
		f |= ACT_DECODED_ARG;
	if (from & JS_FROM_NETWORK)
		f |= ACT_FETCHED_ARG;
	if (from & JS_FROM_ENV_ALL)
		f |= ACT_ENV_ARG;
	if (from & JS_FROM_CRED_FILE)
		f |= ACT_FILE_ARG;
	if (from & JS_FROM_SYSTEM)
		f |= ACT_HOST_ARG;
	if (from & JS_FROM_ENV)
		f |= ACT_SECRET_ARG;
	if (from & (JS_FROM_COMMAND | JS_FROM_REPOSITORY))
		f |= ACT_COMMAND_ARG;
	if (from & (JS_FROM_BROWSER | JS_FROM_CLIPBOARD | JS_FROM_STDIN))
		f |= ACT_BROWSER_ARG;
	if (from & JS_FROM_SELF)
		f |= ACT_SELF_ARG;
	if (from & JS_FROM_HOME)
		f |= ACT_HOME_ARG;
	if (from & JS_FROM_PARAM)
		f |= ACT_PARAM_ARG;
	return f;
}

uint32_t behave_argument(const struct js_arg *a)
{
	uint32_t f = behave_origins(a->origins);

	if (a->kind == JS_ARG_CONST && !(a->flags & JS_ARG_MIXED))
		f |= behave_decoding(a->how) ? ACT_DECODED_ARG : ACT_CONSTANT;
	if (a->flags & JS_ARG_MIXED)
		f |= ACT_CONCAT_ARG;
	if (behave_decoding(a->how))
		f |= ACT_DECODED_ARG;
	if (!f && (a->kind == JS_ARG_UNKNOWN || a->kind == JS_ARG_PATH))
		f |= ACT_PLAIN;
	return f;
}

bool behave_of_everything(const struct walk *w, uint32_t from)
{
	return w->source.n > CONTENT_BUNDLE && (from & JS_FROM_CRED_FILE) && (from & (JS_FROM_ENV_ALL | JS_FROM_SYSTEM)) &&
	       (from & (JS_FROM_PARAM | JS_FROM_REQUEST)) && (from & (JS_FROM_NETWORK | JS_FROM_DECODED | JS_FROM_REQUEST));
}

void behave_add(struct walk *w, enum behaviour b, uint32_t flags, struct text detail)
{
	if (b == BEHAVE_SEND && (flags & ACT_ENV_ARG) && behave_withholds(w))
		flags |= ACT_GATED;
	act_add(w->b->acts, b, flags | w->flags, w->place, w->b->number, w->shown, detail);
	if (b == BEHAVE_SEND && (flags & ACT_SECRET_ARG))
		behave_says_secrets(w);
}

/* In module.exports = { a, name }, export { name }. */
static bool in_export_list(struct text before)
{
	size_t low = before.n > EXPORT_LIST ? before.n - EXPORT_LIST : 0, open = text_find_last(text_tail(before, low), '{');
	struct text list = text_tail(before, low);

	if (open >= list.n)
		return false;
	for (size_t i = open + 1; i < list.n; i++)
		if (!name_byte(list.p[i]) && !memchr(" ,\t\r\n", list.p[i], 5))
			return false;
	list = text_trim_end(text_head(list, open));
	return text_ends(list, T("module.exports =")) || text_ends(list, T("export"));
}

/* function name(, exports.name = .., = name; behind exports. and the like: told to others, not called. */
static bool only_told(struct text before, struct text behind)
{
	static const char *const given[] = {"module.exports =", "exports.default =", "export default", NULL};

	if (text_ends(before, T("function ")) || text_ends(before, T("function* ")))
		return text_starts(behind, T("("));
	if (text_ends(before, T("exports.")))
		return text_starts(behind, T(" = ")) || text_starts(behind, T("=void"));
	if (in_export_list(before))
		return true;
	before = text_trim_end(before);
	if (!text_starts(behind, T(";")) && !text_starts(behind, T("\n")))
		return false;
	for (const char *const *g = given; *g; g++)
		if (text_ends(before, text_of(*g)))
			return true;
	if (!text_ends(before, T(" =")))
		return false;
	before = text_head(before, before.n - 2);
	return text_ends(text_head(before, before.n - name_before(before).n), T("exports."));
}

/* The text exports it, and does nothing else with it. */
static bool only_exported(const struct walk *w, struct text name)
{
	struct text rest = w->source;
	unsigned told = 0;

	for (size_t at; (at = text_find(rest, name)) < rest.n;) {
		struct text before = text_head(w->source, (size_t)(rest.p - w->source.p) + at);
		rest = text_tail(rest, at + name.n);
		if ((before.n && name_byte(before.p[before.n - 1])) || (rest.n && name_byte(*rest.p)))
			continue;
		if (++told > EXPORT_PLACES || !only_told(before, rest))
			return false;
	}
	return told > 0;
}

/* It stands in a function that does not run: others are told of it, and no more. */
static bool inside_exported(const struct walk *w, uint32_t at, unsigned *asked)
{
	for (unsigned n = 0; n < CONTENT_CALLER_ROUNDS; n++) {
		at = w->fold->functions[at].parent;
		if (at >= w->fold->function_count)
			return false;
		if (w->fold->functions[at].name.n && !w->live[at])
			return (*asked)++ < CONTENT_QUESTIONS && only_exported(w, w->fold->functions[at].name);
	}
	return false;
}

/* Some caller of it runs: the file itself, a live function, or one without a name (nobody can tell who calls those), unless
 * it would have to be called inside one that does not. */
static bool has_live_caller(const struct walk *w, const struct js_function *f, unsigned *asked)
{
	if (!f->caller_count || f->caller_count > JS_CALLERS_MAX)
		return true;
	for (uint32_t i = 0; i < f->caller_count; i++) {
		uint32_t c = f->callers[i];
		if (c >= w->fold->function_count || w->live[c] || (!w->fold->functions[c].name.n && !inside_exported(w, c, asked)))
			return true;
	}
	return false;
}

/* Functions whose callers are all dead are dead: CONTENT_CALLER_ROUNDS long chains of calls are followed. */
static void unmark_dead(struct walk *w)
{
	bool changed = true;
	unsigned asked = 0;

	for (uint32_t round = 0; changed && round < CONTENT_CALLER_ROUNDS; round++) {
		changed = false;
		for (size_t i = 0; i < w->fold->function_count; i++) {
			const struct js_function *f = &w->fold->functions[i];
			bool in_live = f->parent == JS_NO_FUNCTION || f->parent >= i || w->live[f->parent] ||
				       !w->fold->functions[f->parent].name.n;
			if (!w->live[i] || (has_live_caller(w, f, &asked) && in_live))
				continue;
			w->live[i] = false;
			changed = true;
		}
	}
}

/* What stands in a function that does not run does not either. A declaration is read before the function around it, so its
 * index may be the lower one: from each one up to the first that was settled, then down again. */
static void unmark_inside(struct walk *w)
{
	size_t n = w->fold->function_count;
	uint32_t *up = ARENA_ARRAY(w->b->acts->arena, uint32_t, n + 1);
	bool *settled = ARENA_ARRAY(w->b->acts->arena, bool, n + 1);

	if (!up || !settled) {
		w->b->acts->failed = true;
		return;
	}
	for (uint32_t i = 0; i < n; i++) {
		size_t depth = 0;
		uint32_t at = i;
		while (at < n && !settled[at] && depth <= n) {
			settled[at] = true;
			up[depth++] = at;
			at = w->fold->functions[at].parent;
		}
		bool live = at >= n || w->live[at];
		while (depth > 0) {
			at = up[--depth];
			live = live && w->live[at];
			w->live[at] = live;
		}
	}
}

/* A function runs at load when it, and every function around it, is called somewhere in the file
 * by what runs itself. */
void behave_mark_live(struct walk *w)
{
	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind == JS_WRITE && text_has(e->path, T("onkey")) && arg(e, 0)->kind == JS_ARG_FUNCTION && arg(e, 0)->function < w->fold->function_count)
			w->live[arg(e, 0)->function] = true; /* window.onkeydown = .. */
		for (uint32_t k = 0; e->kind == JS_CALL && e->args && k < e->argc && k < JS_ARGS_MAX; k++)
			if (e->args[k].kind == JS_ARG_FUNCTION && e->args[k].function < w->fold->function_count)
				w->live[e->args[k].function] = true;
	}
	for (size_t i = 0; i < w->fold->function_count; i++)
		w->live[i] |= w->fold->functions[i].called;
	unmark_inside(w);
	unmark_dead(w);
}

bool behave_nested(const struct walk *w, const struct js_event *e)
{
	for (uint32_t i = 0; i < w->span_count; i++)
		if (w->spans[i][0] < e->start && e->end <= w->spans[i][1])
			return true;
	return false;
}

void behave_remember_span(struct walk *w, const struct js_event *e)
{
	if (e->end - e->start < 24)
		return;
	if (w->span_count == CONTENT_SPANS_MAX) {
		w->b->acts->full = true;
		return;
	}
	w->spans[w->span_count][0] = e->start;
	w->spans[w->span_count++][1] = e->end;
}
