#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <math.h>
#include <string.h>

bool list_join(struct folder *f, const struct obj *o, struct text by, struct val *out)
{
	struct buf b = BUF(fold_left(f));
	js_how how = 0;
	bool ok = true;

	for (uint32_t i = o->shift; i < o->count && ok; i++) {
		struct text t = {NULL, 0};
		const struct val *v = &o->items[i];
		if (i > o->shift)
			buf_text(&b, by);
		if (v->kind != V_UNDEF && v->kind != V_NULL)
			ok = val_string(f, *v, &t);
		buf_text(&b, t);
		how = how ? how : v->how;
		out->from |= v->from;
	}
	f->steps += o->count - o->shift;
	out->how = js_how_add(how, JS_HOW_JOIN);
	if (ok && !b.failed && !b.n) {
		*out = val_text(T(""));
		buf_free(&b);
		return true;
	}
	return fold_take(f, &b, ok && !b.failed, out, V_STR);
}

/* Parts that are not known do not hide those that are: path.join(home, '.npmrc'). */
bool list_join_mixed(struct folder *f, const struct val *items, uint32_t n, struct text by,
		       struct val *out)
{
	struct val v = val_text(T(""));

	if (n > 64)
		return false;
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			v = val_concat(f, v, val_text(by));
		v = val_concat(f, v, items[i]);
	}
	*out = v;
	out->how = js_how_add(0, JS_HOW_JOIN);
	return true;
}

static bool call_item(struct folder *f, struct val fn, const struct val *args, uint32_t n,
		      struct val *out)
{
	bool ok = false;

	if (fn.kind == V_FUNC) {
		*out = eval_run(f, fn.obj, args, n, val_undef, &ok);
		return ok;
	}
	if (fn.kind == V_UNKNOWN && fn.path) {
		if (f->paths[fn.path].known == K_REQUIRE && args[0].kind == V_STR) { /* ['fs', 'https'].map(require) */
			*out = val_path(f, path_module(f, val_bytes(args[0])));
			return true;
		}
		struct call c = {.callee = fn};
		return known_const(f, (enum known)f->paths[fn.path].known, &c, args, 1, out);
	}
	return false;
}

static bool map_list(struct folder *f, enum method m, const struct obj *o, struct val self,
		     const struct val *args, uint32_t n, struct val *out)
{
	struct obj *to = obj_new(f);
	struct val sum = n > 1 ? args[1] : val_undef, v;
	uint32_t i = o->shift;

	if (!n || !to || !(args[0].kind == V_FUNC || args[0].path))
		return false;
	if (m == M_FOR_EACH && !f->concrete)
		return false;
	if (m == M_REDUCE && n < 2) {
		if (i >= o->count)
			return false;
		sum = o->items[i++];
	}
	for (; i < o->count; i++) {
		struct val given[3] = {o->items[i], val_num(i - o->shift), self};
		struct val two[3] = {sum, o->items[i], val_num(i - o->shift)};
		if (o->items[i].kind == V_UNKNOWN || !call_item(f, args[0], m == M_REDUCE ? two : given, 3, &v))
			return false;
		if (m == M_FILTER) {
			int truth = val_truth(v);
			if (truth < 0)
				return false;
			if (truth)
				obj_push(f, to, o->items[i]);
		} else if (m == M_REDUCE) {
			sum = v;
		} else {
			obj_push(f, to, v);
		}
		f->steps++;
	}
	*out = m == M_REDUCE   ? sum
	       : m == M_FOR_EACH ? val_undef
				 : (struct val){.kind = V_ARRAY, .obj = to, .from = self.from, .how = self.how};
	return true;
}

/* Methods that change a list: only where it is sure that they run, and how often. */
static bool change_list(struct folder *f, enum method m, struct obj *o, const struct val *args,
			uint32_t n, struct val *out)
{
	bool sure = f->concrete || !f->branch;

	switch ((unsigned)m) {
	case M_PUSH:
		for (uint32_t i = 0; i < n; i++) {
			o->from |= args[i].from & ~JS_FROM_PARAM;
			bool sample = !sure && !f->concrete && o->count == o->shift && args[i].kind == V_UNKNOWN && (args[i].flags & V_MIXED);
			if ((!sure && !sample) || !obj_push(f, o, args[i]))
				o->open |= args[i].kind == V_UNKNOWN;
			o->open |= sample; /* how many like it there are is not known */
		}
		*out = sure ? val_num(o->count - o->shift) : val_unknown;
		return true;
	case M_SHIFT:
	case M_POP:
		if (!sure || o->open) {
			*out = val_from(obj_from(o));
			return true;
		}
		if (o->shift == o->count)
			*out = val_undef;
		else
			*out = m == M_SHIFT ? o->items[o->shift++] : o->items[--o->count];
		if (m == M_SHIFT && o->shift > 4096 && o->shift * 2 > o->count) {
			o->count -= o->shift;
			memmove(o->items, o->items + o->shift, o->count * sizeof *o->items);
			o->shift = 0;
		}
		return true;
	case M_UNSHIFT:
		if (!sure || n != 1 || o->open)
			return false;
		if (o->shift) {
			o->items[--o->shift] = args[0];
		} else {
			if (!obj_push(f, o, args[0]))
				return false;
			memmove(o->items + 1, o->items, (o->count - 1) * sizeof *o->items);
			o->items[0] = args[0];
			f->budget -= o->count / 8;
		}
		*out = val_num(o->count - o->shift);
		return true;
	default:
		return false;
	}
}

