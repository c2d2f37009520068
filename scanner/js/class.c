/* Classes: their members, and what `new` and `super` mean by them. */
#include "scanner/js/eval.h"

#define HEAD_WORDS 8u /* before a member's name: static, async, get ... */

static bool is_key(const struct token *k)
{
	return k->kind == JS_NAME || k->kind == JS_WORD || k->kind == JS_STRING || k->kind == JS_PRIVATE || k->kind == JS_NUMBER;
}

static bool at(const struct folder *f, uint32_t i, enum js_punct code)
{
	return i < f->limit && f->k[i].kind == JS_PUNCT && f->k[i].code == code;
}

struct member {
	struct text key;
	uint32_t key_at; /* 0: none yet */
	bool fixed;	 /* static */
	bool generator;
	enum accessor accessor;
};

/* static, get, set, async and TypeScript's: a word of the member, unless it is its name. */
static bool modifies(const struct folder *f, struct member *m)
{
	static const struct text words[] = {W("public"), W("private"), W("protected"), W("readonly"), W("declare"), W("abstract"), W("override")};
	const struct token *k = tok(f), *next = f->i + 1 < f->limit ? k + 1 : &f->k[f->t->count];
	bool named = is_key(next) || (next->kind == JS_PUNCT && (next->code == JS_P_LBRACKET || next->code == JS_P_STAR ||
								 (k->code == JS_W_STATIC && next->code == JS_P_LBRACE)));

	if (!named || (next->flags & JS_NEWLINE && k->kind == JS_NAME))
		return false;
	if (k->kind == JS_NAME)
		return ONE_OF(js_token_raw(f->t, k), words);
	if (k->kind != JS_WORD)
		return false;
	m->fixed |= k->code == JS_W_STATIC;
	if (k->code == JS_W_GET || k->code == JS_W_SET)
		m->accessor = k->code == JS_W_GET ? GETTER : SETTER;
	return k->code == JS_W_STATIC || k->code == JS_W_GET || k->code == JS_W_SET || k->code == JS_W_ASYNC;
}

/* Words and the name of the member that begins at i; leaves i behind them. */
static void member_head(struct folder *f, struct member *m, uint32_t end)
{
	while (f->i < end) {
		if (eat(f, JS_P_STAR)) {
			m->generator = true;
		} else if (is_key(tok(f)) && modifies(f, m)) {
			f->i++;
		} else {
			break;
		}
	}
	if (f->i >= end)
		return;
	if (at_punct(f, JS_P_LBRACKET)) {
		uint32_t close = closing(f, f->i), limit = f->limit;
		m->key_at = f->i++;
		f->limit = close;
		struct val v = eval_expr(f);
		f->limit = limit;
		f->i = close < end ? close + 1 : close;
		if (!val_string(f, v, &m->key))
			m->key = v.path ? f->paths[v.path].text : T("[]");
	} else if (is_key(tok(f))) {
		m->key = js_token_text(f->t, tok(f), f->a);
		if (!m->key.n)
			m->key = js_token_raw(f->t, tok(f));
		m->key_at = f->i++;
	}
}

/* ": type" of a field: up to its value, or to the end of its line. */
static void field_type(struct folder *f)
{
	if (at_punct(f, JS_P_QUESTION) || at_punct(f, JS_P_NOT))
		f->i++;
	if (!eat(f, JS_P_COLON))
		return;
	for (uint32_t start = f->i; f->i < f->limit && !at_punct(f, JS_P_ASSIGN) && !at_punct(f, JS_P_SEMICOLON); f->steps++) {
		const struct token *k = tok(f), *last = k - 1;
		bool goes_on = k->kind == JS_PUNCT && k->code != JS_P_LBRACKET && k->code != JS_P_AT && k->code != JS_P_STAR;
		bool open = last->kind == JS_PUNCT && last->code != JS_P_RBRACKET && last->code != JS_P_RBRACE && last->code != JS_P_RPAREN && last->code != JS_P_GT;
		if (f->i > start && k->flags & JS_NEWLINE && !goes_on && !open)
			return;
		uint32_t mate = k->kind == JS_PUNCT ? k->mate : JS_NO_MATE;
		f->i = mate != JS_NO_MATE && mate > f->i && mate < f->limit ? mate + 1 : f->i + 1;
	}
}

