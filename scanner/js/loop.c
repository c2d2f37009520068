#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

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
			int truth = val_truth(eval_expr(f));
			f->limit = limit;
			if (truth < 0)
				f->signal = S_FAIL;
			if (truth <= 0 || f->signal)
				break;
		}
		f->i = body;
		eval_statement(f);
		if (!loop_on(f))
			break;
		if (next < next_end) {
			f->i = next;
			f->limit = next_end;
			eval_expr(f);
			f->limit = limit;
		}
		eval_step(f);
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
		if (eval_decoder_token(f, &f->k[i]))
			return true;
	return f->coded;
}

/* The same loop where it stands in the walk: evaluated when its constants allow. True when
 * that was done (and the body only remains to be read for its events). */
static bool try_loop(struct folder *f, uint32_t test, uint32_t test_end, uint32_t next,
		     uint32_t next_end, uint32_t body)
{
	if (f->concrete || f->dry || f->budget < 64 || (test >= test_end && !f->coded) || f->branch > 8 ||
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
	int truth = test < test_end ? val_truth(eval_expr(f)) : 1;
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
	bool settled = f->settled;
	f->settled |= evaluated;
	f->branch++;
	eval_statement(f);
	f->branch--;
	f->settled = settled;
	for (uint32_t i = 0; saved && i < mark && i < f->binding_count; i++)
		f->bindings[i].v = saved[i];
}

void eval_while(struct folder *f)
{
	f->i++;
	uint32_t end, limit;

	if (!eval_head_begin(f, &end, &limit))
		return;
	uint32_t test = f->i;
	f->limit = limit;
	uint32_t body = end < limit ? end + 1 : limit;
	bool done = false;
	if (f->dry) {
		f->i = body;
		eval_statement(f);
		return;
	}
	if (f->concrete) {
		f->i = body;
		eval_pass(f);
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
		eval_expr(f);
	f->branch--;
	f->limit = limit;
	f->i = body;
	read_body(f, done);
}

void eval_do(struct folder *f)
{
	uint32_t body = ++f->i, end, limit;

	if (f->concrete && !f->dry)
		eval_pass(f);
	else
		eval_branch(f, true);
	if (!at_word(f, JS_W_WHILE))
		return;
	f->i++;
	if (!eval_head_begin(f, &end, &limit))
		return;
	uint32_t test = f->i;
	if (f->dry || f->concrete)
		f->i = end;
	eval_head_end(f, end, limit);
	uint32_t after = f->i;
	if (f->concrete && !f->dry)
		run_loop(f, test, end, 0, 0, body, true);
	f->i = after;
	eval_end(f);
}

/* What a generator [Symbol.iterator] of an object yields. */
static struct val iterated(struct folder *f, struct val list)
{
	const struct val *v = list.kind == V_OBJECT ? obj_get(list.obj, T("Symbol.iterator")) : NULL;

	return v && v->kind == V_FUNC && f->funs[v->obj->fun].ret.kind == V_ARRAY ? f->funs[v->obj->fun].ret : list;
}

/* [path.join(a, 'x'), path.join(b, 'x')]: each is known in part, and the first says what they are. */
static bool mixed_first(const struct obj *o)
{
	return o->count > o->shift && o->items[o->shift].kind == V_UNKNOWN && (o->items[o->shift].flags & V_MIXED);
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
	struct val list = eval_expr(f), item = val_from(list.from);
	list = iterated(f, list);
	item.from = val_from_in(list);
	f->limit = each;
	if (f->concrete) {
		if (!of || list.kind != V_ARRAY || list.obj->open) {
			f->signal = S_FAIL;
			return false;
		}
		f->limit = limit;
		f->i = body;
		eval_pass(f);
		uint32_t after = f->i;
		for (uint32_t n = list.obj->shift; n < list.obj->count && !f->signal; n++) {
			f->i = start;
			f->limit = each;
			eval_pattern(f, list.obj->items[n], declared, false);
			f->limit = limit;
			f->i = body;
			eval_statement(f);
			eval_step(f);
			if (!loop_on(f))
				break;
		}
		f->i = after;
		return true;
	}
	if (list.kind == V_ARRAY && of && ((list.obj->count - list.obj->shift == 1 && !list.obj->open) || mixed_first(list.obj)))
		item = list.obj->items[list.obj->shift];
	else if (list.kind == V_ARRAY && of)
		item.path = tell_wallet(f, list.obj);
	else if (of && list.path && (text_starts(f->paths[list.path].text, T("document.")) || f->paths[list.path].flags & PATH_WALLET)) /* elements of the page */
		item.path = path_member(f, list.path, T("[]"));
	item.from |= list.kind == V_ARRAY ? obj_from(list.obj) : 0;
	f->i = start;
	eval_pattern(f, item, declared, false);
	f->limit = limit;
	f->i = body;
	read_body(f, false);
	return true;
}

void eval_for(struct folder *f)
{
	uint32_t end, limit, mark = f->binding_count;

	f->i++;
	if (at_word(f, JS_W_AWAIT))
		f->i++;
	if (!eval_head_begin(f, &end, &limit))
		return;
	uint32_t body = end < limit ? end + 1 : limit, start = f->i;
	if (f->dry) {
		f->limit = limit;
		f->i = body;
		eval_statement(f);
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
		eval_declarations(f);
	else if (f->i < parts[0])
		eval_expr(f);
	f->limit = limit;
	uint32_t test = parts[0] < end ? parts[0] + 1 : end, next = parts[1] < end ? parts[1] + 1 : end;
	if (f->concrete) {
		f->i = body;
		eval_pass(f);
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
			eval_expr(f);
		f->limit = limit;
	}
	f->branch--;
	f->i = body;
	read_body(f, done);
	block_leave(f, mark); /* `var` outlives the loop; the walk forgets it only with its function */
}
