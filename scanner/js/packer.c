#include "scanner/js/packer.h"

#include "scanner/js/limits.h"

/* Its parameters are p, a, c, k, e and one more: nobody renames them. */
static bool is_packer(const struct folder *f, const struct fun *fn)
{
	static const char names[] = "packe";
	uint32_t at = fn->params + 1;

	for (size_t i = 0; names[i]; i++, at += 2) {
		if (at + 1 >= f->t->count || f->k[at].kind != JS_NAME || f->k[at].length != 1 ||
		    f->t->source.p[f->k[at].start] != names[i])
			return false;
	}
	return true;
}

/* Digits, small letters, capital letters: 62 of them. SIZE_MAX when a byte is no digit of that base. */
static size_t word_number(struct text t, unsigned base)
{
	size_t n = 0;

	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		unsigned d = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
			     : c >= 'a' && c <= 'z' ? (unsigned)(c - 'a') + 10
			     : c >= 'A' && c <= 'Z' ? (unsigned)(c - 'A') + 36
						    : base;
		if (d >= base || n > JS_ARRAY_MAX)
			return SIZE_MAX;
		n = n * base + d;
	}
	return n;
}

static void unpack(struct text in, unsigned base, const struct obj *words, struct buf *out)
{
	for (size_t i = 0; i < in.n;) {
		size_t from = i;
		struct text word, text;
		while (i < in.n && text_is_word(in.p[i]))
			i++;
		word = text_n(in.p + from, i - from);
		text = word;
		if (word.n) {
			size_t at = word_number(word, base);
			if (at < words->count - words->shift && val_bytes(words->items[words->shift + at]).n)
				text = val_bytes(words->items[words->shift + at]);
			buf_text(out, text);
			continue;
		}
		buf_char(out, in.p[i++]);
	}
}

bool packer_open(struct folder *f, const struct fun *fn, const struct val *args, uint32_t n, struct val *out)
{
	struct buf b = BUF(fold_left(f));
	double base;

	if (n < 4 || args[0].kind != V_STR || args[3].kind != V_ARRAY || args[3].obj->open ||
	    !operator_number(args[1], &base) || base < 2 || base > 62 || !is_packer(f, fn))
		return false;
	/* numbers as people write them */
	if (text_has(text_head(text_tail(f->t->source, f->k[fn->body].start), 64), T("(c){return c}")))
		base = 10;
	*out = val_unknown;
	unpack(val_bytes(args[0]), (unsigned)base, args[3].obj, &b);
	f->steps += b.n / 8;
	out->from = args[0].from;
	if (!fold_take(f, &b, true, out, V_STR))
		return false;
	*out = val_step(*out, JS_HOW_TABLE);
	return true;
}
