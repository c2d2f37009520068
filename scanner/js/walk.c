#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

static void step(struct folder *f)
{
	f->steps++;
	if (f->concrete && --f->budget < 0)
		f->signal = S_FAIL;
}

/* Passes over what stands at token: a bracket whole. What is in it is read later, by itself. */
void skip_to(struct folder *f, uint32_t token)
{
	const struct token *k = &f->k[token];

	if (token >= f->limit)
		return;
	bool opens = k->kind == JS_PUNCT && (k->code == JS_P_LPAREN || k->code == JS_P_LBRACKET ||
					     k->code == JS_P_LBRACE);
	if (!opens || k->mate == JS_NO_MATE || k->mate < token || k->mate >= f->limit) {
		f->i = token + 1;
		return;
	}
	if (!f->concrete && !f->dry && k->mate > token + 1) {
		if (fold_grow(f, &f->queue, &f->queue_cap, f->queue_count, sizeof *f->queue,
			      JS_QUEUE_MAX))
			f->queue[f->queue_count++] = token;
	}
	f->i = k->mate + 1;
}

/* One statement without effects: to know where it ends. */
static void pass(struct folder *f)
{
	bool dry = f->dry;

	f->dry = true;
	statement(f);
	f->dry = dry;
}

static void end_of_statement(struct folder *f)
{
	eat(f, JS_P_SEMICOLON);
}

static void block(struct folder *f)
{
	uint32_t at = f->i, end = closing(f, at), limit = f->limit, mark = f->binding_count;

	if (f->dry) {
		f->i = end < limit ? end + 1 : end;
		return;
	}
	f->i++;
	fold_hoist(f, at);
	statements(f, end);
	if (!f->concrete)
		block_leave(f, mark);
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

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
			pattern(f, v, declare, param);
			continue;
		}
		uint32_t at = f->i;
		struct text key = {NULL, 0};
		if (at_punct(f, JS_P_LBRACKET)) {
			uint32_t close = closing(f, f->i);
			f->i++;
			f->limit = close;
			struct val k = expr(f);
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
		struct val part = get_member(f, v, key);
		if (part.path)
			emit_read(f, part, key, at, false);
		if (!eat(f, JS_P_COLON))
			f->i = at; /* shorthand: the key is the name */
		pattern(f, part, declare, param);
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
		else if (v.kind == V_UNKNOWN) /* Promise.all and the like: of each the same */
			part.from = v.from;
		pattern(f, part, declare, param);
		if (f->i == at)
			f->i++;
	}
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

/* TypeScript's ": type" behind a name. */
static void type_annotation(struct folder *f)
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

void pattern(struct folder *f, struct val v, bool declare, bool param)
{
	uint32_t at = f->i;

	if (f->depth >= JS_DEPTH_MAX) {
		skip_to(f, f->i);
		return;
	}
	f->depth++;
	if (at_punct(f, JS_P_LBRACE)) {
		object_pattern(f, v, declare, param);
		type_annotation(f);
	} else if (at_punct(f, JS_P_LBRACKET)) {
		array_pattern(f, v, declare, param);
		type_annotation(f);
	} else if (declare && f->i < f->limit && is_name(tok(f))) {
		f->i++;
		type_annotation(f);
		if (at_punct(f, JS_P_ASSIGN)) {
			f->i++;
			struct val other = assign(f);
			v = f->concrete ? (v.kind == V_UNDEF ? other : v) : val_join(v, other);
		}
		name_declare(f, f->k[at].mate, at, v, param);
		f->depth--;
		return;
	} else if (!declare && f->i < f->limit && is_name(tok(f)) &&
		   !(f->i + 1 < f->limit && f->k[f->i + 1].kind == JS_PUNCT &&
		     (f->k[f->i + 1].code == JS_P_DOT || f->k[f->i + 1].code == JS_P_LBRACKET))) {
		name_store(f, f->k[at].mate, v);
		f->i++;
	} else if (!declare) {
		assign(f);
		f->depth--;
		return;
	}
	if (eat(f, JS_P_ASSIGN))
		assign(f);
	f->depth--;
}

