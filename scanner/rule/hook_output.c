/* Where a download is written to. */
#include "scanner/rule/hook.h"

#include "scanner/rule/hook_names.h"

static struct text bare(struct text w)
{
	while (w.n && (*w.p == '"' || *w.p == '\''))
		w = text_tail(w, 1);
	while (w.n && (text_ends(w, T("\"")) || text_ends(w, T("'"))))
		w = text_head(w, w.n - 1);
	return w;
}

/* -o, -so, -qO: letters of which the last one takes the file. */
static bool letters_end_in(struct text w, char last)
{
	if (w.n < 2 || *w.p != '-' || w.p[1] == '-' || w.p[w.n - 1] != last)
		return false;
	for (size_t i = 1; i < w.n; i++)
		if (!((w.p[i] >= 'a' && w.p[i] <= 'z') || (w.p[i] >= 'A' && w.p[i] <= 'Z')))
			return false;
	return true;
}

static struct text last_of_address(struct text w)
{
	struct cut query = text_cut(w, '?');
	struct cut c = text_cut_last(query.head, '/');

	return c.found ? c.tail : text_of("");
}

struct text hook_output(const struct hook_step *s)
{
	static const char *const long_names[] = {"--output", "--output-document", "-outfile", ">", NULL};
	bool wget = text_eq(s->program, T("wget"));
	struct text rest = s->text, address = text_of(""), named = text_of("");
	bool takes = false, by_address = wget;

	if (s->kind != HOOK_NETWORK)
		return text_of("");
	for (unsigned n = 0; rest.n && n < HOOK_WORDS_MAX && !named.n; n++) {
		struct cut c = text_cut(text_trim(rest), ' ');
		struct text w = bare(c.head);
		rest = c.tail;
		if (takes)
			named = w;
		else if (text_starts(w, T(">")) && w.n > 1 && !text_starts(w, T(">&")) && !text_has(w, T("/dev/null")))
			named = text_tail(w, w.p[1] == '>' ? 2 : 1);
		else if (text_skip(&w, T("--output=")) || text_skip(&w, T("--output-document=")))
			named = w;
		else if (text_has(w, T("://")))
			address = w;
		else if (!wget && (letters_end_in(w, 'O') || text_eq(w, T("--remote-name"))))
			by_address = true;
		takes = !named.n && (hook_listed(w, long_names) || letters_end_in(w, wget ? 'O' : 'o'));
	}
	return named.n ? named : by_address ? last_of_address(address) : text_of("");
}
