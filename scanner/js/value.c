#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct val val_unknown = {.kind = V_UNKNOWN};
const struct val val_undef = {.kind = V_UNDEF};

static bool same(struct val a, struct val b)
{
	if (a.kind != b.kind)
		return false;
	if (val_is_text(a) || a.kind == V_REGEX)
		return text_eq(val_bytes(a), val_bytes(b));
	if (a.kind == V_NUM || a.kind == V_BOOL)
		return a.num <= b.num && a.num >= b.num;
	return a.kind == V_UNKNOWN ? a.path == b.path && !(a.flags & V_MIXED) : a.obj == b.obj;
}

/* [] or {}: what a variable is emptied with. */
static bool is_bare(struct val v)
{
	const struct obj *o = v.kind == V_ARRAY || v.kind == V_OBJECT ? v.obj : NULL;

	return o && !v.path && !o->count && !o->prop_count && !o->from && !o->open;
}

struct val val_join(struct val a, struct val b)
{
	uint32_t from = a.from | b.from;

	if (a.kind == b.kind && (is_bare(a) || is_bare(b))) {
		struct val filled = is_bare(b) ? a : b;
		filled.from = from;
		return filled;
	}

	if (a.kind == V_UNDEF || a.kind == V_NULL || (a.kind == V_STR && !a.n && !a.how)) {
		b.from = from;
		return b;
	}
	if (b.kind == V_UNDEF || b.kind == V_NULL || same(a, b)) {
		a.from = from;
		return a;
	}
	struct val v = {.kind = V_UNKNOWN, .from = from, .path = a.path ? a.path : b.path};
	v.flags = (uint8_t)((a.path ? a.flags : b.flags) & V_MODULE);
	v.how = a.how ? a.how : b.how;
	if (a.kind == V_FUNC || b.kind == V_FUNC) { /* a function is worth more than its absence */
		struct val fn = a.kind == V_FUNC ? a : b;
		fn.from = from;
		return fn;
	}
	struct val text = val_bytes(a).n ? a : b;
	if (val_bytes(text).n && !v.path) {
		v.p = text.p;
		v.n = text.n;
		v.flags |= V_MIXED;
	}
	return v;
}

int val_truth(struct val v)
{
	switch ((enum val_kind)v.kind) {
	case V_UNDEF:
	case V_NULL:
		return 0;
	case V_BOOL:
	case V_NUM:
		return v.num < 0 || v.num > 0;
	case V_STR:
		return v.n > 0;
	case V_BYTES:
	case V_REGEX:
	case V_ARRAY:
	case V_OBJECT:
	case V_FUNC:
		return 1;
	case V_UNKNOWN:
	default:
		return -1;
	}
}

/* Folded bytes come from blocks whose end can grow: s = s + x copies x only. */
char *fold_room(struct folder *f, size_t n)
{
	if (n > f->bytes_left || n > JS_STRING_MAX) {
		f->truncated = true;
		return NULL;
	}
	if (!f->top || (size_t)(f->top_end - f->top) < n) {
		size_t size = n < 32768 ? 65536 : n * 2;
		char *p = arena_room(f->a, 1, size);
		if (!p) {
			f->truncated = true;
			return NULL;
		}
		f->top = p;
		f->top_end = p + size;
	}
	char *p = f->top;
	f->top += n;
	f->bytes_left -= n;
	f->steps += n / 64;
	return p;
}

static bool whole(struct folder *f, uint32_t steps)
{
	f->steps += steps;
	if (f->concrete) {
		f->budget -= steps;
		return true; /* eval_step() ends it */
	}
	f->whole_left -= steps;
	if (f->whole_left >= 0)
		return true;
	f->truncated = true;
	return false;
}

bool fold_whole_text(struct folder *f, struct val v)
{
	return whole(f, val_bytes(v).n ? v.n / 64 : 0);
}

bool fold_whole_list(struct folder *f, const struct obj *o)
{
	return whole(f, (o->count - o->shift) / 4);
}

bool fold_whole_object(struct folder *f, const struct obj *o)
{
	return whole(f, o->prop_count);
}