static void parameters(struct folder *f, uint32_t at, const struct val *given, uint32_t count)
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
		pattern(f, v, true, true);
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
	struct val given[JS_ARGS_MAX], ret = f->ret, self = f->self;
	uint32_t limit = f->limit, mark = f->binding_count, outer = f->fun, branch = f->branch;
	uint32_t body = fn->body, params = fn->params;
	bool expression = fn->expression;

	for (uint32_t i = 0; i < JS_ARGS_MAX; i++) {
		given[i] = i < f->pending_count ? f->pending[i] : val_undef;
		if (fn->args[i].kind != V_UNDEF && f->second) {
			/* Lists and functions of the first walk are not those of this one. */
			struct val known = fn->args[i].kind >= V_ARRAY ? val_from(fn->args[i].from)
								       : fn->args[i];
			given[i] = given[i].kind == V_UNDEF ? known : val_join(given[i], known);
		}
		if (given[i].kind == V_UNDEF || (given[i].kind == V_UNKNOWN && !given[i].path))
			given[i].from |= JS_FROM_PARAM;
		if (given[i].kind == V_UNDEF)
			given[i] = val_from(given[i].from);
	}
	f->pending_count = 0;
	f->fun = id;
	f->fun_depth++;
	f->branch = 0;
	f->ret = val_undef;
	if (!arrow_self)
		f->self = val_unknown;
	if (params != JS_NO_MATE)
		parameters(f, params, given, JS_ARGS_MAX);
	f->i = body;
	if (expression) {
		f->ret = assign(f);
	} else if (at_punct(f, JS_P_LBRACE)) {
		block(f);
	}
	scope_leave(f, mark);
	fn = &f->funs[id]; /* the table may have moved */
	fn->end = f->i;
	fn->ret = f->ret;
	f->ret = ret;
	f->self = self;
	f->branch = branch;
	f->fun_depth--;
	f->fun = outer;
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
			assign(f);
			f->dry = dry;
		} else if (body < f->limit && f->k[body].kind == JS_PUNCT &&
			   f->k[body].code == JS_P_LBRACE) {
			if (id == UINT32_MAX && !f->dry && !f->concrete)
				skip_to(f, body);
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

struct val function(struct folder *f)
{
	uint32_t start = f->i, name = 0;

	if (at_word(f, JS_W_ASYNC))
		f->i++;
	uint32_t token = f->i++;
	eat(f, JS_P_STAR);
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
	return made(f, token, start, params, body, false, name, false);
}

struct val arrow(struct folder *f)
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
	return made(f, token, start, params, f->i, expression, 0, true);
}

struct val method(struct folder *f, uint32_t name)
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

struct val class_value(struct folder *f)
{
	uint32_t name = 0, name_at = f->i + 1;
	struct val parent = val_unknown;

	f->i++;
	if (f->i < f->limit && is_name(tok(f)))
		name = f->k[f->i++].mate;
	if (at_word(f, JS_W_EXTENDS)) {
		f->i++;
		parent = assign(f);
	}
	while (f->i < f->limit && !at_punct(f, JS_P_LBRACE) && !at_punct(f, JS_P_SEMICOLON))
		f->i++;
	if (!at_punct(f, JS_P_LBRACE))
		return val_unknown;
	uint32_t end = closing(f, f->i), limit = f->limit;
	if (f->dry || f->depth >= JS_DEPTH_MAX) {
		skip_to(f, f->i);
		return val_unknown;
	}
	struct val v = {.kind = V_UNKNOWN, .path = parent.path, .from = parent.from};
	if (name)
		name_declare(f, name, name_at, v, false);
	f->i++;
	f->limit = end;
	f->depth++;
	while (f->i < end) {
		uint32_t before = f->i;
		if (eat(f, JS_P_SEMICOLON) || eat(f, JS_P_STAR) || eat(f, JS_P_COMMA))
			continue;
		if (at_punct(f, JS_P_LPAREN)) {
			method(f, 0);
		} else if (eat(f, JS_P_ASSIGN)) {
			assign(f);
		} else if (at_punct(f, JS_P_LBRACE)) {
			block(f);
		} else if (at_punct(f, JS_P_LBRACKET)) {
			uint32_t close = closing(f, f->i);
			f->i++;
			f->limit = close;
			expr(f);
			f->limit = end;
			f->i = close < end ? close + 1 : close;
		} else if (at_punct(f, JS_P_COLON)) {
			type_annotation(f);
		} else if (eat(f, JS_P_AT)) {
			assign(f);
		}
		if (f->i == before)
			f->i++;
	}
	f->depth--;
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
	f->ref.end = 0;
	return v;
}