/* Methods are known in the whole class, as functions are in the block they are declared in. */
static void method_known(struct folder *f, const struct member *m, uint32_t params, struct obj *to)
{
	uint32_t id = fun_at(f, params);
	struct obj *o = id == UINT32_MAX ? NULL : obj_new(f);

	if (!o)
		return;
	o->fun = id;
	f->funs[id].generator = m->generator;
	f->funs[id].member = true;
	struct val v = {.kind = V_FUNC, .obj = o};
	if (m->accessor)
		field_accessor(f, to, m->key, v, m->accessor);
	else
		obj_set(f, to, m->key, v);
}

/* The ( of a method's parameters at i: a name stands before it and a body behind it. */
static bool method_at(const struct folder *f, uint32_t i)
{
	const struct token *k = &f->k[i], *name = k - 1;

	if (k->mate == JS_NO_MATE || k->mate <= i || k->mate + 1 >= f->limit || (name->kind == JS_WORD && name->code == JS_W_FUNCTION) ||
	    !(is_key(name) || at(f, i - 1, JS_P_RBRACKET)))
		return false;
	return at(f, k->mate + 1, JS_P_LBRACE) || at(f, k->mate + 1, JS_P_COLON);
}

/* Looks for the methods before they are read; returns the ( of the constructor, or 0. */
static uint32_t methods_find(struct folder *f, uint32_t open, uint32_t end, struct obj *made, struct obj *class)
{
	uint32_t constructor = 0;

	for (uint32_t i = open + 1; i < end; i++, f->steps++) {
		const struct token *k = &f->k[i];
		if (k->kind != JS_PUNCT || k->mate == JS_NO_MATE || k->mate <= i || k->mate >= end)
			continue;
		if (k->code == JS_P_LPAREN && is_key(k - 1) && method_at(f, i)) {
			struct member m = {.key = js_token_text(f->t, k - 1, f->a), .key_at = i - 1};
			for (uint32_t back = i - 2, n = 0; back > open && n < HEAD_WORDS; back--, n++) {
				const struct token *w = &f->k[back];
				m.generator |= at(f, back, JS_P_STAR);
				m.fixed |= w->kind == JS_WORD && w->code == JS_W_STATIC;
				if (w->kind == JS_WORD && (w->code == JS_W_GET || w->code == JS_W_SET))
					m.accessor = w->code == JS_W_GET ? GETTER : SETTER;
				if (w->kind != JS_WORD && !at(f, back, JS_P_STAR))
					break;
			}
			if (!m.fixed && spelled(m.key, "constructor"))
				constructor = i;
			else
				method_known(f, &m, i, m.fixed ? class : made);
		}
		i = k->mate;
	}
	return constructor;
}

/* One member at i. */
static void member(struct folder *f, struct val made, struct val class, uint32_t end)
{
	struct member m = {.key_at = 0};

	if (eat(f, JS_P_AT)) { /* a decorator */
		eval_assign(f);
		return;
	}
	member_head(f, &m, end);
	struct val owner = m.fixed ? class : made, self = f->self;
	uint32_t self_fun = f->self_fun;
	if (at_punct(f, JS_P_LPAREN)) {
		if (m.generator)
			fun_generates(f, f->i);
		f->owner = owner.kind == V_UNKNOWN ? val_undef : owner;
		struct val v = eval_method(f, 0);
		f->owner.kind = V_UNDEF;
		if (owner.kind != V_UNKNOWN && v.kind == V_FUNC && m.key_at && at(f, m.key_at, JS_P_LBRACKET))
			obj_set(f, owner.obj, m.key, v);
		return;
	}
	field_type(f);
	f->self = owner;
	f->self_fun = JS_NO_FUNCTION;
	if (eat(f, JS_P_ASSIGN)) {
		struct val v = eval_assign(f);
		if (m.key_at && owner.kind != V_UNKNOWN)
			field_put(f, owner.obj, m.key, v);
	} else if (at_punct(f, JS_P_LBRACE)) {
		eval_block(f);
	}
	f->self = self;
	f->self_fun = self_fun;
}

