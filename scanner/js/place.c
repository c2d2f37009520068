#include "scanner/js/place.h"

#include "base/escape.h"
#include "scanner/js/limits.h"

#include <string.h>

struct js_place js_place_of(struct js_places *p, size_t offset)
{
	const char *begin = p->text.p;

	if (offset > p->text.n)
		offset = p->text.n;
	if (offset < p->at || !p->line) {
		p->at = p->line_start = 0;
		p->line = p->column = 1;
	}
	for (;;) {
		const char *lf = offset > p->at ? memchr(begin + p->at, '\n', offset - p->at) : NULL;
		if (!lf)
			break;
		p->at = p->line_start = (size_t)(lf - begin) + 1;
		p->line++;
		p->column = 1;
	}
	/* UTF-16 units: one a character, two above U+FFFF. Nearly all of it is ASCII. */
	for (uint64_t eight; p->at < offset;) {
		if (offset - p->at >= sizeof eight && (memcpy(&eight, begin + p->at, sizeof eight), !(eight & 0x8080808080808080u))) {
			p->at += sizeof eight;
			p->column += (uint32_t)sizeof eight;
			continue;
		}
		unsigned char c = (unsigned char)begin[p->at++];
		p->column += (c & 0xc0) != 0x80;
		p->column += c >= 0xf0;
	}
	return (struct js_place){p->line, p->column};
}

static bool inside_character(struct text t, size_t at)
{
	return at < t.n && ((unsigned char)t.p[at] & 0xc0) == 0x80;
}

void js_excerpt(struct text t, size_t start, size_t end, struct buf *out)
{
	if (start > t.n)
		start = t.n;
	if (end > t.n || end < start)
		end = t.n;
	size_t around = end - start < JS_EXCERPT_MAX ? (JS_EXCERPT_MAX - (end - start)) / 2 : 0;
	if (around > 40)
		around = 40;
	size_t from = start, to = end;
	while (from && start - from < around && t.p[from - 1] != '\n')
		from--;
	if (to - from > JS_EXCERPT_MAX)
		to = from + JS_EXCERPT_MAX;
	while (to < t.n && to >= end && to - end < around && t.p[to] != '\n')
		to++;
	while (from < start && inside_character(t, from))
		from++;
	while (to > from && inside_character(t, to))
		to--;
	if (from && t.p[from - 1] != '\n')
		buf_text(out, T("..."));
	escape_plain(out, text_head(text_tail(t, from), to - from));
	if (to < t.n && t.p[to] != '\n')
		buf_text(out, T("..."));
}
