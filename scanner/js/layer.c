#include "scanner/js/layer.h"

#include "base/map.h"
#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

struct layering {
	struct js_layers *out;
	struct arena *arena;
	struct map *seen; /* texts of layers: each once */
	size_t cap;
	uint64_t left; /* decoded bytes that may still come */
};

static bool room(struct layering *l)
{
	if (l->out->count < l->cap)
		return true;
	size_t cap = l->cap ? l->cap * 2 : 8;
	if (cap > JS_LAYERS_MAX)
		cap = JS_LAYERS_MAX;
	struct js_layer *list = cap > l->cap ? ARENA_ARRAY(l->arena, struct js_layer, cap) : NULL;
	if (!list) {
		l->out->truncated = true;
		return false;
	}
	if (l->out->count)
		memcpy(list, l->out->list, l->out->count * sizeof *list);
	l->out->list = list;
	l->cap = cap;
	return true;
}

/* Puts a decoded text under its parent. The text must live in the arena. */
static void add(struct layering *l, uint32_t parent, uint32_t start, uint32_t end, struct text t,
		js_how how, bool executed)
{
	const struct js_layer *p = &l->out->list[parent];
	bool fresh;

	if (p->depth >= JS_LAYER_DEPTH) {
		l->out->truncated = true;
		return;
	}
	if (!map_put(l->seen, t, &fresh)) {
		l->out->truncated = true;
		return;
	}
	if (!fresh || !room(l))
		return;
	if (t.n > l->left) {
		l->out->truncated = true;
		return;
	}
	l->left -= t.n;
	l->out->decoded_bytes += t.n;
	p = &l->out->list[parent];
	l->out->list[l->out->count++] = (struct js_layer){
		.parent = parent,
		.depth = p->depth + 1,
		.start = start,
		.end = end,
		.file_start = p->depth ? p->file_start : start,
		.file_end = p->depth ? p->file_end : end,
		.how = how,
		.executed = executed,
		.code = executed || looks_code(t),
		.text = t,
	};
}

static bool telling(struct text t)
{
	return looks_code(t) || looks_shell(t) || looks_url(t);
}

/* Moves what a decoder made into the arena. */
static bool keep(struct layering *l, struct buf *b, struct text *t)
{
	*t = arena_text(l->arena, buf_view(b));
	l->out->truncated |= !t->p;
	return t->p != NULL;
}

/* Opens a coded text as far as it goes: reversed, base64, hex, numbers, then inflated. */
static bool open_blob(struct layering *l, struct text in, struct text *out, js_how *how)
{
	size_t max = l->left < JS_STRING_MAX ? (size_t)l->left : JS_STRING_MAX;
	struct buf a = BUF(max), b = BUF(max);
	bool ok = false;

	*how = js_how_add(0, JS_HOW_BLOB);
	if (in.n && *in.p == '=' && decode_reverse(in, &b)) {
		*how = js_how_add(*how, JS_HOW_REVERSE);
		in = buf_view(&b);
	}
	if (looks_hex(in)) {
		ok = decode_hex(in, &a);
		*how = js_how_add(*how, JS_HOW_HEX);
	} else if (looks_base64(in)) {
		ok = decode_base64(in, true, &a);
		*how = js_how_add(*how, JS_HOW_BASE64);
	} else if (decode_numbers(in, &a)) {
		ok = true;
		*how = js_how_add(*how, JS_HOW_CHARS);
	}
	l->out->truncated |= a.failed || b.failed;
	struct text t = buf_view(&a);
	bool packed = t.n > 18 && ((unsigned char)t.p[0] == 0x1f || t.p[0] == 0x78);
	buf_clear(&b);
	if (ok && packed && decode_inflate(t, &b)) {
		*how = js_how_add(*how, JS_HOW_INFLATE);
		t = buf_view(&b);
	}
	ok = ok && t.n >= 6 && telling(t);
	if (ok)
		ok = keep(l, ok && t.p == b.p ? &b : &a, out);
	buf_free(&a);
	buf_free(&b);
	return ok;
}