static struct obj *made_of(struct folder *f, const struct obj *class)
{
	return class->kin && class->kin->made ? class->kin->made : field_object(f, class->fun);
}

/* The class and what it makes, as values: those of a class of the file above it are asked too. */
static bool class_objects(struct folder *f, uint32_t id, struct val parent, struct val *class, struct val *made)
{
	struct obj *c = obj_new(f), *o = field_object(f, id);

	if (!c || !o || !(c->kin = ARENA_NEW(f->a, struct kin)))
		return false;
	struct fun *fn = &f->funs[id];
	c->fun = id;
	c->kin->made = o;
	c->kin->was = fn->class;
	fn->class = c;
	o->kin->maker = c;
	if (parent.kind == V_FUNC && parent.obj->fun != id) {
		c->kin->up = parent.obj;
		o->kin->up = made_of(f, parent.obj);
		if (o->kin->up && o->kin->up->kin)
			o->kin->up->kin->down = o;
	}
	*class = (struct val){.kind = V_FUNC, .obj = c, .path = parent.path, .from = parent.from};
	*made = (struct val){.kind = V_OBJECT, .obj = o};
	if (parent.path) {
		made->path = path_called(f, parent.path);
		made->from = f->paths[parent.path].gives;
	}
	return true;
}

/* In a large bundle nothing is known of a class but what it extends. */
static void class_known(struct folder *f, uint32_t start, uint32_t open, struct val parent, struct val *class, struct val *made)
{
	uint32_t id = tells_early(f) ? fun_at(f, start) : UINT32_MAX;

	*made = val_unknown;
	*class = (struct val){.kind = V_UNKNOWN, .path = parent.path, .from = parent.from};
	if (id == UINT32_MAX || !class_objects(f, id, parent, class, made))
		return;
	f->funs[id].start = start;
	f->funs[id].parent = f->fun;
	uint32_t constructor = methods_find(f, open, f->limit, made->obj, class->obj);
	if (constructor && (id = fun_at(f, constructor)) != UINT32_MAX)
		class->obj->fun = id;
}

static void members(struct folder *f, struct val made, struct val class, uint32_t end)
{
	while (f->i < end) {
		uint32_t before = f->i;
		if (!eat(f, JS_P_SEMICOLON) && !eat(f, JS_P_COMMA))
			member(f, made, class, end);
		if (f->i == before)
			f->i++;
	}
}

struct val eval_class(struct folder *f)
{
	uint32_t start = f->i, name = 0, name_at = f->i + 1;
	struct val parent = val_unknown, class, made, above = f->parent;

	f->i++;
	if (f->i < f->limit && is_name(tok(f)))
		name = f->k[f->i++].mate;
	if (at_word(f, JS_W_EXTENDS)) {
		f->i++;
		parent = eval_assign(f);
	}
	while (f->i < f->limit && !at_punct(f, JS_P_LBRACE) && !at_punct(f, JS_P_SEMICOLON))
		f->i++;
	if (!at_punct(f, JS_P_LBRACE))
		return val_unknown;
	uint32_t open = f->i, end = closing(f, open), limit = f->limit;
	if (f->dry || f->concrete || f->depth >= JS_DEPTH_MAX) {
		eval_skip(f, open);
		return val_unknown;
	}
	f->limit = end;
	class_known(f, start, open, parent, &class, &made);
	if (name)
		name_declare(f, name, name_at, class, false);
	f->parent = parent;
	f->i = open + 1;
	f->depth++;
	members(f, made, class, end);
	f->depth--;
	f->parent = above;
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
	f->ref.end = 0;
	return class;
}

/* super(..) is what is extended, super.x a member of what that makes. */
struct val class_super(struct folder *f)
{
	struct val p = f->parent, v = val_unknown;

