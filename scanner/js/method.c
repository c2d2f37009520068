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

static bool split(struct folder *f, struct val base, struct text by, struct val *out)
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

/* A regex that is no more than one literal text or one class of characters: /x/g, /[^a-z]/g is not. */
static bool plain_regex(struct text re, struct text *text, bool *all, char *copy, size_t size)
{
	size_t end = text_find_last(re, '/'), n = 0;

	if (end < 1 || end >= re.n)
		return false;
	*all = memchr(re.p + end, 'g', re.n - end) != NULL;
	for (size_t i = 1; i < end; i++) {
		char c = re.p[i];
		if (c == '\\' && i + 1 < end) {
			c = re.p[++i];
			if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
				return false;
		} else if (strchr(".*+?()[]{}|^$", c)) {
			return false;
		}
		if (n >= size)
			return false;
		copy[n++] = c;
	}
	*text = (struct text){copy, n};
	return n > 0;
}

/* A class of letters and digits at t: ".", "\\w", "[0-9a-f]", "[\\s\\S]"; its length in the regex, or 0. */
static size_t any_class(struct text t)
{
	if (text_starts(t, T(".")))
		return 1;
	if (text_starts(t, T("\\w")) || text_starts(t, T("\\S")))
		return 2;
	if (!text_starts(t, T("[")) || text_starts(t, T("[^")))
		return 0;
	size_t end = text_find(t, T("]"));
	struct text in = text_head(t, end);
	bool digits = text_has(in, T("0-9")) || text_has(in, T("\\d")) || text_has(in, T("\\w")) || text_has(in, T("\\s\\S"));
	return end < t.n && digits && (text_has(in, T("a-")) || text_has(in, T("A-")) || text_has(in, T("\\"))) ? end + 1 : 0;
}

/* A regex that cuts into runs of the same length: /../g, /[0-9a-f]{2}/gi, /(\w\w)/g. Their length, or 0. */
static unsigned run_regex(struct text re)
{
	size_t end = text_find_last(re, '/'), n;
	unsigned length = 0;

	if (end < 2 || end >= re.n || !memchr(re.p + end, 'g', re.n - end))
		return 0;
	struct text t = text_n(re.p + 1, end - 1);
	if (text_skip(&t, T("(")) && text_ends(t, T(")")))
		t = text_head(t, t.n - 1);
	while ((n = any_class(t)) > 0 && length < 8) {
		t = text_tail(t, n);
		if (t.n >= 3 && t.p[0] == '{' && t.p[1] >= '2' && t.p[1] <= '8' && t.p[2] == '}') {
			length += (unsigned)(t.p[1] - '0') - 1;
			t = text_tail(t, 3);
		}
		length++;
	}
	return t.n ? 0 : length;
}

/* "636f".replace(/../g, h => String.fromCharCode(parseInt(h, 16))) */
static bool replace_runs(struct folder *f, const struct call *c, const struct val *args, struct val *out)
{
	unsigned length = run_regex(val_bytes(args[0]));
	struct text rest = val_bytes(c->base), with;
	struct buf b = BUF(fold_left(f));
	bool ok = length && rest.n && rest.n % length == 0 && rest.n / length <= JS_REPLACE_RUNS;

	for (size_t at = 0; ok && at < rest.n; at += length) {
		struct val given[2] = {val_text(text_n(rest.p + at, length)), val_text(text_n(rest.p + at, length))};
		struct val v = eval_run(f, args[1].obj, given, 2, val_undef, &ok);
		ok = ok && val_is_text(v) && val_string(f, v, &with);
		if (ok)
			buf_text(&b, with);
	}
	out->from = c->base.from | JS_FROM_DECODED;
	out->how = js_how_add(js_how_add(c->base.how, JS_HOW_REPLACE), JS_HOW_CHARS);
	return fold_take(f, &b, ok && !b.failed && b.n, out, V_STR);
}

static bool replace(struct folder *f, const struct call *c, const struct val *args, uint32_t n,
		    struct val *out)
{
	struct text what, with, rest = val_bytes(c->base);
	char copy[64];
	bool all = text_eq(c->name, T("replaceAll"));

	if (n == 2 && args[0].kind == V_REGEX && args[1].kind == V_FUNC)
		return replace_runs(f, c, args, out);
	if (n < 2 || !val_string(f, args[1], &with) || val_is_text(args[1]) == false)
		return false;
	if (args[0].kind == V_REGEX) {
		if (!plain_regex(val_bytes(args[0]), &what, &all, copy, sizeof copy))
			return false;
	} else if (args[0].kind == V_STR) {
		what = val_bytes(args[0]);
	} else {
		return false;
	}
	if (!what.n)
		return false;
	struct buf b = BUF(fold_left(f));
	bool changed = false;
	do {
		size_t at = text_find(rest, what);
		buf_text(&b, text_head(rest, at));
		bool found = at < rest.n;
		rest = text_tail(rest, found ? at + what.n : at);
		if (!found)
			break;
		buf_text(&b, with);
		changed = true;
	} while (all);
	buf_text(&b, rest);
	out->from = c->base.from;
	out->how = changed ? js_how_add(c->base.how, JS_HOW_REPLACE) : c->base.how; /* escaping what is not there hides nothing */
	return fold_take(f, &b, !b.failed && b.n, out, V_STR);
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
		return split(f, base, val_bytes(args[0]), out);
	case M_REPLACE:
		return replace(f, c, args, n, out);
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

static bool from_numbers(struct folder *f, const struct val *items, uint32_t n, bool bytes, struct val *out);

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

/* Numbers as characters, or as bytes. */
static bool from_numbers(struct folder *f, const struct val *items, uint32_t n, bool bytes,
			 struct val *out)
{
	char *p = fold_room(f, (size_t)n * (bytes ? 1 : 4));
	size_t used = 0;
	js_how how = 0;

