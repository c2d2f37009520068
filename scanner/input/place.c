#include "scanner/input/place.h"

#include <string.h>

struct lines lines_of(struct text bytes)
{
	return (struct lines){bytes.p, bytes.p, bytes.p ? bytes.p + bytes.n : NULL, 1};
}

static uint32_t count_between(const char *from, const char *to)
{
	uint32_t count = 0;

	for (const char *lf; from < to && (lf = memchr(from, '\n', (size_t)(to - from)));) {
		count++;
		from = lf + 1;
	}
	return count;
}

uint32_t lines_at(struct lines *l, struct text view)
{
	uintptr_t p = (uintptr_t)view.p;

	if (!l->at || p < (uintptr_t)l->start || p > (uintptr_t)l->end)
		return l->line;
	if (view.p >= l->at)
		l->line += count_between(l->at, view.p);
	else
		l->line -= count_between(view.p, l->at);
	l->at = view.p;
	return l->line;
}

struct text path_folder(struct text path)
{
	struct cut c = text_cut_last(path, '/');
	return c.found ? c.head : (struct text){"", 0};
}

struct text path_up(struct text path)
{
	return path_folder(path);
}

struct text path_base(struct text path)
{
	struct cut c = text_cut_last(path, '/');
	return c.found ? c.tail : path;
}

struct text glue(struct arena *a, struct text head, const char *between, struct text tail)
{
	return arena_glue(a, head, text_of(between), tail);
}

struct text path_join(struct arena *a, struct text folder, struct text name)
{
	if (!folder.n || !name.n)
		return folder.n ? folder : name;
	return glue(a, folder, "/", name);
}

/* Drops the last segment of what was written, unless that is a ".." itself. */
static bool drop_last(char *p, size_t *n)
{
	struct text last = path_base(text_n(p, *n));

	if (!*n || text_eq(last, T("..")))
		return false;
	*n -= last.n;
	if (*n && p[*n - 1] == '/')
		--*n;
	return true;
}

struct text path_clean(struct arena *a, struct text path)
{
	char *p = arena_alloc(a, path.n + 1);
	size_t n = 0;

	if (!p)
		return (struct text){"", 0};
	for (struct text rest = path; rest.n;) {
		struct cut c = text_cut(rest, '/');
		rest = c.tail;
		if (!c.head.n || text_eq(c.head, T(".")) ||
		    (text_eq(c.head, T("..")) && drop_last(p, &n)))
			continue;
		if (n)
			p[n++] = '/';
		memcpy(p + n, c.head.p, c.head.n);
		n += c.head.n;
	}
	return (struct text){p, n};
}

struct text path_package(struct text path, bool *inside)
{
	static const char mark[] = "node_modules/";
	const size_t n = sizeof mark - 1;

	for (size_t at = path.n; at-- > 0;) {
		if (path.p[at] != 'n' || path.n - at <= n || memcmp(path.p + at, mark, n) != 0 ||
		    (at && path.p[at - 1] != '/'))
			continue;
		*inside = true;
		return text_tail(path, at + n);
	}
	*inside = false;
	return path;
}