	if (f->dry || at_punct(f, JS_P_LPAREN))
		return f->dry ? val_unknown : p;
	struct obj *o = p.kind == V_FUNC ? made_of(f, p.obj) : NULL;
	if (o)
		v = (struct val){.kind = V_OBJECT, .obj = o};
	if (p.path) {
		v.path = path_called(f, p.path);
		v.from |= f->paths[p.path].gives;
	}
	return v;
}

/* What `new` of a function or class of the file makes; known: what is known of it beside that. */
struct val class_made(struct folder *f, const struct obj *class, struct val known)
{
	struct obj *o = made_of(f, class);

	if (!o)
		return known;
	return (struct val){.kind = V_OBJECT, .obj = o, .path = known.path, .from = (known.from & ~JS_FROM_PARAM) | o->kin->pushed};
}

/* _createClass(A, [{key: 'x', value: function () {}}], ..): its `this` is what A makes, as the next walk knows. */
static void method_given(struct folder *f, struct val on, struct val item)
{
	const struct val *key = item.kind == V_OBJECT ? obj_get(item.obj, T("key")) : NULL;
	const struct val *v = key && key->kind == V_STR ? obj_get(item.obj, T("value")) : NULL;

	if (!v || v->kind != V_FUNC || on.kind != V_OBJECT)
		return;
	struct fun *fn = &f->funs[v->obj->fun];
	fn->of = on.obj->fun + 1;
	fn->member = true;
	field_put(f, on.obj, val_bytes(*key), *v);
	f->again |= !f->second && (obj_from(item.obj) | fn->ret.from) & JS_FROM_SECRETS;
}

/* A.prototype = {x() {..}}, A.prototype = Object.create(B.prototype): what A makes has it. */
bool class_prototype(struct folder *f, const struct obj *class, struct val v)
{
	struct val on = tells_early(f) && v.kind == V_OBJECT ? class_made(f, class, val_unknown) : val_unknown;

	if (on.kind != V_OBJECT || on.obj == v.obj)
		return false;
	if (val_is_instance(v)) {
		on.obj->kin->up = on.obj->kin->up ? on.obj->kin->up : v.obj;
		return true;
	}
	for (uint32_t i = 0; i < v.obj->prop_count; i++) {
		const struct prop *p = &v.obj->props[i];
		if (p->getter || p->setter)
			return false;
		if (p->v.kind == V_FUNC) {
			f->funs[p->v.obj->fun].of = on.obj->fun + 1;
			f->funs[p->v.obj->fun].member = true;
		}
		field_put(f, on.obj, p->name, p->v);
	}
	f->again |= !f->second && obj_from(on.obj) & JS_FROM_SECRETS; /* the methods were read as the literal's */
	return true;
}

void class_under(struct folder *f, struct val on, struct val parent)
{
	if (on.obj == parent.obj)
		return;
	if (val_is_instance(on) && val_is_instance(parent)) {
		on.obj->kin->up = on.obj->kin->up ? on.obj->kin->up : parent.obj;
		return;
	}
	if (!fold_whole_object(f, parent.obj))
		return;
	for (uint32_t i = 0; i < parent.obj->prop_count; i++)
		if (!obj_get(on.obj, parent.obj->props[i].name))
			eval_put(f, on, parent.obj->props[i].name, parent.obj->props[i].v);
}

void class_helper(struct folder *f, const struct val *args, uint32_t n)
{
	if (args[0].kind == V_FUNC && args[1].kind == V_ARRAY && args[1].obj->count) {
		const struct obj *list = args[1].obj;
		struct val on = class_made(f, args[0].obj, val_unknown);
		for (uint32_t i = list->shift; i < list->count && i < list->shift + JS_KEYS_MAX; i++)
			method_given(f, on, list->items[i]);
	} else if (n == 3 && val_is_instance(args[0]) && args[1].kind == V_STR) { /* _defineProperty(this, 'x', v) */
		field_put(f, args[0].obj, val_bytes(args[1]), args[2]);
	}
}