static void declarations(struct folder *f)
{
	bool var = f->k[f->i].code == JS_W_VAR;

	f->i++;
	do {
		uint32_t at = f->i;
		if (f->i >= f->limit)
			return;
		bool list = at_punct(f, JS_P_LBRACE) || at_punct(f, JS_P_LBRACKET);
		if (!list && !is_name(tok(f)))
			return;
		/* The value stands behind the pattern, and is wanted before it. */
		f->i = list ? (closing(f, at) < f->limit ? closing(f, at) + 1 : f->limit) : at + 1;
		type_annotation(f);
		struct val v = val_undef;
		bool given = eat(f, JS_P_ASSIGN);
		if (given)
			v = assign(f);
		else if (at_word(f, JS_W_OF) || at_word(f, JS_W_IN)) {
			f->i = at;
			return;
		}
		uint32_t end = f->i, limit = f->limit;
		if (!f->dry) {
			if (list) {
				f->i = at;
				f->limit = closing(f, at) + 1 < limit ? closing(f, at) + 1 : limit;
				f->declaring_var = var;
				pattern(f, v, true, false);
				f->declaring_var = false;
				f->limit = limit;
			} else {
				struct binding *b;
				struct val *old = given ? NULL : name_lookup(f, f->k[at].mate, &b);
				/* `var x;` again changes nothing. */
				f->declaring_var = var;
				if (!old || (b && b->fun != f->fun))
					name_declare(f, f->k[at].mate, at, v, false);
				f->declaring_var = false;
			}
		}
		f->i = end;
	} while (eat(f, JS_P_COMMA));
}

/* The range of a parenthesized head: i behind its (, limit at its ); false when there is none. */
static bool head_begin(struct folder *f, uint32_t *end, uint32_t *limit)
{
	if (!at_punct(f, JS_P_LPAREN))
		return false;
	*end = closing(f, f->i);
	*limit = f->limit;
	f->i++;
	f->limit = *end;
	return true;
}