/* Coded runs in plain literals that no code of the file decodes. */
static void literal(struct layering *l, uint32_t parent, const struct js_tokens *t,
		    const struct token *k)
{
	struct text raw = js_token_raw(t, k), text, opened;
	js_how how;

	if (raw.n < 26)
		return;
	unsigned char c = (unsigned char)raw.p[1], d = (unsigned char)raw.p[raw.n / 2];
	if (memchr(raw.p, 0xf3, raw.n) || memchr(raw.p, 0xef, raw.n)) {
		struct buf b = BUF(raw.n + 1);
		if (decode_invisible(raw, &b) && b.n >= 4 && keep(l, &b, &opened))
			add(l, parent, k->start, k->start + k->length, opened,
			    js_how_add(0, JS_HOW_INVISIBLE), false);
		buf_free(&b);
	}
	bool likely = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '=' ||
		      c == '/' || c == '+';
	if (!likely || d == ' ' || d == '.')
		return;
	text = js_token_text(t, k, l->arena);
	if (open_blob(l, text, &opened, &how))
		add(l, parent, k->start, k->start + k->length, opened, how, false);
}

/* "sptth" and the like, spelled backwards and turned somewhere out of sight. */
static void backwards(struct layering *l, uint32_t parent, const struct js_tokens *t,
		      const struct token *k)
{
	struct text raw = js_token_raw(t, k), opened;

	if (raw.n < 14 || !(text_has(raw, T("//:ptth")) || text_has(raw, T("//:sptth"))))
		return;
	struct buf b = BUF(raw.n + 1);
	if (decode_reverse(js_token_text(t, k, l->arena), &b) && looks_url(buf_view(&b)) &&
	    keep(l, &b, &opened))
		add(l, parent, k->start, k->start + k->length, opened,
		    js_how_add(0, JS_HOW_REVERSE), false);
	buf_free(&b);
}

static void children(struct layering *l, uint32_t parent, const struct js_tokens *t)
{
	const struct js_fold *f = &l->out->list[parent].fold;
	struct text opened;
	js_how how;

	for (size_t i = 0; i < f->constant_count; i++) {
		const struct js_constant *c = &f->constants[i];
		if (c->executed || telling(c->text) || (c->is_text && c->text.n >= 4 && js_how_decodes(c->how)))
			add(l, parent, c->start, c->end, c->text, c->how, c->executed);
		if (c->text.n >= 24 && open_blob(l, c->text, &opened, &how))
			add(l, parent, c->start, c->end, opened, how, false);
		f = &l->out->list[parent].fold; /* the list may have moved */
	}
	for (const struct token *k = t->list, *end = k + t->count; k < end; k++) {
		if (k->kind == JS_STRING || k->kind == JS_TEMPLATE) {
			literal(l, parent, t, k);
			backwards(l, parent, t, k);
		}
	}
}

void js_layers_find(struct text source, struct js_tokens *tokens, struct arena *a,
		    struct js_layers *out)
{
	struct layering l = {.out = out, .arena = a, .seen = map_new(a)};
	uint64_t max = (uint64_t)source.n * JS_LAYER_TIMES;
	int64_t pool = 2 * JS_STEPS_CODED + JS_STEPS_A_TOKEN * (int64_t)source.n;

	*out = (struct js_layers){0};
	l.left = max < JS_LAYER_FLOOR ? JS_LAYER_FLOOR : max > JS_LAYER_MAX ? JS_LAYER_MAX : max;
	if (!l.seen || !room(&l)) {
		out->truncated = true;
		return;
	}
	out->list[out->count++] = (struct js_layer){.file_end = (uint32_t)source.n,
						    .end = (uint32_t)source.n,
						    .code = true,
						    .text = source};
	uint32_t lexed = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		if (!out->list[i].code)
			continue;
		struct js_fold fold;
		js_lex(tokens, out->list[i].text);
		lexed = i;
		js_fold_within(tokens, a, &fold, &pool);
		out->list[i].fold = fold;
		out->truncated |= fold.truncated;
		children(&l, i, tokens);
	}
	if (lexed)
		js_lex(tokens, source);
}
