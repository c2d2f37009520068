/* What is taken out of the environment before it goes: crash reporters write "[filtered]" in the place of secrets. */
#include "scanner/content/behave_walk.h"

#define WITHHOLD_BODY	2048 /* bytes of a function that takes secrets out */
#define WITHHOLD_BEHIND 240  /* bytes behind the environment, where a chain of calls does */
#define WITHHOLD_REGEX	160  /* bytes of an expression before ".test(" */
#define WITHHOLD_TESTS	8    /* of one function that are looked at */
#define WITHHOLD_ASKED	64   /* names of expressions that are looked for in one text */
#define WITHHOLD_WORDS	3    /* for what secrets are called, of which an expression has as many */

static bool names_secrets(struct text t)
{
	static const char *const words[] = {"token", "secret", "pass", "key", "auth", "cred", "cookie", NULL};
	unsigned n = 0;

	for (const char *const *word = words; *word; word++)
		n += text_find_nocase(t, text_of(*word)) < t.n;
	return n >= WITHHOLD_WORDS;
}

/* Behind a test that found a secret's name: another value takes the place of its own, or it is passed over. */
static bool replaces(struct text t)
{
	static const char *const steps[] = {"continue", "delete ", "return;", "return '", "return \"", NULL};

	t = text_trim(t);
	if (text_skip(&t, T("?"))) {
		t = text_trim(t);
		return text_starts(t, T("'")) || text_starts(t, T("\"")) || text_starts(t, T("undefined")) ||
		       (t.n && *t.p >= 'A' && *t.p <= 'Z');
	}
	if (!text_skip(&t, T(")")))
		return false;
	t = text_trim(t);
	(void)text_skip(&t, T("{"));
	t = text_trim(t);
	for (const char *const *s = steps; *s; s++)
		if (text_starts(t, text_of(*s)))
			return true;
	return false;
}

/* !SECRET.test(name), /token|secret|key/i.test(name) ? '[filtered]' : value */
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
		if (names_secrets(list) && (text_ends(before, T("!")) || replaces(after)))
			return true;
	}
	return false;
}

static struct text body(const struct walk *w, const struct js_function *f)
{
	if (f->end > w->source.n || f->end <= f->start || f->end - f->start > WITHHOLD_BODY)
		return text_of("");
	return text_n(w->source.p + f->start, f->end - f->start);
}

/* scrub(process.env), or inside of scrub() */
static bool by_function(struct walk *w, size_t at)
{
	struct text before = text_head(w->source, at);
	struct text name = text_ends(before, T("(")) ? name_before(text_head(before, before.n - 1)) : text_of("");

	for (size_t i = 0; i < w->fold->function_count; i++) {
		const struct js_function *f = &w->fold->functions[i];
		bool around = f->start <= at && at < f->end;
		if ((around || (name.n > 1 && text_eq(name, f->name))) && takes_out(w, body(w, f)))
			return true;
	}
	return false;
}

static bool every_one(struct walk *w)
{
	static const struct text environment = {"process.env", 11};
	size_t from = 0;
	unsigned found = 0;

	if (has(w->source, "= process;") || has(w->source, "=process;") || has(w->source, "= process\n")) /* const {env} = process */
		return false;
	for (size_t at; (at = from + text_find(text_tail(w->source, from), environment)) < w->source.n; from = at + environment.n) {
		struct text after = text_tail(w->source, at + environment.n);
		if (after.n && (name_byte(*after.p) || *after.p == '.' || *after.p == '[' || *after.p == '?'))
			continue;
		if (found++ >= VARIABLE_PLACES)
			return false;
		if (!by_function(w, at) && !takes_out(w, text_head(after, WITHHOLD_BEHIND)))
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