bool fold_more(struct folder *f, void *list, uint32_t *cap, uint32_t count, size_t size,
	       size_t max)
{
	void *old;

	size_t more = *cap ? (size_t)*cap * 2 : 4;
	if (more > max)
		more = max;
	void *p = more > count ? arena_room(f->a, more, size) : NULL;
	if (!p) {
		f->truncated = true;
		return false;
	}
	memcpy(&old, list, sizeof old);
	if (count)
		memcpy(p, old, count * size);
	memcpy(list, &p, sizeof p);
	*cap = (uint32_t)more;
	return true;
}

struct obj *obj_new(struct folder *f)
{
	struct obj *o = ARENA_NEW(f->a, struct obj);

	f->truncated |= !o;
	if (o)
		o->walk = f->walk;
	return o;
}

static bool short_list(const struct folder *f, struct val v)
{
	return v.kind == V_ARRAY && !v.path && !v.obj->open && !v.obj->bytes && !v.obj->prop_count && v.obj->walk == f->walk && v.obj->count - v.obj->shift <= JS_JOINED_MAX;
}

struct val val_join_lists(struct folder *f, struct val a, struct val b)
{
	if (f->concrete || f->dry || is_bare(a) || is_bare(b) || !short_list(f, a) || !short_list(f, b) || same(a, b))
		return val_join(a, b);
	uint32_t an = a.obj->count - a.obj->shift, bn = b.obj->count - b.obj->shift;
	struct val v = {.kind = V_ARRAY, .obj = obj_new(f), .from = a.from | b.from, .how = a.how ? a.how : b.how};

	if (!v.obj)
		return val_join(a, b);
	v.obj->from = a.obj->from | b.obj->from;
	for (uint32_t i = 0; i < an || i < bn; i++)
		obj_push(f, v.obj, val_join(i < an ? obj_items(a.obj)[i] : val_undef, i < bn ? obj_items(b.obj)[i] : val_undef));
	return v;
}

bool obj_push(struct folder *f, struct obj *o, struct val v)
{
	if (!fold_grow(f, &o->items, &o->cap, o->count, sizeof v, JS_ARRAY_MAX)) {
		o->open = true;
		return false;
	}
	if (v.kind == V_STR && v.how && v.n >= 4 && v.n <= 96 && fold_names_credential(val_bytes(v))) /* one of several; a literal knows it itself */
		v.from |= JS_FROM_CRED_FILE;
	o->items[o->count++] = v;
	return true;
}

/* Of how long a name is, how it begins and how it ends. */
static uint32_t name_mark(struct text name)
{
	uint32_t head = 0, tail = 0;

	if (name.n >= 4) {
		memcpy(&head, name.p, 4);
		memcpy(&tail, name.p + name.n - 4, 4);
	} else if (name.n) {
		head = (uint32_t)(unsigned char)name.p[0] | (uint32_t)(unsigned char)name.p[name.n / 2] << 8;
		tail = (unsigned char)name.p[name.n - 1];
	}
	return (head * 0x9e3779b1u ^ (tail + (uint32_t)name.n)) * 0x85ebca6bu;
}

uint64_t obj_bit(struct text name)
{
	return 1ull << (name_mark(name) >> 26);
}

struct prop *obj_prop(const struct obj *o, struct text name)
{
	uint32_t mark;

	if (!o->names || !(o->names >> ((mark = name_mark(name)) >> 26) & 1))
		return NULL;
	for (uint32_t i = o->prop_count; i-- > 0;)
		if (o->props[i].mark == mark && text_eq(o->props[i].name, name))
			return &o->props[i];
	return NULL;
}

struct val *obj_get(const struct obj *o, struct text name)
{
	struct prop *p = obj_prop(o, name);

	return p ? &p->v : NULL;
}

bool obj_set(struct folder *f, struct obj *o, struct text name, struct val v)
{
	/* Looked through from the end: so few are kept by name. */
	struct prop *old = obj_prop(o, name);

	if (old) {
		old->v = v;
		old->getter = old->setter = false; /* another value is in its place */
		return true;
	}
	o->from |= v.from;
	if (o->prop_count >= JS_KEYS_MAX ||
	    !fold_grow(f, &o->props, &o->prop_cap, o->prop_count, sizeof *o->props, JS_KEYS_MAX)) {
		o->open = true;
		o->nameless |= val_from_in(v);
		return false;
	}
	uint32_t mark = name_mark(name);
	o->names |= 1ull << (mark >> 26);
	o->props[o->prop_count++] = (struct prop){.name = name, .v = v, .mark = mark};
	return true;
}

