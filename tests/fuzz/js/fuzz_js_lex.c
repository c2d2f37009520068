/* Any bytes: tokens and comments lie in order, do not overlap, and what is between them is white
 * space; partners point at each other; work is linear. */
#include "scanner/js/lex.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_gap(const uint8_t *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] < 0x80 && !strchr(" \t\v\f\r\n", p[i]))
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct js_tokens t = {0};
	size_t at = 0, c = 0;

	bool whole = js_lex(&t, text_n(data, size));
	struct arena *a = arena_new((size_t)16 << 20);
	for (size_t i = 0; i <= t.count; i++) {
		const struct token *k = &t.list[i];
		for (; c < t.comment_count && t.comments[c].start < k->start; c++) {
			check_gap(data + at, t.comments[c].start - at);
			at = t.comments[c].start + t.comments[c].length;
		}
		if (k->start < at || k->start + k->length > size)
			abort();
		check_gap(data + at, k->start - at);
		at = k->start + k->length;
		if (i < t.count && !k->length)
			abort();
		if (k->kind == JS_PUNCT && k->mate != JS_NO_MATE && t.list[k->mate].mate != i)
			abort();
		if (js_token_text(&t, k, a).n > k->length)
			abort();
	}
	for (; c < t.comment_count; c++) {
		check_gap(data + at, t.comments[c].start - at);
		at = t.comments[c].start + t.comments[c].length;
	}
	if (whole)
		check_gap(data + at, size - at);
	if (t.steps > 2 * size + 64)
		abort();
	arena_free(a);
	js_tokens_free(&t);
	return 0;
}
