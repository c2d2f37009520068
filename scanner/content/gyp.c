#include "scanner/content/gyp.h"

#include "scanner/content/limits.h"

#include <string.h>

bool gyp_escapes(struct text t)
{
	static const char *const words[] = {"__import__", "__builtins__", "__subclasses__", "__class__", "__globals__", "__getattribute__",
					    "exec(", "\\x5f\\x5f", "\\u005f\\u005f", "\\U0000005f", NULL};

	if (!text_has(t, T("condition")))
		return false;
	for (const char *const *w = words; *w; w++)
		if (text_has(t, text_of(*w)))
			return true;
	return false;
}

bool gyp_python(struct text *rest, struct text *command)
{
	static const char *const calls[] = {".system(", ".popen(", ".call(", ".run(", ".check_output(", ".Popen(", NULL};

	for (size_t at; (at = text_find(*rest, T("("))) < rest->n;) {
		struct text before = text_head(*rest, at + 1);
		bool known = false;
		for (const char *const *c = calls; *c; c++)
			known |= text_ends(before, text_of(*c));
		*rest = text_tail(*rest, at + 1);
		while (known && (text_skip(rest, T("\\")) || text_skip(rest, T(" "))))
			;
		if (!known || !rest->n || (*rest->p != '\'' && *rest->p != '"'))
			continue;
		char quote = *rest->p;
		*rest = text_tail(*rest, 1);
		*command = text_cut(*rest, quote).head;
		while (text_ends(*command, T("\\")))
			*command = text_head(*command, command->n - 1);
		return true;
	}
	return false;
}

bool gyp_reads(struct text *rest, struct text *path, bool *longer)
{
	for (size_t at; (at = text_find(*rest, T(".gyp"))) < rest->n;) {
		size_t begin = at, end = at + 4;
		struct text all = *rest;
		if (end < all.n && all.p[end] == 'i')
			end++;
		while (begin && end - begin <= CONTENT_GYP_PATH && all.p[begin - 1] != '\'' && all.p[begin - 1] != '"' && all.p[begin - 1] != '\n')
			begin--;
		*rest = text_tail(*rest, end);
		*path = text_n(all.p + begin, end - begin);
		*longer |= end - begin > CONTENT_GYP_PATH && end < all.n && memchr("'\":", all.p[end], 3);
		bool quoted = begin && end - begin <= CONTENT_GYP_PATH && (all.p[begin - 1] == '\'' || all.p[begin - 1] == '"');
		if (quoted && end < all.n && (all.p[end] == all.p[begin - 1] || all.p[end] == ':') && !text_has(*path, T("<")) && !text_has(*path, T(" ")))
			return true;
	}
	return false;
}
