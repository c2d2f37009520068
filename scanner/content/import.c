#include "scanner/content/import.h"

#include "scanner/content/limits.h"

#define STRIDE 64u

typedef unsigned char lanes __attribute__((vector_size(16)));

static bool is_quote(char c)
{
	return c == '"' || c == '\'' || c == '`';
}

static lanes load(const char *p)
{
	lanes out;

	memcpy(&out, p, sizeof out);
	return out;
}

/* Is there a dot behind a quote in [at, at + STRIDE)? In wide comparisons: most of every script
 * is passed over here. at is not 0. */
static bool stride_has(const char *p, size_t at)
{
	lanes any = {0};
	uint64_t words[2];

	for (size_t i = at; i < at + STRIDE; i += sizeof any) {
		lanes dot = load(p + i), quote = load(p + i - 1);
		any |= (lanes)(dot == '.') &
		       (lanes)((quote == '"') | (quote == '\'') | (quote == '`'));
	}
	memcpy(words, &any, sizeof words);
	return words[0] | words[1];
}

/* The next dot behind a quote, from `at` on; t.n when there is none. */
static size_t next_dot(struct text t, size_t at)
{
	if (at == 0)
		at = 1;
	while (at < t.n) {
		if (t.n - at >= STRIDE && !stride_has(t.p, at)) {
			at += STRIDE;
			continue;
		}
		size_t end = t.n - at >= STRIDE ? at + STRIDE : t.n;
		for (; at < end; at++)
			if (t.p[at] == '.' && is_quote(t.p[at - 1]))
				return at;
	}
	return t.n;
}

/* Does a keyword of imports stand before t.p[at], with blanks and brackets between? */
static bool keyword_before(struct text t, size_t at)
{
	size_t least = at > IMPORT_MAX ? at - IMPORT_MAX : 0;

	while (at > least && (t.p[at - 1] == ' ' || t.p[at - 1] == '('))
		at--;
	struct text before = text_head(t, at);
	return text_ends(before, T("require")) || text_ends(before, T("import")) ||
	       text_ends(before, T("from"));
}

/* From the quote at t.p[at] to the next one like it on the same line. */
static struct text quoted(struct text t, size_t at)
{
	size_t end = at + 1;

	while (end < t.n && end < at + IMPORT_MAX && t.p[end] != t.p[at] && t.p[end] != '\n')
		end++;
	if (end >= t.n || t.p[end] != t.p[at])
		return text_of("");
	return text_n(t.p + at + 1, end - at - 1);
}

bool imports_spelled(struct text t, struct arena *a, struct import **list, uint32_t *count, bool *more)
{
	uint32_t cap = 0;

	*list = NULL;
	*count = 0;
	for (size_t at = 0; (at = next_dot(t, at)) < t.n; at++) {
		struct text spec = keyword_before(t, at - 1) ? quoted(t, at - 1) : text_of("");
		if (!spec.n)
			continue;
		if (*count == CONTENT_IMPORTS_MAX) {
			*more = true;
			return true;
		}
		if (*count == cap) {
			struct import *grown = ARENA_ARRAY(a, struct import, cap ? cap * 2 : 4);
			if (!grown)
				return false;
			if (cap)
				memcpy(grown, *list, cap * sizeof *grown);
			*list = grown;
			cap = cap ? cap * 2 : 4;
		}
		spec = arena_text(a, spec);
		if (!spec.p)
			return false;
		(*list)[(*count)++] = (struct import){spec, 0, false};
	}
	return true;
}