/* What was put into it later, too: {headers: {}} has what headers was given. */
static uint32_t held(struct val v)
{
	return v.from | ((v.kind == V_ARRAY || v.kind == V_OBJECT) && !val_is_instance(v) ? v.obj->from : 0);
}

uint32_t obj_from(const struct obj *o)
{
	uint32_t from = o->from;

	for (uint32_t i = 0; i < o->prop_count; i++)
		from |= held(o->props[i].v);
	for (uint32_t i = o->shift; i < o->count && i < o->shift + 64; i++)
		from |= held(o->items[i]);
	return from;
}

int32_t to_int32(double d)
{
	if (!isfinite(d))
		return 0;
	double m = fmod(trunc(d), 4294967296.0);
	if (m < 0)
		m += 4294967296.0;
	return (int32_t)(uint32_t)m;
}

/* 0x1f, as obfuscators number all they have: at most 13 digits, 52 bits, so that it is exact. */
static bool small_hex(struct text t, uint64_t *value)
{
	uint64_t sum = 0;

	if (t.n < 3 || t.n > 15 || t.p[0] != '0' || (t.p[1] | 0x20) != 'x')
		return false;
	for (size_t i = 2; i < t.n; i++) {
		char c = t.p[i] | 0x20;
		if (t.p[i] >= '0' && t.p[i] <= '9')
			sum = sum << 4 | (uint64_t)(t.p[i] - '0');
		else if (c >= 'a' && c <= 'f')
			sum = sum << 4 | (uint64_t)(c - 'a' + 10);
		else
			return false;
	}
	*value = sum;
	return true;
}

double text_number(struct text t)
{
	char copy[64], *end;
	uint64_t whole;

	if (t.n < 16 && (text_u64(t, &whole) || small_hex(t, &whole)))
		return (double)whole;
	t = text_trim(t);
	if (!t.n)
		return 0;
	if (t.n >= sizeof copy)
		return (double)NAN;
	size_t n = 0;
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] != '_')
			copy[n++] = t.p[i];
	copy[n] = '\0';
	if (n > 2 && copy[0] == '0' && ((copy[1] | 0x20) == 'b' || (copy[1] | 0x20) == 'o')) {
		double d = (double)strtoull(copy + 2, &end, (copy[1] | 0x20) == 'b' ? 2 : 8);
		return *end ? (double)NAN : d;
	}
	if ((copy[0] | 0x20) == 'i' || (copy[0] | 0x20) == 'n') /* strtod reads inf and nan */
		return (double)NAN;
	double d = strtod(copy, &end);
	return *end ? (double)NAN : d;
}

bool number_text(struct folder *f, double d, unsigned base, struct text *out)
{
	char copy[80], *digits = copy;
	const bool whole = d >= floor(d) && d <= floor(d); /* neither is so of NaN */
	int n;

	if (base < 2 || base > 36 || (base != 10 && !(whole && d >= 0 && d < 9007199254740992.0)))
		return false;
	if (whole && fabs(d) < 9007199254740992.0) {
		uint64_t v = (uint64_t)fabs(d);
		digits = copy + sizeof copy;
		do {
			*--digits = "0123456789abcdefghijklmnopqrstuvwxyz"[v % base];
			v /= base;
		} while (v);
		if (d < 0)
			*--digits = '-';
		n = (int)(copy + sizeof copy - digits);
	} else if (isnan(d)) {
		n = snprintf(copy, sizeof copy, "NaN");
	} else {
		n = snprintf(copy, sizeof copy, "%.15g", d);
	}
	char *p = n > 0 ? fold_room(f, (size_t)n) : NULL;
	if (!p)
		return false;
	memcpy(p, digits, (size_t)n);
	*out = (struct text){p, (size_t)n};
	return true;
}

bool val_string(struct folder *f, struct val v, struct text *out)
{
	switch ((enum val_kind)v.kind) {
	case V_STR:
	case V_BYTES:
	case V_REGEX:
		*out = val_bytes(v);
		return true;
	case V_NUM:
		return number_text(f, v.num, 10, out);
	case V_BOOL:
		*out = v.num > 0 ? T("true") : T("false");
		return true;
	case V_UNDEF:
		*out = T("undefined");
		return true;
	case V_NULL:
		*out = T("null");
		return true;
	case V_ARRAY:
		if (v.obj->count == v.obj->shift && !v.obj->open) {
			*out = T("");
			return true;
		}
		return false;
	case V_OBJECT:
	case V_FUNC:
	case V_UNKNOWN:
	default:
		return false;
	}
}

