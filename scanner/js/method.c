/* Methods of texts and of bytes that are constants; those of lists are in list.c. */
#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <math.h>
#include <string.h>

/* Decoders write into a buffer; what comes out moves to the folder's own bytes. */
bool fold_take(struct folder *f, struct buf *b, bool ok, struct val *out, uint8_t kind)
{
	char *p = ok ? fold_room(f, b->n) : NULL;

	f->truncated |= b->failed;
	if (p) {
		memcpy(p, b->p, b->n);
		*out = (struct val){.kind = kind, .p = p, .n = (uint32_t)b->n, .from = out->from,
				    .how = out->how};
	}
	buf_free(b);
	return p != NULL;
}

size_t fold_left(const struct folder *f)
{
	return f->bytes_left < JS_STRING_MAX ? f->bytes_left : JS_STRING_MAX;
}

bool number_arg(const struct val *args, uint32_t n, uint32_t i, double missing, double *d)
{
	*d = missing;
	if (i >= n || args[i].kind == V_UNDEF)
		return true;
	if (args[i].kind == V_NUM || args[i].kind == V_BOOL)
		*d = args[i].num;
	else if (args[i].kind == V_STR)
		*d = text_number(val_bytes(args[i]));
	else
		return false;
	if (isnan(*d))
		*d = 0;
	return true;
}

bool text_arg(struct folder *f, const struct val *args, uint32_t n, uint32_t i,
		     struct text *t)
{
	return i < n && val_string(f, args[i], t);
}

/* What remains of base when units [from, to) are kept. */
static struct val cut_units(struct val base, double from, double to, enum js_how_step how)
{
	double units = (double)text_units(base);
	struct val v = base;

	from = from < 0 ? 0 : from > units ? units : from;
	to = to < from ? from : to > units ? units : to;
	size_t a = text_unit_at(base, (size_t)from), b = text_unit_at(base, (size_t)to);
	v.p += a;
	v.n = (uint32_t)(b - a);
	if (a || b < base.n || !(v.flags & V_LITERAL))
		v = val_step(v, how);
	return v;
}

static const struct text method_names[] = {
	W("slice"),	 W("substr"),	W("substring"), W("charAt"),	  W("charCodeAt"),  W("at"),
	W("split"),	 W("replace"),	W("concat"),	W("toLowerCase"), W("toUpperCase"), W("trim"),
	W("repeat"),	 W("padStart"), W("padEnd"),	W("toString"),	  W("indexOf"),	    W("includes"),
	W("startsWith"), W("endsWith"), W("join"),	W("reverse"),	  W("map"),	    W("reduce"),
	W("push"),	 W("pop"),	W("shift"),	W("unshift"),	  W("forEach"),	    W("filter"),
	W("match"),
};

static enum method method_of(struct text name)
{
	if (text_eq(name, T("codePointAt")))
		return M_CODE_AT;
	if (text_eq(name, T("replaceAll")))
		return M_REPLACE;
	if (text_eq(name, T("valueOf")))
		return M_TO_STRING;
	if (text_eq(name, T("subarray")))
		return M_SLICE;
	for (unsigned i = 0; i < M_NONE; i++)
		if (method_names[i].n == name.n && text_eq(name, method_names[i]))
			return (enum method)i;
	return M_NONE;
}

bool split_text(struct folder *f, struct val base, struct text by, struct val *out)
{
	struct obj *o = obj_new(f);
	struct text rest = val_bytes(base);

	if (!o)
		return false;
	while (by.n || rest.n) {
		size_t n = 1;
		if (by.n) {
			n = text_find(rest, by);
		} else {
			while (n < rest.n && ((unsigned char)rest.p[n] & 0xc0) == 0x80)
				n++;
		}
		struct val v = val_text(text_head(rest, n));
		v.how = js_how_add(base.how, JS_HOW_SLICE);
		v.from = base.from;
		if (!obj_push(f, o, v))
			return false;
		f->steps++;
		if (n >= rest.n)
			break;
		rest = text_tail(rest, n + by.n);
	}
	*out = (struct val){.kind = V_ARRAY, .obj = o, .from = base.from, .how = base.how};
	return true;
}

