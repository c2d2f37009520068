#include "packtool/namelist.h"

#include "packtool/listjson.h"
#include "packtool/limits.h"

#include <string.h>

bool namelist_give(struct listing *l, struct text name, uint64_t downloads)
{
	if (l->names == LIST_NAMES_MAX)
		return stream_fail(l->s, "LIST-SIZE", "more than %ju names", (uintmax_t)LIST_NAMES_MAX);
	l->names++;
	struct err e = {0};
	return l->sink->name(l->sink->ctx, name, downloads, &e) ||
	       stream_fail(l->s, e.code, "%s", e.text);
}

/* --- the module */

static bool identifier(struct text t)
{
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
		      (i && c >= '0' && c <= '9')))
			return false;
	}
	return t.n > 0 && t.n < 64;
}

static bool module_head(struct text line)
{
	return text_skip(&line, T("export const ")) && text_ends(line, T(" = [")) &&
	       identifier(text_head(line, line.n - 4));
}

/* 'name', with the quotes equal, nothing escaped inside; last: without the comma. */
static bool module_item(struct text line, struct text *name, bool *last)
{
	line = text_trim(line);
	*last = !text_ends(line, T(","));
	line.n -= !*last;
	if (line.n < 3 || (*line.p != '\'' && *line.p != '"') || line.p[line.n - 1] != *line.p)
		return false;
	*name = text_n(line.p + 1, line.n - 2);
	for (size_t i = 0; i < name->n; i++)
		if (strchr("'\"\\`", name->p[i]) || (unsigned char)name->p[i] <= ' ')
			return false;
	return true;
}

static bool module_end(struct listing *l, struct buf *line)
{
	while (stream_line(l->s, line))
		if (text_trim(buf_view(line)).n)
			return stream_fail(l->s, "LIST-SYNTAX", "something stands behind the list");
	return !stream_failed(l->s, NULL);
}

static bool blank_or_comment(struct text line)
{
	line = text_trim(line);
	return line.n == 0 || text_starts(line, T("//"));
}

static bool read_module(struct listing *l, struct buf *line)
{
	struct text name;
	bool last = false, more;

	while ((more = stream_line(l->s, line)) && blank_or_comment(buf_view(line)))
		;
	if (!more || !module_head(text_trim(buf_view(line))))
		return stream_fail(l->s, "LIST-SYNTAX", "the list does not begin as a list of names does");
	while (stream_line(l->s, line)) {
		struct text t = text_trim(buf_view(line));
		if (text_eq(t, T("]")) || text_eq(t, T("];")))
			return module_end(l, line);
		if (last || !module_item(t, &name, &last))
			return stream_fail(l->s, "LIST-SYNTAX", "neither a quoted name nor the list's end");
		if (!namelist_give(l, name, 0))
			return false;
	}
	return stream_fail(l->s, "LIST-SYNTAX", "the list has no end");
}

/* --- lines */

struct columns {
	size_t name, downloads, rank;
	bool has_downloads, has_rank; /* rank: only where there are no downloads */
	uint64_t last_rank;
};

static bool split(struct text line, struct text *out, size_t max, size_t *count)
{
	struct cut c = {.tail = line, .found = true};

	for (*count = 0; c.found; ++*count) {
		if (*count == max)
			return false;
		c = text_cut(c.tail, '\t');
		out[*count] = text_trim(c.head);
	}
	return true;
}

/* A first line that has a column "name" says which is which. */
static bool header(const struct text *cell, size_t count, struct columns *out)
{
	bool named = false;

	for (size_t i = 0; i < count; i++) {
		if (text_eq(cell[i], T("name"))) {
			out->name = i;
			named = true;
		}
	}
	for (size_t i = 0; named && i < count; i++)
		if (text_starts(cell[i], T("downloads"))) {
			out->downloads = i;
			out->has_downloads = true;
		}
	for (size_t i = 0; named && !out->has_downloads && i < count; i++)
		if (text_eq(cell[i], T("rank"))) {
			out->rank = i;
			out->has_rank = true;
		}
	return named;
}

/* Names are taken in their order, so that the order must be that of the ranks. */
static bool rank_rises(struct listing *l, struct text cell, struct columns *c)
{
	uint64_t rank;

	if (!text_u64(cell, &rank) || rank < c->last_rank)
		return stream_fail(l->s, "LIST-SYNTAX", "ranks do not rise: sort the list by them");
	c->last_rank = rank;
	return true;
}

static bool row(struct listing *l, struct text line, struct columns *c, bool *first)
{
	struct text cell[16];
	uint64_t downloads = 0;
	size_t count;

	if (!split(line, cell, 16, &count))
		return stream_fail(l->s, "LIST-SYNTAX", "more than 16 columns");
	if (*first) {
		*first = false;
		if (header(cell, count, c))
			return true;
		*c = (struct columns){.downloads = 1, .has_downloads = count > 1};
	}
	if (c->name >= count || (c->has_downloads && c->downloads >= count) || (c->has_rank && c->rank >= count))
		return stream_fail(l->s, "LIST-SYNTAX", "fewer columns than the first line");
	if (c->has_downloads && !text_u64(cell[c->downloads], &downloads))
		return stream_fail(l->s, "LIST-SYNTAX", "downloads are no number");
	if (c->has_rank && !rank_rises(l, cell[c->rank], c))
		return false;
	return namelist_give(l, cell[c->name], downloads);
}

static bool read_lines(struct listing *l, struct buf *line)
{
	struct columns c = {0};
	bool first = true;

	while (stream_line(l->s, line)) {
		struct text t = buf_view(line);
		if (text_ends(t, T("\r")))
			t.n--;
		if (text_trim(t).n == 0 || *t.p == '#')
			continue;
		if (!row(l, t, &c, &first))
			return false;
	}
	return !stream_failed(l->s, NULL);
}

/* --- */

static bool read_any(struct listing *l, struct buf *line)
{
	int c;

	while ((c = stream_peek(l->s)) == ' ' || c == '\t' || c == '\n' || c == '\r')
		stream_next(l->s);
	if (c == '[')
		return listjson_array(l);
	if (c == '{')
		return listjson_counts(l);
	return read_lines(l, line);
}

bool namelist_read(struct stream *s, enum namelist_kind kind, const struct name_sink *sink,
		   struct err *e)
{
	struct listing l = {s, sink, 0, BUF(LIST_LINE_MAX), BUF(LIST_LINE_MAX)};
	struct buf line = BUF(LIST_LINE_MAX);
	bool ok = kind == NAMELIST_MODULE   ? read_module(&l, &line)
		  : kind == NAMELIST_COUNTS ? listjson_counts(&l)
					    : read_any(&l, &line);

	buf_free(&line);
	buf_free(&l.key);
	buf_free(&l.name);
	ok = ok && !stream_failed(s, NULL);
	if (!ok)
		stream_failed(s, e);
	return ok;
}