	if (!p)
		return false;
	for (uint32_t i = 0; i < n; i++) {
		double d = items[i].num;
		if (items[i].kind == V_STR)
			d = text_number(val_bytes(items[i]));
		else if (items[i].kind != V_NUM && items[i].kind != V_BOOL)
			return false;
		uint32_t code = (uint32_t)to_int32(d);
		how = items[i].how ? items[i].how : how;
		if (bytes) {
			p[used++] = (char)(code & 0xff);
			continue;
		}
		if (code > 0x10ffff)
			code &= 0xffff;
		/* Two surrogates are one character. */
		if (code >= 0xd800 && code < 0xdc00 && i + 1 < n && items[i + 1].kind == V_NUM &&
		    items[i + 1].num >= 0xdc00 && items[i + 1].num < 0xe000)
			code = 0x10000 + ((code - 0xd800) << 10) +
			       ((uint32_t)items[++i].num - 0xdc00);
		used += decode_put_utf8(p + used, code);
	}
	f->steps += n;
	*out = val_text((struct text){p, used});
	out->kind = bytes ? V_BYTES : V_STR;
	out->how = how;
	*out = val_step(*out, JS_HOW_CHARS);
	return true;
}

static bool make_buffer(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	struct text encoding = T("utf8"), in;

	if (!n)
		return false;
	if (args[0].kind == V_ARRAY && !args[0].obj->open)
		return from_numbers(f, obj_items(args[0].obj),
				    args[0].obj->count - args[0].obj->shift, true, out);
	if (args[0].kind == V_BYTES) {
		*out = args[0];
		return true;
	}
	if (args[0].kind != V_STR || (n > 1 && args[1].kind != V_UNDEF && !val_string(f, args[1], &encoding)))
		return false;
	in = val_bytes(args[0]);
	struct buf b = BUF(fold_left(f));
	enum js_how_step how = JS_HOW_NONE;
	bool ok = false;
	if (text_eq_nocase(encoding, T("base64")) || text_eq_nocase(encoding, T("base64url"))) {
		ok = decode_base64(in, false, &b);
		how = JS_HOW_BASE64;
	} else if (text_eq_nocase(encoding, T("hex"))) {
		ok = decode_hex(in, &b);
		how = JS_HOW_HEX;
	} else {
		*out = args[0];
		out->kind = V_BYTES;
		buf_free(&b);
		return true;
	}
	out->from = args[0].from;
	out->how = args[0].how;
	if (!fold_take(f, &b, ok, out, V_BYTES))
		return false;
	*out = val_step(*out, how);
	return true;
}

typedef bool decoder(struct text in, struct buf *out);

static bool decode_with(struct folder *f, struct val in, decoder *decode, enum js_how_step how,
			uint8_t kind, struct val *out)
{
	struct buf b = BUF(fold_left(f));

	if (!val_is_text(in))
		return false;
	out->from = in.from;
	out->how = in.how;
	if (!fold_take(f, &b, decode(val_bytes(in), &b), out, kind))
		return false;
	*out = val_step(*out, how);
	return true;
}

static bool base64_latin1(struct text in, struct buf *out)
{
	struct buf bytes = BUF(out->max);
	bool ok = decode_base64(in, false, &bytes) && decode_latin1(buf_view(&bytes), out);

	buf_free(&bytes);
	return ok;
}

static bool parse_int(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	double base, d = 0;
	struct text t;

	if (!n || !val_string(f, args[0], &t) || !number_arg(args, n, 1, 0, &base))
		return false;
	t = text_trim(t);
	bool minus = text_skip(&t, T("-"));
	size_t digits = 0;
	if (((int)base == 0 || (int)base == 16) && t.n > 2 && t.p[0] == '0' && (t.p[1] | 0x20) == 'x') {
		t = text_tail(t, 2);
		base = 16;
	}
	base = (int)base == 0 ? 10 : base;
	for (; digits < t.n && digits < 400; digits++) {
		char c = t.p[digits];
		int v = c >= '0' && c <= '9' ? c - '0'
			: (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? (c | 0x20) - 'a' + 10 : 99;
		if (v >= base)
			break;
		d = d * base + v;
	}
	*out = val_num(digits ? (minus ? -d : d) : (double)NAN);
	out->how = js_how_add(args[0].how, JS_HOW_NONE);
	return true;
}

static bool join_path(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	if (!n)
		return false;
	if (!list_join_mixed(f, args, n, T("/"), out))
		return false;
	for (uint32_t i = 0; i < n; i++)
		out->from |= args[i].from;
	if (path_is_credential(val_bytes(*out)))
		out->from |= JS_FROM_CRED_FILE;
	return true;
}

static bool list_from(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	struct call c = {.base = n ? args[0] : val_undef, .name = T("map")};

	if (!n || (args[0].kind != V_ARRAY && args[0].kind != V_STR && args[0].kind != V_BYTES))
		return false;
	if (args[0].kind == V_STR && !split(f, args[0], T(""), &c.base))
		return false;
	if (args[0].kind == V_BYTES) {
		struct obj *o = obj_new(f);
		for (uint32_t i = 0; o && i < args[0].n; i++)
			obj_push(f, o, val_num((unsigned char)args[0].p[i]));
		if (!o)
			return false;
		c.base = (struct val){.kind = V_ARRAY, .obj = o, .from = args[0].from, .how = args[0].how};
	}
	if (n > 1)
		return known_method(f, &c, args + 1, n - 1, out);
	*out = c.base;
	return true;
}

/* A buffer to be filled, from its first byte on. */
static bool make_room(struct folder *f, struct val size, struct val *out)
{
	struct obj *o = obj_new(f);

	if (!o || size.from)
		return false;
	o->bytes = true;
	o->open = size.kind != V_NUM || !(size.num >= 1 && size.num <= JS_ARRAY_MAX);
	o->size = o->open ? 0 : (uint32_t)size.num;
	*out = (struct val){.kind = V_ARRAY, .obj = o};
	return true;
}

bool known_const(struct folder *f, enum known what, const struct call *c, const struct val *args,
		 uint32_t n, struct val *out)
{
	struct val first = n ? args[0] : val_undef;
	struct text t;

	*out = val_unknown;
	for (uint32_t i = 0; i < n; i++)
		if (args[i].kind == V_ARRAY ? !fold_whole_list(f, args[i].obj) : !fold_whole_text(f, args[i]))
			return false;
	switch ((unsigned)what) {
	case K_ATOB:
		return decode_with(f, first, base64_latin1, JS_HOW_BASE64, V_STR, out);
	case K_BUFFER:
		return make_buffer(f, args, n, out);
	case K_BYTES:
		if (n == 1 && (first.kind == V_NUM || first.kind == V_UNKNOWN))
			return make_room(f, first, out);
		return n && first.kind != V_STR && make_buffer(f, args, 1, out);
	case K_ALLOC:
		if (n < 1 || !make_room(f, first, out))
			return false;
		out->obj->from |= f->concrete ? 0 : f->filled;
		return true;
	case K_BUFFER_CONCAT:
		if (first.kind != V_ARRAY || first.obj->open || !list_join(f, first.obj, T(""), out))
			return false;
		out->kind = V_BYTES;
		return true;
	case K_CHARS:
		return n && from_numbers(f, args, n, false, out);
	case K_UNESCAPE:
		return decode_with(f, first, decode_unescape, JS_HOW_PERCENT, V_STR, out);
	case K_PERCENT:
		return decode_with(f, first, decode_percent, JS_HOW_PERCENT, V_STR, out);
	case K_INFLATE:
		return decode_with(f, first, decode_inflate, JS_HOW_INFLATE, V_BYTES, out);
	case K_PARSE_INT:
		return parse_int(f, args, n, out);
	case K_NUMBER:
		if (!n || !val_string(f, first, &t))
			return false;
		*out = first.kind == V_NUM ? first : val_num(text_number(t));
		return true;
	case K_STRING:
		if (!n || !val_string(f, first, &t))
			return false;
		*out = val_text(t);
		out->from = first.from;
		out->how = first.how;
		return true;
	case K_DECODER:
		if (first.kind == V_ARRAY && first.obj->bytes && !first.obj->open &&
		    first.obj->size == first.obj->count - first.obj->shift)
			return from_numbers(f, obj_items(first.obj), first.obj->count - first.obj->shift, true,
					    out) && (out->kind = V_STR, true);
		*out = first;
		out->kind = V_STR;
		return val_is_text(first);
	case K_PATH_JOIN:
		return join_path(f, args, n, out);
	case K_HOMEDIR:
		*out = (struct val){.kind = V_UNKNOWN, .flags = V_MIXED, .p = "~", .n = 1,
				    .from = JS_FROM_HOME};
		return true;
	case K_ARRAY_FROM:
		return list_from(f, args, n, out);
	case K_ARRAY: {
		struct obj *o = obj_new(f);
		if (!o || (n == 1 && first.kind != V_STR))
			return false;
		for (uint32_t i = 0; i < n; i++)
			obj_push(f, o, args[i]);
		*out = (struct val){.kind = V_ARRAY, .obj = o};
		return true;
	}
	case K_MATH:
		if (first.kind != V_NUM)
			return false;
		*out = val_num(floor(first.num));
		return true;
	default:
		(void)c;
		return false;
	}
}
