#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

/* A pattern at i takes v apart; declares its names, or assigns to them. */
static void object_pattern(struct folder *f, struct val v, bool declare, bool param)
{
	uint32_t end = closing(f, f->i), limit = f->limit;

	f->i++;
	f->limit = end;
	while (f->i < end) {
		if (eat(f, JS_P_COMMA))
			continue;
		if (eat(f, JS_P_SPREAD)) {
			eval_pattern(f, v, declare, param);
			continue;
		}
		uint32_t at = f->i;
		struct text key = {NULL, 0};
		if (at_punct(f, JS_P_LBRACKET)) {
			uint32_t close = closing(f, f->i);
			f->i++;
			f->limit = close;
			struct val k = eval_expr(f);
			f->limit = end;
			f->i = close < end ? close + 1 : close;
			if (!val_string(f, k, &key))
				key = T("[]");
		} else {
			key = js_token_text(f->t, tok(f), f->a);
			if (!key.n)
				key = js_token_raw(f->t, tok(f));
			f->i++;
		}
		struct val part = eval_get(f, v, key);
		if (part.path)
			emit_read(f, part, key, at, false);
		if (!eat(f, JS_P_COLON))
			f->i = at; /* shorthand: the key is the name */
		eval_pattern(f, part, declare, param);
		if (f->i == at)
			f->i++;
	}
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

static void array_pattern(struct folder *f, struct val v, bool declare, bool param)
{
	uint32_t end = closing(f, f->i), limit = f->limit, n = 0;

	f->i++;
	f->limit = end;
	while (f->i < end) {
		uint32_t at = f->i;
		struct val part = val_from(v.from);
		if (eat(f, JS_P_COMMA)) {
			n++;
			continue;
		}
		if (eat(f, JS_P_SPREAD))
			part = val_from(v.from);
		else if (v.kind == V_ARRAY && n < v.obj->count - v.obj->shift)
			part = v.obj->items[v.obj->shift + n];
		else if (v.kind == V_ARRAY && v.obj->open)
			part.from = val_from_in(v);
		else if (v.kind == V_UNKNOWN) /* Promise.all and the like: of each the same */
			part.from = v.from;
		eval_pattern(f, part, declare, param);
		if (f->i == at)
			f->i++;
	}
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

/* TypeScript's ": type" behind a name. */
void eval_type(struct folder *f)
{
	if (at_punct(f, JS_P_QUESTION))
		f->i++;
	if (!at_punct(f, JS_P_COLON))
		return;
	while (f->i < f->limit && !at_punct(f, JS_P_COMMA) && !at_punct(f, JS_P_ASSIGN) &&
	       !at_punct(f, JS_P_SEMICOLON) && !at_punct(f, JS_P_RPAREN)) {
		uint32_t mate = f->k[f->i].kind == JS_PUNCT ? f->k[f->i].mate : JS_NO_MATE;
		f->i = mate != JS_NO_MATE && mate > f->i && mate < f->limit ? mate + 1 : f->i + 1;
		f->steps++;
	}
}

void eval_pattern(struct folder *f, struct val v, bool declare, bool param)
{
	uint32_t at = f->i;

	if (f->depth >= JS_DEPTH_MAX) {
		eval_skip(f, f->i);
		return;
	}
	f->depth++;
	if (at_punct(f, JS_P_LBRACE)) {
		object_pattern(f, v, declare, param);
		eval_type(f);
	} else if (at_punct(f, JS_P_LBRACKET)) {
		array_pattern(f, v, declare, param);
		eval_type(f);
	} else if (declare && f->i < f->limit && is_name(tok(f))) {
		f->i++;
		eval_type(f);
		if (at_punct(f, JS_P_ASSIGN)) {
			f->i++;
			struct val other = eval_assign(f);
			v = f->concrete ? (v.kind == V_UNDEF ? other : v) : val_join(v, other);
		}
		if (param && v.kind == V_UNKNOWN && !v.path && !f->concrete && text_eq(js_token_raw(f->t, &f->k[at]), T("require")))
			v.path = path_root(f, T("require")); /* define(function (require) { .. }), a plugin's factory: who calls it hands that */
		name_declare(f, f->k[at].mate, at, v, param);
		f->depth--;
		return;
	} else if (!declare && f->i < f->limit && is_name(tok(f)) &&
		   !(f->i + 1 < f->limit && f->k[f->i + 1].kind == JS_PUNCT &&
		     (f->k[f->i + 1].code == JS_P_DOT || f->k[f->i + 1].code == JS_P_LBRACKET))) {
		name_store(f, f->k[at].mate, v);
		f->i++;
	} else if (!declare) {
		eval_assign(f);
		f->depth--;
		return;
	}
	if (eat(f, JS_P_ASSIGN))
		eval_assign(f);
	f->depth--;
}

/* (...parts) => join(...parts): where nothing can have been put among them since. */
static uint32_t told_rest(const struct folder *f, const struct val *given, const uint32_t *told, uint32_t n)
{
	const struct fun *fn = &f->funs[f->fun];
	const struct token *k = &f->k[fn->body + 1];
	uint32_t all = 0;

	if (!fn->expression && !(fn->body + 1 < f->t->count && k->kind == JS_WORD && k->code == JS_W_RETURN))
		return 0;
	for (uint32_t i = n; i < JS_ARGS_MAX; i++) {
		if (given[i].kind != V_UNKNOWN && !val_is_text(given[i]))
			return 0;
		all |= told[i];
	}
	return all;
}

/* told: of each of them, what only calls of the function gave; NULL in an evaluation. */
static void parameters(struct folder *f, uint32_t at, const struct val *given, uint32_t count, const uint32_t *told)
{
	uint32_t limit = f->limit, n = 0, end = at + 1;

	f->i = at;
	if (at_punct(f, JS_P_LPAREN)) {
		end = closing(f, at);
		f->i++;
	}
	f->limit = end;
	while (f->i < end) {
		uint32_t before = f->i;
		if (eat(f, JS_P_COMMA))
			continue;
		if (eat(f, JS_P_AT)) /* decorators of parameters */
			continue;
		bool rest = eat(f, JS_P_SPREAD);
		uint32_t name = f->i, only = told ? (rest ? told_rest(f, given, told, n) : n < count ? told[n] : 0) : 0;
		struct val v = n < count ? given[n] : f->concrete ? val_undef : val_from(JS_FROM_PARAM);
		if (rest) {
			struct obj *o = obj_new(f);
			for (uint32_t i = n; o && i < count; i++)
				obj_push(f, o, given[i]);
			if (o) {
				o->open = !f->concrete;
				v = (struct val){.kind = V_ARRAY, .obj = o, .from = v.from};
			}
		}
		eval_pattern(f, v, true, true);
		if (only && f->i == name + 1) /* no parts of it, no default */
			own_declared(f, only, rest);
		n++;
		if (f->i == before)
			f->i++;
	}
	f->limit = limit;
}

/* Reads the body of a function where it stands; its parameters get what is known of them. */
static struct val walk_function(struct folder *f, uint32_t id, bool arrow_self)
{
	struct fun *fn = &f->funs[id];
	struct val given[JS_ARGS_MAX], ret = f->ret, self = f->self, owner = f->owner;
	uint32_t self_fun = f->self_fun;
	uint32_t limit = f->limit, mark = f->binding_count, outer = f->fun, branch = f->branch;
	uint32_t body = fn->body, params = fn->params;
	bool expression = fn->expression;
	uint32_t told[JS_ARGS_MAX] = {0}, told_around = f->lent, all = 0;

	for (uint32_t i = 0; i < JS_ARGS_MAX; i++) {
		given[i] = i < f->pending_count ? f->pending[i] : val_undef;
		if (fn->args[i].kind != V_UNDEF && (f->second || tells_early(f))) {
			struct val known = f->second ? field_anew(f, fn->args[i]) : field_outline(fn->args[i]);
			told[i] = known.from & ~(val_from_in(given[i]) | fn->handed | JS_FROM_PARAM | JS_FROM_KEYS);
			all |= told[i];
			given[i] = given[i].kind == V_UNDEF ? known : val_join(given[i], known);
		}
		bool promised = i < f->pending_count && f->pending[i].kind == V_UNKNOWN && f->pending[i].from & JS_FROM_COME && !(f->pending[i].from & JS_FROM_PARAM);
		if (given[i].kind == V_UNDEF || (given[i].kind == V_UNKNOWN && !given[i].path && !promised))
			given[i].from |= JS_FROM_PARAM;
		if (given[i].kind == V_UNDEF)
			given[i] = val_from(given[i].from);
	}
	if (keys_taken(f, fn->params))
		given[0].from |= JS_FROM_KEYS;
	f->pending_count = 0;
	f->fun = id;
	f->lent = all;
	f->fun_depth++;
	f->branch = 0;
	f->ret = val_undef;
	f->owner.kind = V_UNDEF;
	if (!arrow_self) {
		struct obj *of = fn->of ? field_object(f, fn->of - 1) : NULL;
		if (of)
			owner = (struct val){.kind = V_OBJECT, .obj = of};
		bool shared = (owner.kind == V_OBJECT || owner.kind == V_FUNC) && owner.obj->kin;
		f->self = owner.kind == V_UNDEF ? val_unknown : owner;
		f->self_fun = shared ? JS_NO_FUNCTION : id;
	}
	if (params != JS_NO_MATE)
		parameters(f, params, given, JS_ARGS_MAX, told);
	f->i = body;
	if (expression) {
		f->ret = eval_assign(f);
		all = all ? own_told(f, body, f->ret) : 0;
		if (all)
			f->ret.from = own_given(f, f->ret.from, all);
	} else if (at_punct(f, JS_P_LBRACE)) {
		eval_block(f);
	}
	scope_leave(f, mark);
	fn = &f->funs[id]; /* the table may have moved */
	fn->end = f->i;
	fn->ret = f->ret;
	f->ret = ret;
	f->self = self;
	f->self_fun = self_fun;
	f->branch = branch;
	f->fun_depth--;
	f->fun = outer;
	f->lent = told_around;
	f->limit = limit;
	struct obj *o = obj_new(f);
	f->ref.end = 0;
	if (!o)
		return val_unknown;
	o->fun = id;
	return (struct val){.kind = V_FUNC, .obj = o};
}

/* A function at i whose parts were found: walked, or in an evaluation only made. */
static struct val made(struct folder *f, uint32_t token, uint32_t start, uint32_t params,
		       uint32_t body, bool expression, uint32_t name, bool arrow_self)
{
	uint32_t id = f->depth < JS_DEPTH_MAX ? fun_at(f, token) : UINT32_MAX;

	if (id == UINT32_MAX || f->dry || f->concrete) {
		f->pending_count = 0;
		if (expression && (f->dry || f->concrete || id == UINT32_MAX)) {
			bool dry = f->dry;
			f->i = body;
			f->dry = true;
			eval_assign(f);
			f->dry = dry;
		} else if (body < f->limit && f->k[body].kind == JS_PUNCT &&
			   f->k[body].code == JS_P_LBRACE) {
			if (id == UINT32_MAX && !f->dry && !f->concrete)
				eval_skip(f, body);
			else
				f->i = closing(f, body) < f->limit ? closing(f, body) + 1 : f->limit;
		} else {
			f->i = body;
		}
		if (id == UINT32_MAX || f->dry)
			return val_unknown;
	}
	struct fun *fn = &f->funs[id];
	fn->start = start;
	fn->params = params;
	fn->body = body;
	fn->expression = expression;
	fn->name = name;
	if (f->concrete) {
		struct obj *o = obj_new(f);
		if (!o)
			return val_unknown;
		o->fun = id;
		o->env = f->env;
		return (struct val){.kind = V_FUNC, .obj = o};
	}
	fn->parent = f->fun;
	f->depth++;
	struct val v = walk_function(f, id, arrow_self);
	f->depth--;
	return v;
}

void fun_generates(struct folder *f, uint32_t token)
{
	uint32_t id = fun_at(f, token);

	if (id != UINT32_MAX)
		f->funs[id].generator = true;
}

/* What a generator gives is a list of what it yields. */
void fun_yields(struct folder *f, struct val v, bool all)
{
	if (f->ret.kind != V_ARRAY) {
		struct obj *o = obj_new(f);
		if (!o)
			return;
		f->ret = (struct val){.kind = V_ARRAY, .obj = o};
	}
	struct obj *o = f->ret.obj;
	o->from |= val_from_in(v) & ~JS_FROM_PARAM;
	if (f->branch || (all && (v.kind != V_ARRAY || v.obj->open || !fold_whole_list(f, v.obj)))) {
		o->open = true;
		return;
	}
	for (uint32_t i = all ? v.obj->shift : 0; i < (all ? v.obj->count : 1); i++)
		obj_push(f, o, all ? v.obj->items[i] : v);
}

/* (function (w, d) { .. })(window, document): the globals and modules that it is called with where it stands are its parameters.
 * body: its {; given: JS_ARGS_MAX values. How many are told. */
static uint32_t called_at_once(struct folder *f, uint32_t body, struct val *given)
{
	uint32_t count = (uint32_t)f->t->count, n = 0, i = body < f->limit ? f->k[body].mate : JS_NO_MATE;

	if (f->pending_count || f->concrete || f->dry || i == JS_NO_MATE || i <= body || i + 3 >= count)
		return 0;
	i++;
	if (f->k[i].kind == JS_PUNCT && f->k[i].code == JS_P_RPAREN)
		i++;
	if (f->k[i].kind != JS_PUNCT || f->k[i].code != JS_P_LPAREN || f->k[i].mate == JS_NO_MATE || f->k[i].mate >= count)
		return 0;
	for (uint32_t end = f->k[i].mate, at = i + 1; at < end && n < JS_ARGS_MAX; n++) {
		struct binding *b;
		bool one = f->k[at + 1].kind == JS_PUNCT && (at + 1 == end || f->k[at + 1].code == JS_P_COMMA);
		if (!one || !is_name(&f->k[at]) || !f->k[at].mate)
			return n;
		struct val *v = name_lookup(f, f->k[at].mate, &b);
		if (!v)
			given[n] = val_path(f, path_root(f, js_token_raw(f->t, &f->k[at])));
		else
			given[n] = v->kind == V_UNKNOWN ? *v : val_undef;
		at += 2;
	}
	return n;
}

struct val eval_function(struct folder *f)
{
	uint32_t start = f->i, name = 0;

	if (at_word(f, JS_W_ASYNC))
		f->i++;
	uint32_t token = f->i++;
	bool generator = eat(f, JS_P_STAR);
	if (f->i < f->limit && is_name(tok(f)))
		name = f->k[f->i++].mate;
	while (f->i < f->limit && !at_punct(f, JS_P_LPAREN)) { /* <T> and other noise */
		if (at_punct(f, JS_P_LBRACE) || at_punct(f, JS_P_SEMICOLON) ||
		    at_punct(f, JS_P_RPAREN) || at_punct(f, JS_P_RBRACE))
			return val_unknown;
		f->i++;
	}
	if (f->i >= f->limit)
		return val_unknown;
	uint32_t params = f->i, body = closing(f, params) + 1;
	f->i = body;
	if (at_punct(f, JS_P_COLON)) { /* TypeScript's type of the result */
		while (f->i < f->limit && !at_punct(f, JS_P_LBRACE) && !at_punct(f, JS_P_SEMICOLON) &&
		       !(tok(f)->flags & JS_NEWLINE))
			f->i++;
		body = f->i;
	}
	if (body > f->limit)
		body = f->limit;
	if (generator)
		fun_generates(f, token);
	struct val given[JS_ARGS_MAX];
	uint32_t told = params + 1 < closing(f, params) ? called_at_once(f, body, given) : 0;
	if (told) {
		f->pending = given;
		f->pending_count = told;
	}
	return made(f, token, start, params, body, false, name, false);
}

struct val eval_arrow(struct folder *f)
{
	uint32_t start = f->i;

	if (at_word(f, JS_W_ASYNC) && !(f->k[f->i + 1].kind == JS_PUNCT &&
					f->k[f->i + 1].code == JS_P_ARROW))
		f->i++;
	uint32_t params = f->i;
	f->i = at_punct(f, JS_P_LPAREN) ? closing(f, f->i) + 1 : f->i + 1;
	uint32_t token = f->i++;
	if (token >= f->limit)
		return val_unknown;
	bool expression = !at_punct(f, JS_P_LBRACE);
	struct val given[JS_ARGS_MAX];
	uint32_t told = !expression && token > params + 2 ? called_at_once(f, f->i, given) : 0;
	if (told) {
		f->pending = given;
		f->pending_count = told;
	}
	return made(f, token, start, params, f->i, expression, 0, true);
}

struct val eval_method(struct folder *f, uint32_t name)
{
	uint32_t params = f->i, body = closing(f, params) + 1;

	f->i = body;
	if (at_punct(f, JS_P_COLON))
		while (f->i < f->limit && !at_punct(f, JS_P_LBRACE) && !at_punct(f, JS_P_SEMICOLON) &&
		       !(tok(f)->flags & JS_NEWLINE))
			f->i++;
	body = f->i;
	if (!at_punct(f, JS_P_LBRACE))
		return val_unknown;
	return made(f, params, params, params, body, false, name, false);
}

/* Evaluates a function of the file on constants. *ok is false when it came to something that
 * is not known; what it changed until then stays. */
struct val eval_run(struct folder *f, struct obj *fn, const struct val *args, uint32_t n,
			 struct val self, bool *ok)
{
	struct fun *fun = &f->funs[fn->fun];

	*ok = false;
	f->changes |= f->plain;
	if (f->plain || f->calls >= JS_CALLS_MAX || f->budget < 16 || fun->failed >= 3 || fun->generator || fun->params == JS_NO_MATE ||
	    f->depth >= JS_DEPTH_MAX - 8 || f->signal)
		return val_unknown;
	struct folder was = *f;
	struct env env = {.parent = fn->env};
	uint32_t id = fn->fun, body = fun->body, params = fun->params;
	bool expression = fun->expression;

	/* The arguments stay on the stack for `arguments`. */
	f->args_at = f->stack_count;
	f->args_count = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (!fold_grow(f, &f->stack, &f->stack_cap, f->stack_count, sizeof *f->stack, JS_ARRAY_MAX))
			break;
		f->stack[f->stack_count++] = args[i];
		f->args_count++;
	}
	struct val copy[8];
	uint32_t given = n < 8 ? n : 8;
	memcpy(copy, f->stack + f->args_at, given * sizeof *copy);
	struct env *heap = ARENA_NEW(f->a, struct env); /* functions made inside may outlive this */
	if (!heap)
		return val_unknown;
	*heap = env;
	f->concrete = true;
	f->branch = 0;
	f->calls++;
	f->depth += 4;
	f->env = heap;
	f->self = self;
	f->limit = (uint32_t)f->t->count;
	f->result = val_undef;
	parameters(f, params, copy, given, NULL);
	f->i = body;
	if (expression)
		f->result = eval_assign(f);
	else if (at_punct(f, JS_P_LBRACE))
		eval_block(f);
	*ok = f->signal == S_NONE || f->signal == S_RETURN;
	bool thrown = f->signal == S_THROW;
	struct val result = f->result;
	if (!*ok && !thrown)
		f->funs[id].failed++;

	f->i = was.i;
	f->limit = was.limit;
	f->concrete = was.concrete;
	f->branch = was.branch;
	f->calls = was.calls;
	f->depth = was.depth;
	f->env = was.env;
	f->self = was.self;
	f->result = thrown && was.concrete ? result : was.result;
	f->args_at = was.args_at;
	f->args_count = was.args_count;
	f->stack_count = was.stack_count;
	f->ref = was.ref;
	f->signal = was.concrete && !*ok ? (thrown ? S_THROW : S_FAIL) : was.signal;
	return *ok ? result : val_unknown;
}
