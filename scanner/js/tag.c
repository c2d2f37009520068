/* Templates, and functions that stand before one (ECMA-262, 13.2.8 and 13.3.11). */
#include "scanner/js/eval.h"

/* What stands between two holes, as spelled or as meant. */
static struct val piece(struct folder *f, const struct token *k, bool raw)
{
	if (!raw || !(k->flags & JS_ESCAPED))
		return eval_literal(f, k);
	return val_text(js_token_spelled(f->t, k));
}

static void give(struct folder *f, struct val v)
{
	if (fold_grow(f, &f->stack, &f->stack_cap, f->stack_count, sizeof v, JS_ARRAY_MAX))
		f->stack[f->stack_count++] = v;
}

/* Walks over a template. strings: filled with its texts, values put on the stack; NULL: all of it is joined. */
static struct val walk(struct folder *f, bool raw, struct obj *strings, struct obj *spelled)
{
	const struct token *k = &f->k[f->i];
	struct val v = piece(f, k, raw);

	v.flags &= (uint8_t)~V_LITERAL;
	if (strings) {
		obj_push(f, strings, v);
		obj_push(f, spelled, piece(f, k, true));
	}
	while (f->i < f->limit && (k->kind == JS_TEMPLATE_HEAD || k->kind == JS_TEMPLATE_MIDDLE)) {
		uint32_t end = k->mate, limit = f->limit;
		if (end == JS_NO_MATE || end > limit || end <= f->i)
			end = limit;
		f->i++;
		f->limit = end;
		struct val part = eval_expr(f);
		while (f->i < end)
			part = eval_expr(f);
		f->limit = limit;
		f->i = end;
		if (f->dry || end >= limit)
			break;
		k = &f->k[end];
		if (strings) {
			give(f, part);
			obj_push(f, strings, piece(f, k, false));
			obj_push(f, spelled, piece(f, k, true));
		} else {
			v = val_concat(f, val_concat(f, v, part), piece(f, k, raw));
		}
	}
	if (f->i < f->limit)
		f->i++;
	f->ref.end = 0;
	return v;
}

struct val eval_template(struct folder *f)
{
	struct val v = walk(f, false, NULL, NULL);

	return f->dry ? val_unknown : v;
}

uint32_t eval_tag_arguments(struct folder *f, const struct call *c, uint32_t base)
{
	struct val strings = {.kind = V_ARRAY}, spelled = {.kind = V_ARRAY};
	bool own = c->callee.kind == V_FUNC;
	bool raw = c->callee.path && f->paths[c->callee.path].known == K_RAW;

	if (own) {
		strings.obj = obj_new(f);
		spelled.obj = obj_new(f);
	}
	if (!strings.obj || !spelled.obj) { /* what knows templates, or is given the whole by those who read it */
		give(f, walk(f, raw, NULL, NULL));
		return f->stack_count - base;
	}
	give(f, strings);
	walk(f, false, strings.obj, spelled.obj);
	obj_set(f, strings.obj, T("raw"), spelled);
	return f->stack_count - base;
}

static struct val join(struct folder *f, const struct obj *strings, const struct val *values, uint32_t n)
{
	struct val out = val_text(T(""));

	for (uint32_t i = strings->shift, k = 0; i < strings->count; i++, k++) {
		out = val_concat(f, out, strings->items[i]);
		if (k < n && i + 1 < strings->count)
			out = val_concat(f, out, values[k]);
	}
	return out;
}

struct val eval_tag_joined(struct folder *f, const struct val *args, uint32_t n, struct val unknown)
{
	if (args[0].kind != V_ARRAY || args[0].obj->open)
		return unknown;
	struct val v = join(f, args[0].obj, args + 1, n - 1);
	v.from |= unknown.from;
	return v;
}

/* String.raw({raw: ['a', 'b']}, 1) is "a1b"; of a template it is what was joined. */
bool eval_raw(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	const struct val *list = n && args[0].kind == V_OBJECT ? obj_get(args[0].obj, T("raw")) : NULL;

	if (n && val_is_text(args[0])) {
		*out = args[0];
		return true;
	}
	if (!list || list->kind != V_ARRAY || list->obj->open)
		return false;
	*out = join(f, list->obj, args + 1, n - 1);
	return true;
}
