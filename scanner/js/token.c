#include "scanner/js/token.h"

#include "scanner/js/decode.h"
#include "scanner/js/lex.h"

/* The text between the quotes, ticks and braces of a token. */
static struct text inside(const struct js_tokens *t, const struct token *k)
{
	struct text raw = js_token_raw(t, k);
	size_t head = 0, tail = 0;

	switch ((enum js_kind)k->kind) {
	case JS_STRING:
	case JS_TEMPLATE:
	case JS_TEMPLATE_TAIL:
		head = tail = 1;
		break;
	case JS_TEMPLATE_HEAD:
	case JS_TEMPLATE_MIDDLE:
		head = 1;
		tail = 2;
		break;
	case JS_PRIVATE:
	case JS_NAME:
	case JS_WORD:
		return raw;
	case JS_END:
	case JS_NUMBER:
	case JS_BIGINT:
	case JS_REGEX:
	case JS_PUNCT:
	case JS_COMMENT:
	case JS_BAD:
	default:
		return (struct text){NULL, 0};
	}
	if (k->flags & JS_UNCLOSED)
		tail = 0;
	raw = text_tail(raw, head);
	return text_head(raw, raw.n > tail ? raw.n - tail : 0);
}

struct text js_token_spelled(const struct js_tokens *t, const struct token *k)
{
	return inside(t, k);
}

struct text js_token_text(const struct js_tokens *t, const struct token *k, struct arena *a)
{
	struct text raw = inside(t, k);

	if (!(k->flags & JS_ESCAPED) || !raw.n)
		return raw;
	char *out = arena_alloc(a, raw.n);
	if (!out)
		return (struct text){NULL, 0};
	return (struct text){out, decode_escapes_to(out, raw)};
}

/* The token of a list that holds the offset, or NULL. */
static const struct token *find(const struct token *list, size_t count, size_t offset)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (list[middle].start <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low || offset - list[low - 1].start >= list[low - 1].length)
		return NULL;
	return &list[low - 1];
}

enum js_kind js_kind_at(const struct js_tokens *t, size_t offset)
{
	const struct token *k = find(t->list, t->count, offset);

	if (!k)
		k = find(t->comments, t->comment_count, offset);
	return k ? (enum js_kind)k->kind : JS_END;
}