bool list_method(struct folder *f, enum method m, const struct call *c,
			const struct val *args, uint32_t n, struct val *out)
{
	struct obj *o = c->base.obj;
	struct text t = T(",");
	double a, b, count = o->count - o->shift;

	if (f->plain && ((m >= M_PUSH && m <= M_UNSHIFT) || m == M_REVERSE)) {
		f->changes = true;
		return false;
	}
	if (m >= M_PUSH && m <= M_UNSHIFT)
		return change_list(f, m, o, args, n, out);
	if (!fold_whole_list(f, o))
		return false;
	if (m == M_JOIN) {
		if (n && args[0].kind != V_UNDEF && !val_string(f, args[0], &t))
			return false;
		if (!o->open && list_join(f, o, t, out))
			return true;
		*out = val_unknown;
		return !o->open && list_join_mixed(f, obj_items(o), o->count - o->shift, t, out);
	}
	if (o->open)
		return false;
	if (m == M_MAP || m == M_REDUCE || m == M_FILTER || m == M_FOR_EACH)
		return map_list(f, m, o, c->base, args, n, out);
	struct obj *to = obj_new(f);
	if (!to)
		return false;
	*out = (struct val){.kind = V_ARRAY, .obj = to, .from = c->base.from, .how = c->base.how};
	switch ((unsigned)m) {
	case M_REVERSE: /* in place, as the language has it */
		if (!f->concrete && f->branch) { /* what it gives is known; the list itself, only if this runs */
			for (uint32_t i = o->count; i-- > o->shift;)
				obj_push(f, to, o->items[i].kind == V_STR ? val_step(o->items[i], JS_HOW_REVERSE) : o->items[i]);
			return true;
		}
		for (uint32_t i = o->shift, j = o->count; i + 1 < j; i++) {
			struct val swap = o->items[i];
			o->items[i] = o->items[--j];
			o->items[j] = swap;
		}
		for (uint32_t i = o->shift; i < o->count; i++)
			if (o->items[i].kind == V_STR)
				o->items[i] = val_step(o->items[i], JS_HOW_REVERSE);
		*out = c->base;
		return true;
	case M_CONCAT:
		for (uint32_t i = o->shift; i < o->count; i++)
			obj_push(f, to, o->items[i]);
		for (uint32_t k = 0; k < n; k++) {
			if (args[k].kind != V_ARRAY) {
				obj_push(f, to, args[k]);
				continue;
			}
			for (uint32_t i = args[k].obj->shift; i < args[k].obj->count; i++)
				obj_push(f, to, args[k].obj->items[i]);
			to->open |= args[k].obj->open;
		}
		return true;
	case M_SLICE:
		if (!number_arg(args, n, 0, 0, &a) || !number_arg(args, n, 1, count, &b))
			return false;
		a = a < 0 ? a + count : a;
		b = b < 0 ? b + count : b;
		for (double i = a < 0 ? 0 : trunc(a); i < b && i < count; i++)
			obj_push(f, to, o->items[o->shift + (uint32_t)i]);
		return true;
	case M_AT:
		if (!number_arg(args, n, 0, 0, &a))
			return false;
		a = a < 0 ? a + count : a;
		*out = a >= 0 && a < count ? o->items[o->shift + (uint32_t)a] : val_undef;
		return true;
	case M_INDEX_OF:
	case M_INCLUDES: {
		double at = -1;
		for (uint32_t i = o->shift; n && i < o->count && at < 0; i++)
			if (val_is_text(args[0]) && val_is_text(o->items[i]) &&
			    text_eq(val_bytes(args[0]), val_bytes(o->items[i])))
				at = i - o->shift;
		if (!n || !val_is_text(args[0]))
			return false;
		*out = m == M_INCLUDES ? val_bool(at >= 0) : val_num(at);
		return true;
	}
	default:
		return false;
	}
}
