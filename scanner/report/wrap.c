#include "scanner/report/wrap.h"

#include "base/escape.h"

#include <string.h>

#define WRAP_MAX ((size_t)256 << 10)

struct line {
	FILE *out;
	size_t width, indent, at;
	const char *rest;
	bool begun;
};

struct text wrap_head(struct text t, size_t columns)
{
	struct text rest = t;
	size_t n;

	while (rest.n) {
		escape_decode(rest, &n);
		size_t wide = escape_columns(text_head(rest, n));
		if (wide > columns)
			break;
		columns -= wide;
		rest = text_tail(rest, n);
	}
	return text_head(t, t.n - rest.n);
}

static void next_line(struct line *l)
{
	fputc('\n', l->out);
	fputs(l->rest, l->out);
	l->at = l->indent;
	l->begun = false;
}

static void put_word(struct line *l, struct text word)
{
	size_t columns = escape_columns(word);

	if (l->begun && l->at + 1 + columns > l->width)
		next_line(l);
	if (l->begun)
		fputc(' ', l->out);
	fwrite(word.p, 1, word.n, l->out);
	l->at += columns + l->begun;
	l->begun = true;
}

/* Pieces that fill a line each; a single character always goes out, however narrow the line. */
static void put_broken(struct line *l, struct text word)
{
	size_t room = l->width > l->indent + 2 ? l->width - l->indent : 2;

	while (escape_columns(word) > room) {
		struct text head = wrap_head(word, room);
		put_word(l, head);
		word = text_tail(word, head.n);
	}
	if (word.n)
		put_word(l, word);
}

static void put(FILE *out, size_t width, const char *first, const char *rest, struct text t, bool hard)
{
	struct buf escaped = BUF(WRAP_MAX);
	struct line l = {.out = out, .width = width, .indent = strlen(first), .rest = rest};

	l.at = l.indent;
	escape_plain(&escaped, t);
	fputs(first, out);
	for (struct cut c = {.tail = buf_view(&escaped), .found = true}; c.found;) {
		c = text_cut(c.tail, ' ');
		if (!c.head.n)
			continue;
		if (hard)
			put_broken(&l, c.head);
		else
			put_word(&l, c.head);
	}
	fputc('\n', out);
	buf_free(&escaped);
}

void wrap_put(FILE *out, size_t width, const char *first, const char *rest, struct text t)
{
	put(out, width, first, rest, t, false);
}

void wrap_hard(FILE *out, size_t width, const char *first, const char *rest, struct text t)
{
	put(out, width, first, rest, t, true);
}
