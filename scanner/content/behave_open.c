/* Whether a program only shows a page in the user's browser. */
#include "scanner/content/behave_walk.h"

#define OPEN_BODY 2048 /* bytes of a function that are looked at */

/* What stands in such a function, and nothing that could run an address or a command. */
static bool of_opener(struct text literal)
{
	static const char *const texts[] = {"open", "xdg-open", "start", "cmd", "cmd.exe", "/c", "rundll32", "url.dll,FileProtocolHandler", "explorer", "",
					    "\"\"", "win32", "darwin", "linux", "ignore", "error", "inherit", "utf8", "freebsd", "openbsd", "wslview", NULL};

	for (const char *const *t = texts; *t; t++)
		if (text_eq(literal, text_of(*t)))
			return true;
	return false;
}

/* Each list begins with the program that shows the page, ['xdg-open', url], but the one that takes such a list apart: [cmd, ...args] = */
static bool lists_programs(struct text body)
{
	for (size_t at; (at = text_find(body, T("["))) < body.n;) {
		body = text_tail(body, at + 1);
		if (text_starts(body, T("'")) || text_starts(body, T("\"")))
			continue;
		struct text behind = text_trim(text_tail(body, text_find(body, T("]")) + 1));
		if (!text_starts(behind, T("=")) || text_starts(behind, T("==")))
			return false;
	}
	return true;
}

bool behave_opens_page(const struct walk *w)
{
	struct text body = behave_body(w, w->event->function, OPEN_BODY);

	if (!text_has(body, T("xdg-open")) || text_has(body, T("shell:")) || text_has(body, T("`")) || !lists_programs(body))
		return false;
	if ((arg(w->event, 0)->origins & JS_FROM_NETWORK) && !text_has(body, T("] =")))
		return false;
	for (size_t at; (at = text_find_four(body, 0, "\"\"''")) < body.n;) {
		struct text literal = text_tail(body, at + 1);
		size_t end = text_find(literal, text_n(body.p + at, 1));
		if (end >= literal.n || !of_opener(text_head(literal, end)))
			return false;
		body = text_tail(literal, end + 1);
	}
	return true;
}