/* The constant part of a value: its text, or U+FFFD for what is not known. */
static struct text known_part(struct folder *f, struct val v)
{
	struct text t;

	if (val_string(f, v, &t))
		return t;
	t = val_bytes(v);
	return t.n ? t : T("\xef\xbf\xbd");
}

uint32_t val_spoken(const struct folder *f, const struct obj *o)
{
	static const struct text names[] = {W("toString"), W("toJSON"), W("Symbol.toPrimitive"), W("valueOf")};
	uint32_t from = 0;

	for (uint32_t i = 0; i < o->prop_count; i++)
		if (o->props[i].v.kind == V_FUNC && ONE_OF(o->props[i].name, names))
			from |= f->funs[o->props[i].v.obj->fun].ret.from & ~JS_FROM_PARAM;
	return from;
}

struct val val_concat(struct folder *f, struct val a, struct val b)
{
	struct text x = known_part(f, a), y = known_part(f, b), probe;
	bool whole = val_string(f, a, &probe) && val_string(f, b, &probe);
	struct val v = {.kind = whole ? V_STR : V_UNKNOWN, .from = a.from | b.from};

	if (a.kind == V_OBJECT || a.kind == V_ARRAY)
		v.from |= obj_from(a.obj) | val_spoken(f, a.obj);
	if (b.kind == V_OBJECT || b.kind == V_ARRAY)
		v.from |= obj_from(b.obj) | val_spoken(f, b.obj);
	if (b.from & JS_FROM_COMMAND && forge_before_name(a))
		v.from = a.from | (v.from & ~JS_FROM_COMMAND) | JS_FROM_REPOSITORY;
	v.how = js_how_add(a.how ? a.how : b.how, JS_HOW_CONCAT);
	if (!whole) {
		v.flags = V_MIXED;
		if (x.n + y.n > 4096) { /* evidence, no more */
			x = text_head(x, 2048);
			y = text_head(y, 2048);
		}
	}
	bool extend = x.p && x.p + x.n == f->top && (size_t)(f->top_end - f->top) >= y.n;
	char *p = fold_room(f, extend ? y.n : x.n + y.n);
	if (!p)
		return val_from(v.from);
	if (!extend && x.n)
		memcpy(p, x.p, x.n);
	if (y.n)
		memcpy(extend ? p : p + x.n, y.p, y.n);
	v.p = extend ? x.p : p;
	v.n = (uint32_t)(x.n + y.n);
	return v;
}

struct val val_step(struct val v, enum js_how_step step)
{
	v.how = js_how_add(v.how, step);
	if (step == JS_HOW_BASE64 || step == JS_HOW_HEX || step == JS_HOW_CHARS ||
	    step == JS_HOW_XOR || step == JS_HOW_ROT || step == JS_HOW_INFLATE ||
	    step == JS_HOW_REVERSE || step == JS_HOW_PERCENT)
		v.from |= JS_FROM_DECODED;
	v.flags &= (uint8_t)~(V_LITERAL | V_GROWN);
	return v;
}

static bool ascii(struct val v)
{
	if (v.flags & V_ASCII)
		return true;
	for (uint32_t i = 0; i < v.n; i++)
		if ((unsigned char)v.p[i] >= 0x80)
			return false;
	return true;
}

size_t text_units(struct val v)
{
	size_t units = 0;

	if (v.kind == V_BYTES || ascii(v))
		return v.n;
	for (uint32_t i = 0; i < v.n; i++) {
		unsigned char c = (unsigned char)v.p[i];
		units += (c & 0xc0) != 0x80;
		units += c >= 0xf0;
	}
	return units;
}

size_t text_unit_at(struct val v, size_t unit)
{
	size_t units = 0;

	if (v.kind == V_BYTES || ascii(v))
		return unit < v.n ? unit : v.n;
	for (uint32_t i = 0; i < v.n; i++) {
		unsigned char c = (unsigned char)v.p[i];
		if ((c & 0xc0) != 0x80 && units >= unit)
			return i;
		units += (c & 0xc0) != 0x80;
		units += c >= 0xf0;
	}
	return v.n;
}