static bool case_change(struct folder *f, struct val base, bool upper, struct val *out)
{
	char *p = fold_room(f, base.n);

	if (!p)
		return false;
	for (uint32_t i = 0; i < base.n; i++) {
		char c = base.p[i];
		if (upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z')
			c ^= 0x20;
		p[i] = c;
	}
	*out = base;
	out->p = p;
	if (base.n < 64 && !(base.flags & V_LITERAL))
		*out = val_step(*out, JS_HOW_CASE);
	return true;
}

static bool repeat(struct folder *f, struct val base, double times, size_t length, bool front,
		   struct text with, struct val *out)
{
	struct buf b = BUF(fold_left(f));

	if (!front && !length) {
		if (times < 0 || times * base.n > (double)fold_left(f) || times * base.n > JS_REPEAT_MAX)
			return false;
		for (double i = 0; i < times; i++)
			buf_text(&b, val_bytes(base));
	} else {
		size_t units = text_units(base), add = length > units ? length - units : 0;
		if (!with.n || add > fold_left(f))
			return false;
		if (!front)
			buf_text(&b, val_bytes(base));
		for (size_t i = 0; i < add; i++)
			buf_char(&b, with.p[i % with.n]);
		if (front)
			buf_text(&b, val_bytes(base));
	}
	out->from = base.from;
	out->how = js_how_add(base.how, JS_HOW_REPEAT);
	return fold_take(f, &b, !b.failed, out, V_STR);
}

/* Bytes as a text of that encoding. */
static bool bytes_text(struct folder *f, struct val base, struct text encoding, struct val *out)
{
	struct buf b = BUF(fold_left(f));
	bool ok = true;

	if (text_eq(encoding, T("latin1")) || text_eq(encoding, T("binary"))) {
		ok = decode_latin1(val_bytes(base), &b);
	} else if (text_eq(encoding, T("hex"))) {
		for (uint32_t i = 0; i < base.n; i++)
			buf_printf(&b, "%02x", (unsigned char)base.p[i]);
	} else if (text_eq_nocase(encoding, T("base64"))) {
		buf_free(&b);
		return false; /* encoding is no decoding */
	} else {
		*out = base;
		out->kind = V_STR;
		return true;
	}
	out->from = base.from;
	out->how = base.how;
	return fold_take(f, &b, ok, out, V_STR);
}

static bool text_method(struct folder *f, enum method m, const struct call *c,
			const struct val *args, uint32_t n, struct val *out)
{
	struct val base = c->base;
	double a, b, units = 0;
	struct text t = {NULL, 0};

	if (!fold_whole_text(f, base))
		return false;
	if (!number_arg(args, n, 0, 0, &a)) {
		if (m <= M_AT)
			return false;
	}
	switch ((unsigned)m) {
	case M_SLICE:
	case M_SUBSTRING:
	case M_SUBSTR:
		units = (double)text_units(base);
		if (!number_arg(args, n, 1, m == M_SUBSTR ? units : units, &b))
			return false;
		if (m != M_SUBSTRING && a < 0)
			a = a + units < 0 ? 0 : a + units;
		if (m == M_SLICE && b < 0)
			b += units;
		if (m == M_SUBSTR)
			b += a;
		if (m == M_SUBSTRING && b < a) {
			double swap = a;
			a = b < 0 ? 0 : b;
			b = swap;
		}
		*out = cut_units(base, trunc(a), trunc(b), JS_HOW_SLICE);
		return true;
	case M_CHAR_AT:
	case M_AT:
		if (m == M_AT && a < 0)
			a += (double)text_units(base);
		*out = cut_units(base, trunc(a), trunc(a) + 1, JS_HOW_SLICE);
		return true;
	case M_CODE_AT: {
		size_t at = text_unit_at(base, (size_t)(a < 0 ? 0 : a));
		if (at >= base.n) {
			*out = val_num((double)NAN);
			return true;
		}
		uint32_t code = (unsigned char)base.p[at];
		if (base.kind == V_STR && code >= 0x80) {
			const unsigned char *p = (const unsigned char *)base.p + at;
			size_t left = base.n - at;
			if (code < 0xe0 && left > 1)
				code = (code & 0x1f) << 6 | (p[1] & 0x3fu);
			else if (code < 0xf0 && left > 2)
				code = (code & 0x0f) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
			else if (left > 3)
				code = (code & 0x07) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 |
				       (p[3] & 0x3fu);
			if (code > 0xffff && text_eq(c->name, T("charCodeAt")))
				code = 0xd800 + ((code - 0x10000) >> 10);
		}
		*out = val_num(code);
		out->how = base.how;
		return true;
	}
	case M_SPLIT:
		if (!n || !val_is_text(args[0]))
			return false;
		return split_text(f, base, val_bytes(args[0]), out);
	case M_REPLACE:
		return replace_text(f, c, args, n, out);
	case M_CONCAT:
		*out = base;
		for (uint32_t i = 0; i < n; i++)
			*out = val_concat(f, *out, args[i]);
		return true;
	case M_LOWER:
	case M_UPPER:
		return case_change(f, base, m == M_UPPER, out);
	case M_TRIM:
		t = text_trim(val_bytes(base));
		*out = base;
		out->p = t.p;
		out->n = (uint32_t)t.n;
		return true;
	case M_REPEAT:
		return a < 1 ? (*out = val_text(T("")), true) : repeat(f, base, trunc(a), 0, false, t, out);
	case M_PAD_START:
	case M_PAD_END:
		if (!text_arg(f, args, n, 1, &t))
			t = T(" ");
		return a >= 0 && a < (double)JS_STRING_MAX &&
		       repeat(f, base, 0, (size_t)a ? (size_t)a : 1, m == M_PAD_START, t, out);
	case M_TO_STRING:
		if (base.kind == V_STR) {
			*out = base;
			return true;
		}
		return bytes_text(f, base, text_arg(f, args, n, 0, &t) ? t : T("utf8"), out);
	case M_INDEX_OF:
	case M_INCLUDES:
	case M_STARTS:
	case M_ENDS: {
		if (!text_arg(f, args, n, 0, &t))
			return false;
		size_t at = text_find(val_bytes(base), t);
		if (m == M_STARTS || m == M_ENDS)
			*out = val_bool(m == M_STARTS ? text_starts(val_bytes(base), t)
						      : text_ends(val_bytes(base), t));
		else if (m == M_INCLUDES)
			*out = val_bool(at < base.n || !t.n);
		else /* units; tables of alphabets are ASCII */
			*out = val_num(at < base.n ? (double)text_units((struct val){
							     .kind = V_STR, .p = base.p, .n = (uint32_t)at})
						   : -1);
		return true;
	}
	case M_REVERSE:
		if (base.kind != V_BYTES)
			return false;
		{
			char *p = fold_room(f, base.n);
			for (uint32_t i = 0; p && i < base.n; i++)
				p[i] = base.p[base.n - 1 - i];
			*out = base;
			if (p)
				out->p = p;
			*out = val_step(*out, JS_HOW_REVERSE);
			return p != NULL;
		}
	default:
		return false;
	}
}

/* toString() of a buffer that was filled. */
static bool filled_text(struct folder *f, const struct obj *o, const struct val *args, uint32_t n, struct val *out)
{
	struct text t;
	struct val bytes;

	return !o->open && o->size == o->count - o->shift &&
	       from_numbers(f, obj_items(o), o->size, true, &bytes) &&
	       bytes_text(f, bytes, text_arg(f, args, n, 0, &t) ? t : T("utf8"), out);
}

bool known_method(struct folder *f, const struct call *c, const struct val *args, uint32_t n,
		  struct val *out)
{
	double base;

	*out = val_unknown;
	if (c->base.kind == V_UNKNOWN && !(c->base.flags & V_MIXED)) /* nearly all; below too nothing is known of them */
		return false;
	enum method m = method_of(c->name);
	if (m == M_NONE)
		return false;
	switch ((enum val_kind)c->base.kind) {
	case V_STR:
	case V_BYTES:
		return text_method(f, m, c, args, n, out);
	case V_ARRAY:
		if (c->base.obj->bytes && m == M_TO_STRING)
			return filled_text(f, c->base.obj, args, n, out);
		return list_method(f, m, c, args, n, out);
	case V_NUM: {
		struct text t;
		if (m != M_TO_STRING || !number_arg(args, n, 0, 10, &base) ||
		    !number_text(f, c->base.num, (unsigned)base, &t))
			return false;
		*out = val_text(t);
		out->how = base > 10 ? js_how_add(c->base.how, JS_HOW_CHARS) : c->base.how;
		return true;
	}
	case V_UNKNOWN:
		/* ~/.ssh and the like keep what is known of them. */
		if (m == M_CONCAT && c->base.flags & V_MIXED) {
			*out = c->base;
			for (uint32_t i = 0; i < n; i++)
				*out = val_concat(f, *out, args[i]);
			return true;
		}
		return false;
	case V_UNDEF:
	case V_NULL:
	case V_BOOL:
	case V_REGEX:
	case V_OBJECT:
	case V_FUNC:
	default:
		return false;
	}
}
