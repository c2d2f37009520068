/* Whether a program only shows a page in the user's browser. */
#include "scanner/content/behave_walk.h"

#define OPEN_BODY 2048 /* bytes of a function that are looked at */

/* What stands in such a function, and nothing that could run an address or a command. */
static bool of_opener(struct text literal)
{
	static const char *const texts[] = {"open", "xdg-open", "rundll32", "url.dll,FileProtocolHandler", "explorer", "win32", "darwin", "linux", "ignore", "error",
					    "freebsd", "openbsd", "wslview", NULL};

	for (const char *const *t = texts; *t; t++)
		if (text_eq(literal, text_of(*t)))
			return true;
	return false;
}

static bool only_openers(struct text body)
{
	for (size_t at; (at = text_find_four(body, 0, "\"\"''")) < body.n;) {
		struct text literal = text_tail(body, at + 1);
		size_t end = text_find(literal, text_n(body.p + at, 1));
		if (end >= literal.n || !of_opener(text_head(literal, end)))
			return false;
		body = text_tail(literal, end + 1);
	}
	return true;
}

/* A list of literals and names: ['rundll32', 'url.dll,FileProtocolHandler', url]. Passes it. */
static bool skip_list(struct text *t)
{
	size_t end = text_find(*t, T("]"));

	if ((!text_starts(*t, T("['")) && !text_starts(*t, T("[\""))) || end >= t->n || text_has(text_head(text_tail(*t, 1), end - 1), T("[")))
		return false;
	*t = text_trim(text_tail(*t, end + 1));
	return true;
}

/* Behind [cmd, ...args] =: a list for each system, process.platform === 'x' ? [..] : .. */
static bool chosen_by_system(struct text t)
{
	for (t = text_trim(t); !skip_list(&t);) {
		size_t asks = text_find(t, T("?"));
		if (!text_starts(t, T("process.platform ")) || asks >= t.n || text_has(text_head(t, asks), T("[")))
			return false;
		t = text_trim(text_tail(t, asks + 1));
		if (!skip_list(&t) || !text_skip(&t, T(":")))
			return false;
		t = text_trim(t);
	}
	return name_at(t).n > 0 || text_starts(t, T(";"));
}

bool behave_opens_page(const struct walk *w)
{
	struct text body = behave_body(w, w->event->function, OPEN_BODY);
	size_t taken = text_find(body, T("] ="));

	if (!(text_has(body, T("'xdg-open'")) || text_has(body, T("\"xdg-open\""))) || text_has(body, T("shell:")) || text_has(body, T("`")) ||
	    text_has(body, T("/*")) || text_has(body, T("//")) || !only_openers(body))
		return false;
	if (taken < body.n)
		return chosen_by_system(text_tail(body, taken + 3));
	return arg(w->event, 0)->kind == JS_ARG_CONST;
}
