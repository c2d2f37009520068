#include "json/node.h"

#include "base/escape.h"

#include <string.h>

#define BOM_BYTES 3

static bool has_bom(struct text t)
{
	return text_starts(t, T("\xef\xbb\xbf"));
}

/* UTF-8 continuation bytes are no columns. */
static bool starts_code_point(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

/* Moves m over these bytes. Two plain loops, so that the compiler vectorises them. */
static void advance(struct json_mark *m, struct text t)
{
	uint32_t lines = 0, columns = 0;

	for (size_t i = 0; i < t.n; i++)
		lines += t.p[i] == '\n';
	if (lines) {
		m->line += lines;
		m->column = 0;
		t = text_tail(t, text_find_last(t, '\n') + 1);
	}
	for (size_t i = 0; i < t.n; i++)
		columns += starts_code_point(t.p[i]);
	m->column += columns;
}

bool json_mark_lines(struct arena *a, struct json_doc *doc)
{
	size_t count = doc->source.n / JSON_MARK_BYTES + 1;
	struct json_mark *marks = ARENA_ARRAY(a, struct json_mark, count);
	/* The byte order mark takes column 0: one less than none. */
	struct json_mark m = {.column = has_bom(doc->source) ? UINT32_MAX : 0};

	if (!marks)
		return false;
	for (size_t i = 0; i < count; i++) {
		marks[i] = m;
		advance(&m, text_head(text_tail(doc->source, i * JSON_MARK_BYTES), JSON_MARK_BYTES));
	}
	doc->marks = marks;
	return true;
}

struct json_place json_place_of(const struct json_doc *doc, size_t offset)
{
	if (!doc || !doc->marks)
		return (struct json_place){0};
	if (offset > doc->source.n)
		offset = doc->source.n;
	size_t from = offset / JSON_MARK_BYTES * JSON_MARK_BYTES;
	struct json_mark m = doc->marks[offset / JSON_MARK_BYTES];
	advance(&m, text_head(text_tail(doc->source, from), offset - from));
	return (struct json_place){offset, m.line + 1, m.column == UINT32_MAX ? 1 : m.column + 1};
}

size_t json_utf8_fault(struct text t)
{
	size_t i = 0, step;

	while (i < t.n) {
		uint64_t word;
		for (; i + 8 <= t.n; i += 8) {
			memcpy(&word, t.p + i, 8);
			if (word & 0x8080808080808080u)
				break;
		}
		if (i == t.n)
			break;
		if (escape_decode(text_tail(t, i), &step) == UINT32_MAX)
			return i;
		i += step;
	}
	return t.n;
}