static void head_end(struct folder *f, uint32_t end, uint32_t limit)
{
	while (!f->dry && !f->concrete && f->i < end)
		expr(f);
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

static struct val condition(struct folder *f)
{
	uint32_t end, limit;

	if (!head_begin(f, &end, &limit))
		return val_unknown;
	struct val v = f->dry ? val_unknown : expr(f);
	head_end(f, end, limit);
	return v;
}

static void branch_statement(struct folder *f, bool take)
{
	if (!take) {
		pass(f);
		return;
	}
	f->branch++;
	statement(f);
	f->branch--;
}

static void if_statement(struct folder *f)
{
	f->i++;
	struct val v = condition(f);
	int truth = f->concrete && !f->dry ? val_truth(v) : -1;

	if (f->concrete && !f->dry && truth < 0)
		f->signal = S_FAIL;
	branch_statement(f, truth != 0);
	if (at_word(f, JS_W_ELSE)) {
		f->i++;
		branch_statement(f, truth <= 0);
	}
}

/* True when the loop goes on after its body ended with a signal. */
static bool loop_on(struct folder *f)
{
	if (f->signal == S_CONTINUE)
		f->signal = S_NONE;
	if (f->signal == S_BREAK) {
		f->signal = S_NONE;
		return false;
	}
	return f->signal == S_NONE;
}

/* Evaluates `for (;test;next) body` or `while (test) body` from tokens; false when it came to
 * something unknown. test_end and next_end close these parts. */
static void run_loop(struct folder *f, uint32_t test, uint32_t test_end, uint32_t next,
		     uint32_t next_end, uint32_t body, bool body_first)
{
	uint32_t limit = f->limit;

	for (bool first = body_first;; first = false) {
		if (!first && test < test_end) {
			f->i = test;
			f->limit = test_end;
			int truth = val_truth(expr(f));
			f->limit = limit;
			if (truth < 0)
				f->signal = S_FAIL;
			if (truth <= 0 || f->signal)
				break;
		}
		f->i = body;
		statement(f);
		if (!loop_on(f))
			break;
		if (next < next_end) {
			f->i = next;
			f->limit = next_end;
			expr(f);
			f->limit = limit;
		}
		step(f);
		if (f->signal)
			break;
	}
	f->limit = limit;
}

/* Worth an evaluation: a short body with a decoder's words in it. */
static bool decoding(struct folder *f, uint32_t body)
{
	const struct token *k = &f->k[body];
	uint32_t end = k->kind == JS_PUNCT && k->mate != JS_NO_MATE && k->mate > body ? k->mate
										       : body + 64;

	if (end - body > JS_LOOP_MAX)
		return false;
	if (end > f->limit)
		end = f->limit;
	f->steps += end > body ? end - body : 0;
	for (uint32_t i = body; i < end; i++)
		if (decoder_token(f, &f->k[i]))
			return true;
	return f->out->coded_names;
}

/* The same loop where it stands in the walk: evaluated when its constants allow. True when
 * that was done (and the body only remains to be read for its events). */
static bool try_loop(struct folder *f, uint32_t test, uint32_t test_end, uint32_t next,
		     uint32_t next_end, uint32_t body)
{
	if (f->concrete || f->dry || f->budget < 64 || test >= test_end || f->branch > 8 ||
	    !decoding(f, body))
		return false;
	uint32_t branch = f->branch, limit = f->limit;
	struct env *outer = f->env, *env = ARENA_NEW(f->a, struct env);
	if (!env)
		return false;
	f->concrete = true;
	f->branch = 0;
	f->env = env;
	f->i = test;
	f->limit = test_end;
	int truth = val_truth(expr(f));
	f->limit = limit;
	if (truth > 0 && !f->signal)
		run_loop(f, test, test_end, next, next_end, body, true);
	bool done = truth > 0 && !f->signal;
	f->signal = S_NONE;
	f->env = outer;
	f->concrete = false;
	f->branch = branch;
	f->limit = limit;
	return done;
}

/* Reads a loop's body once, for what it does. */
static void read_body(struct folder *f, bool evaluated)
{
	uint32_t mark = f->binding_count;
	struct val *saved = NULL;
	/* The evaluated variables hold; what the body assigns to them now is no news. */
	if (evaluated && mark && mark <= 256) {
		saved = ARENA_ARRAY(f->a, struct val, mark);
		for (uint32_t i = 0; saved && i < mark; i++)
			saved[i] = f->bindings[i].v;
	}
	f->branch++;
	statement(f);
	f->branch--;
	for (uint32_t i = 0; saved && i < mark && i < f->binding_count; i++)
		f->bindings[i].v = saved[i];
}

static void while_statement(struct folder *f)
{
	f->i++;
	uint32_t end, limit;

	if (!head_begin(f, &end, &limit))
		return;
	uint32_t test = f->i;
	f->limit = limit;
	uint32_t body = end < limit ? end + 1 : limit;
	bool done = false;
	if (f->dry) {
		f->i = body;
		statement(f);
		return;
	}
	if (f->concrete) {
		f->i = body;
		pass(f);
		uint32_t after = f->i;
		run_loop(f, test, end, 0, 0, body, false);
		f->i = after;
		return;
	}
	done = try_loop(f, test, end, 0, 0, body);
	f->i = test;
	f->limit = end;
	f->branch++;
	while (f->i < end)
		expr(f);
	f->branch--;
	f->limit = limit;
	f->i = body;
	read_body(f, done);
}

static void do_statement(struct folder *f)
{
	uint32_t body = ++f->i, end, limit;

	if (f->concrete && !f->dry)
		pass(f);
	else
		branch_statement(f, true);
	if (!at_word(f, JS_W_WHILE))
		return;
	f->i++;
	if (!head_begin(f, &end, &limit))
		return;
	uint32_t test = f->i;
	if (f->dry || f->concrete)
		f->i = end;
	head_end(f, end, limit);
	uint32_t after = f->i;
	if (f->concrete && !f->dry)
		run_loop(f, test, end, 0, 0, body, true);
	f->i = after;
	end_of_statement(f);
}

/* for (x of list), for (x in list): i stands at the head's first token, limit at its ). */
static bool for_each(struct folder *f, uint32_t each, uint32_t end, uint32_t limit)
{
	bool of = f->k[each].code == JS_W_OF, declared = false;
	uint32_t start = f->i, body = end < limit ? end + 1 : limit;

	if (f->k[start].kind == JS_WORD && (f->k[start].code == JS_W_VAR || f->k[start].code == JS_W_CONST ||
					    f->k[start].code == JS_W_LET)) {
		declared = true;
		start++;
	}
	f->i = each + 1;
	struct val list = expr(f), item = val_from(list.from);
	if (list.kind == V_ARRAY || list.kind == V_OBJECT)
		item.from |= obj_from(list.obj);
	f->limit = each;
	if (f->concrete) {
		if (!of || list.kind != V_ARRAY || list.obj->open) {
			f->signal = S_FAIL;
			return false;
		}
		f->limit = limit;
		f->i = body;
		pass(f);
		uint32_t after = f->i;
		for (uint32_t n = list.obj->shift; n < list.obj->count && !f->signal; n++) {
			f->i = start;
			f->limit = each;
			pattern(f, list.obj->items[n], declared, false);
			f->limit = limit;
			f->i = body;
			statement(f);
			step(f);
			if (!loop_on(f))
				break;
		}
		f->i = after;
		return true;
	}
	if (list.kind == V_ARRAY && of && list.obj->count - list.obj->shift == 1)
		item = list.obj->items[list.obj->shift];
	f->i = start;
	pattern(f, item, declared, false);
	f->limit = limit;
	f->i = body;
	read_body(f, false);
	return true;
}

static void for_statement(struct folder *f)
{
	uint32_t end, limit, mark = f->binding_count;

	f->i++;
	if (at_word(f, JS_W_AWAIT))
		f->i++;
	if (!head_begin(f, &end, &limit))
		return;
	uint32_t body = end < limit ? end + 1 : limit, start = f->i;
	if (f->dry) {
		f->limit = limit;
		f->i = body;
		statement(f);
		return;
	}
	/* Where the parts end, brackets passed over. */
	uint32_t parts[2] = {end, end}, each = end, n = 0;
	for (uint32_t i = start; i < end && n < 2; i++) {
		const struct token *k = &f->k[i];
		f->steps++;
		if (k->kind == JS_PUNCT && k->code == JS_P_SEMICOLON)
			parts[n++] = i;
		else if (k->kind == JS_WORD && (k->code == JS_W_OF || k->code == JS_W_IN) && i > start &&
			 !n && each == end)
			each = i;
		else if (k->kind == JS_PUNCT && k->mate != JS_NO_MATE && k->mate > i && k->mate < end)
			i = k->mate;
	}
	if (!n && each < end) {
		for_each(f, each, end, limit);
		if (!f->concrete)
			block_leave(f, mark);
		f->limit = limit;
		return;
	}
	f->limit = parts[0];
	if (at_word(f, JS_W_VAR) || at_word(f, JS_W_LET) || at_word(f, JS_W_CONST))
		declarations(f);
	else if (f->i < parts[0])
		expr(f);
	f->limit = limit;
	uint32_t test = parts[0] < end ? parts[0] + 1 : end, next = parts[1] < end ? parts[1] + 1 : end;
	if (f->concrete) {
		f->i = body;
		pass(f);
		uint32_t after = f->i;
		run_loop(f, test, parts[1], next, end, body, false);
		f->i = after;
		return;
	}
	bool done = try_loop(f, test, parts[1], next, end, body);
	f->branch++;
	for (uint32_t part = 0; part < 2; part++) {
		f->i = part ? next : test;
		f->limit = part ? end : parts[1];
		while (f->i < f->limit && !done)
			expr(f);
		f->limit = limit;
	}
	f->branch--;
	f->i = body;
	read_body(f, done);
	/* `var` outlives the loop; the walk forgets it only with its function. */
}

static void try_statement(struct folder *f)
{
	f->i++;
	f->branch += !f->concrete;
	if (f->concrete && !f->dry) {
		uint32_t at = f->i;
		statement(f);
		f->i = at;
		pass(f);
	} else {
		statement(f);
	}
	bool thrown = f->concrete && f->signal == S_THROW;
	if (at_word(f, JS_W_CATCH)) {
		f->i++;
		uint32_t end, limit, mark = f->binding_count;
		if (head_begin(f, &end, &limit)) {
			if (!f->dry && f->i < end)
				pattern(f, val_unknown, true, false);
			f->limit = limit;
			f->i = end < limit ? end + 1 : end;
		}
		if (thrown)
			f->signal = S_NONE;
		if (f->concrete && !f->dry && !thrown)
			pass(f);
		else
			statement(f);
		if (!f->concrete && !f->dry)
			block_leave(f, mark);
	}
	f->branch -= !f->concrete;
	if (at_word(f, JS_W_FINALLY)) {
		f->i++;
		if (f->signal)
			pass(f);
		else
			statement(f);
	}
}

/* switch in an evaluation: of the obfuscators' "3|1|2".split('|') kind. */
static void run_switch(struct folder *f, struct val v, uint32_t end)
{
	uint32_t at = f->i, limit = f->limit, take = 0, fallback = 0;

	for (uint32_t i = at; i < end; i++) {
		const struct token *k = &f->k[i];
		if (k->kind == JS_PUNCT && k->mate != JS_NO_MATE && k->mate > i && k->mate < end) {
			i = k->mate;
			continue;
		}
		if (k->kind == JS_WORD && k->code == JS_W_DEFAULT) {
			fallback = i + 2;
		} else if (k->kind == JS_WORD && k->code == JS_W_CASE) {
			f->i = i + 1;
			struct val w = expr(f);
			struct text x, y;
			step(f);
			if (f->signal || !val_string(f, v, &x) || !val_string(f, w, &y)) {
				f->signal = S_FAIL;
				return;
			}
			if (text_eq(x, y)) {
				take = f->i + 1;
				break;
			}
		}
	}
	take = take ? take : fallback;
	if (!take)
		return;
	f->i = take;
	f->limit = end;
	while (f->i < end && !f->signal)
		statement(f);
	f->limit = limit;
	if (f->signal == S_BREAK)
		f->signal = S_NONE;
}

static void switch_statement(struct folder *f)
{
	f->i++;
	struct val v = condition(f);

	if (!at_punct(f, JS_P_LBRACE))
		return;
	if (f->concrete && !f->dry) {
		uint32_t end = closing(f, f->i);
		f->i++;
		run_switch(f, v, end);
		f->i = end < f->limit ? end + 1 : end;
		return;
	}
	f->branch++;
	block(f);
	f->branch--;
}

/* import a, {b as c}, * as d from 'x'; export ... from 'x' */
static void import_statement(struct folder *f)
{
	uint32_t start = f->i, i = f->i + 1, from = 0;

	if (i < f->limit && f->k[i].kind == JS_STRING)
		from = i;
	for (; !from && i < f->limit && i < start + 4096; i++) {
		const struct token *k = &f->k[i];
		f->steps++;
		if (k->kind == JS_PUNCT && (k->code == JS_P_SEMICOLON || k->code == JS_P_LPAREN ||
					    k->code == JS_P_ASSIGN))
			break;
		if (k->kind == JS_NAME && i + 1 < f->limit && f->k[i + 1].kind == JS_STRING &&
		    text_eq(js_token_raw(f->t, k), T("from")))
			from = i + 1;
	}
	if (!from) {
		f->i = start + 1;
		return;
	}
	struct text spec = js_token_text(f->t, &f->k[from], f->a);
	f->i = from + 1;
	if (!f->dry)
		emit_import(f, spec, start);
	struct val module = val_path(f, path_module(f, spec));
	bool import = f->k[start].code == JS_W_IMPORT;
	for (i = start + 1; import && !f->dry && i + 1 < from; i++) {
		const struct token *k = &f->k[i];
		if (k->kind == JS_PUNCT && k->code == JS_P_LBRACE) {
			for (i++; i < from && !(f->k[i].kind == JS_PUNCT && f->k[i].code == JS_P_RBRACE); i++) {
				if (f->k[i].kind == JS_PUNCT)
					continue;
				struct text key = js_token_text(f->t, &f->k[i], f->a);
				if (i + 2 < from && text_eq(js_token_raw(f->t, &f->k[i + 1]), T("as")))
					i += 2;
				name_declare(f, f->k[i].mate, i, get_member(f, module, key), false);
			}
		} else if (is_name(k) && !text_eq(js_token_raw(f->t, k), T("as")) &&
			   !(text_eq(js_token_raw(f->t, k), T("type")) && f->k[i + 1].kind != JS_NAME)) {
			name_declare(f, k->mate, i, module, false);
		}
	}
	f->i = from + 1;
	if (at_word(f, JS_W_WITH)) { /* import attributes */
		f->i++;
		if (at_punct(f, JS_P_LBRACE))
			f->i = closing(f, f->i) < f->limit ? closing(f, f->i) + 1 : f->limit;
	}
	end_of_statement(f);
}

static void return_statement(struct folder *f)
{
	f->i++;
	struct val v = val_undef;

	if (f->i < f->limit && !(tok(f)->flags & JS_NEWLINE) && !at_punct(f, JS_P_SEMICOLON) &&
	    !at_punct(f, JS_P_RBRACE))
		v = expr(f);
	end_of_statement(f);
	if (f->dry)
		return;
	if (f->concrete) {
		f->result = v;
		if (!f->signal)
			f->signal = S_RETURN;
		return;
	}
	if (v.kind == V_ARRAY || v.kind == V_OBJECT)
		v.from |= obj_from(v.obj);
	f->ret = val_join(f->ret, v);
}

static void jump(struct folder *f, enum signal s)
{
	f->i++;
	if (f->i < f->limit && tok(f)->kind == JS_NAME && !(tok(f)->flags & JS_NEWLINE)) {
		f->i++;
		if (f->concrete && !f->dry)
			s = S_FAIL; /* labels are not followed */
	}
	end_of_statement(f);
	if (f->concrete && !f->dry && !f->signal)
		f->signal = s;
}

static bool word_statement(struct folder *f, const struct token *k)
{
	const struct token *next = f->i + 1 < f->limit ? k + 1 : &f->k[f->t->count];

	switch ((unsigned)k->code) {
	case JS_W_VAR:
	case JS_W_CONST:
	case JS_W_LET:
		if (k->code == JS_W_LET && !is_name(next) &&
		    !(next->kind == JS_PUNCT && (next->code == JS_P_LBRACE || next->code == JS_P_LBRACKET)))
			return false;
		declarations(f);
		end_of_statement(f);
		return true;
	case JS_W_IF:
		return if_statement(f), true;
	case JS_W_FOR:
		return for_statement(f), true;
	case JS_W_WHILE:
		return while_statement(f), true;
	case JS_W_DO:
		return do_statement(f), true;
	case JS_W_TRY:
		return try_statement(f), true;
	case JS_W_SWITCH:
		return switch_statement(f), true;
	case JS_W_RETURN:
		return return_statement(f), true;
	case JS_W_THROW:
		f->i++;
		if (f->i < f->limit)
			expr(f);
		end_of_statement(f);
		if (f->concrete && !f->dry && !f->signal)
			f->signal = S_THROW;
		return true;
	case JS_W_BREAK:
		return jump(f, S_BREAK), true;
	case JS_W_CONTINUE:
		return jump(f, S_CONTINUE), true;
	case JS_W_FUNCTION:
		function(f);
		return true;
	case JS_W_CLASS:
		class_value(f);
		return true;
	case JS_W_EXPORT:
		if (next->kind == JS_PUNCT && (next->code == JS_P_LBRACE || next->code == JS_P_STAR)) {
			uint32_t at = f->i;
			import_statement(f);
			if (f->i == at + 1 && at_punct(f, JS_P_LBRACE))
				f->i = closing(f, f->i) < f->limit ? closing(f, f->i) + 1 : f->limit;
			return true;
		}
		f->i++;
		if (at_word(f, JS_W_DEFAULT))
			f->i++;
		return true;
	case JS_W_IMPORT:
		if (next->kind == JS_PUNCT && (next->code == JS_P_LPAREN || next->code == JS_P_DOT))
			return false;
		return import_statement(f), true;
	case JS_W_CASE:
		f->i++;
		if (!f->dry)
			expr(f);
		else
			assign(f);
		eat(f, JS_P_COLON);
		return true;
	case JS_W_DEFAULT:
	case JS_W_ELSE:
	case JS_W_CATCH:
	case JS_W_FINALLY:
		f->i++;
		eat(f, JS_P_COLON);
		return true;
	case JS_W_WITH:
		f->i++;
		condition(f);
		statement(f);
		return true;
	default:
		return false;
	}
}

void statement(struct folder *f)
{
	const struct token *k = tok(f);
	uint32_t at = f->i;

	step(f);
	if (f->i >= f->limit || f->signal == S_FAIL)
		return;
	if (f->depth >= JS_DEPTH_MAX) {
		skip_to(f, f->i);
		return;
	}
	f->depth++;
	if (k->kind == JS_PUNCT && k->code == JS_P_LBRACE) {
		block(f);
	} else if (k->kind == JS_PUNCT && k->code == JS_P_SEMICOLON) {
		f->i++;
	} else if (k->kind == JS_NAME && f->i + 1 < f->limit && k[1].kind == JS_PUNCT &&
		   k[1].code == JS_P_COLON) {
		f->i += 2; /* a label */
	} else if (k->kind == JS_WORD && k->code == JS_W_ASYNC && f->i + 1 < f->limit &&
		   k[1].kind == JS_WORD && k[1].code == JS_W_FUNCTION) {
		function(f);
	} else if (k->kind != JS_WORD || !word_statement(f, k)) {
		expr(f);
		end_of_statement(f);
	}
	if (f->i <= at)
		f->i = at + 1;
	f->depth--;
}

void statements(struct folder *f, uint32_t limit)
{
	uint32_t outer = f->limit;

	if (limit < f->limit)
		f->limit = limit;
	while (f->i < f->limit && !f->signal)
		statement(f);
	f->limit = outer;
}

/* Evaluates a function of the file on constants. *ok is false when it came to something that
 * is not known; what it changed until then stays. */
struct val call_function(struct folder *f, struct obj *fn, const struct val *args, uint32_t n,
			 struct val self, bool *ok)
{
	struct fun *fun = &f->funs[fn->fun];

	*ok = false;
	if (f->calls >= JS_CALLS_MAX || f->budget < 16 || fun->failed >= 3 || fun->params == JS_NO_MATE ||
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
	parameters(f, params, copy, given);
	f->i = body;
	if (expression)
		f->result = assign(f);
	else if (at_punct(f, JS_P_LBRACE))
		block(f);
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
	f->result = was.result;
	f->args_at = was.args_at;
	f->args_count = was.args_count;
	f->stack_count = was.stack_count;
	f->ref = was.ref;
	f->signal = was.concrete && !*ok ? (thrown ? S_THROW : S_FAIL) : was.signal;
	return *ok ? result : val_unknown;
}
