#include "scanner/content/phrase.h"

#include "scanner/content/variable.h"

#include <string.h>

/* Not text_trim(): what stands at the end of the file would be gone through for each mark. */
static void pass_blanks(struct text *t)
{
	size_t n = 0;

	while (n < t->n && memchr(" \t\r\n", t->p[n], 4))
		n++;
	*t = text_tail(*t, n);
}

bool phrase_mark(struct text *t, struct text mark)
{
	pass_blanks(t);
	return text_skip(t, mark);
}

struct text phrase_name(struct text *t)
{
	pass_blanks(t);
	struct text name = name_at(*t);
	*t = text_tail(*t, name.n);
	return name;
}

bool phrase_quoted(struct text *t, struct text *inside)
{
	pass_blanks(t);
	if (!t->n || (*t->p != '\'' && *t->p != '"'))
		return false;
	struct cut c = text_cut(text_tail(*t, 1), *t->p);
	if (!c.found)
		return false;
	*inside = c.head;
	*t = c.tail;
	return true;
}

size_t phrase_find_name(struct text t, struct text name)
{
	for (size_t from = 0, at; name.n && (at = text_find(text_tail(t, from), name)) + from < t.n; from += at + name.n) {
		size_t begin = from + at, end = begin + name.n;
		if ((!begin || (!name_byte(t.p[begin - 1]) && t.p[begin - 1] != '.')) && (end >= t.n || !name_byte(t.p[end])))
			return begin;
	}
	return t.n;
}

size_t phrase_close(struct text t)
{
	unsigned depth = 1;
	size_t at = 0;

	for (; at < t.n && depth; at++)
		depth = memchr("([{", t.p[at], 3) ? depth + 1 : depth - (memchr(")]}", t.p[at], 3) != NULL);
	return at;
}

struct text phrase_item(struct text t, unsigned place)
{
	size_t end = phrase_close(t), begin = 0;
	unsigned depth = 0;

	for (size_t i = 0; i < end; i++) {
		bool last = i + 1 == end;
		if (!last && memchr("([{", t.p[i], 3))
			depth++;
		else if (!last && memchr(")]}", t.p[i], 3))
			depth--;
		else if (last || (t.p[i] == ',' && !depth)) {
			if (!place--)
				return text_trim(text_n(t.p + begin, i - begin));
			begin = i + 1;
		}
	}
	return text_of("");
}
