/* What the functions of the language and of node that are known give for constants: decoders, buffers, numbers. */
#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <math.h>

bool from_numbers(struct folder *f, const struct val *items, uint32_t n, bool bytes, struct val *out)
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
	if (fold_names_credential(val_bytes(*out)))
		out->from |= JS_FROM_CRED_FILE;
	return true;
}

static bool list_from(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	struct call c = {.base = n ? args[0] : val_undef, .name = T("map")};

	if (!n || (args[0].kind != V_ARRAY && args[0].kind != V_STR && args[0].kind != V_BYTES))
		return false;
	if (args[0].kind == V_STR && !split_text(f, args[0], T(""), &c.base))
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

	if (!o)
		return false;
	o->bytes = true;
	o->from = size.from; /* of what it is long as, or copied from */
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
