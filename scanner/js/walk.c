#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

void eval_step(struct folder *f)
{
	f->steps++;
	if (f->concrete && --f->budget < 0)
		f->signal = S_FAIL;
}

/* Behind a.b[..].c(..), which begins at token. */
static uint32_t chain_end(const struct folder *f, uint32_t token)
{
	uint32_t at = token + 1;

	while (at + 1 < f->limit && f->k[at].kind == JS_PUNCT) {
		const struct token *k = &f->k[at];
		bool opens = k->code == JS_P_LPAREN || k->code == JS_P_LBRACKET;
		if (k->code == JS_P_DOT || (k->code == JS_P_OPTIONAL && k[1].kind != JS_PUNCT))
			at += 2;
		else if (k->code == JS_P_OPTIONAL)
			at++;
		else if (opens && k->mate != JS_NO_MATE && k->mate > at && k->mate < f->limit)
			at = k->mate + 1;
		else
			break;
	}
	return at;
}

static void wait(struct folder *f, uint32_t start, uint32_t end)
{
	if (!f->concrete && !f->dry && start < end &&
	    fold_grow(f, &f->queue, &f->queue_cap, f->queue_count, sizeof *f->queue, JS_QUEUE_MAX))
		f->queue[f->queue_count++] = (struct part){start, end};
}

/* Passes over what stands at token: a bracket or a call whole. What is in it is read later, by itself. */
void eval_skip(struct folder *f, uint32_t token)
{
	const struct token *k = &f->k[token];

	if (token >= f->limit)
		return;
	bool opens = k->kind == JS_PUNCT && (k->code == JS_P_LPAREN || k->code == JS_P_LBRACKET ||
					     k->code == JS_P_LBRACE);
	if (opens && k->mate != JS_NO_MATE && k->mate >= token && k->mate < f->limit) {
		wait(f, token + 1, k->mate);
		f->i = k->mate + 1;
		return;
	}
	f->i = k->kind == JS_NAME ? chain_end(f, token) : token + 1;
	if (f->i > token + 1)
		wait(f, token, f->i);
	/* the callee of a call that nobody is told of: its bracket is never closed */
	f->truncated |= !f->concrete && !f->dry && k->kind == JS_NAME && f->i < f->limit && f->k[f->i].kind == JS_PUNCT &&
			f->k[f->i].code == JS_P_LPAREN;
}

/* One statement without effects: to know where it ends. */
void eval_pass(struct folder *f)
{
	bool dry = f->dry;

	f->dry = true;
	eval_statement(f);
	f->dry = dry;
}

void eval_end(struct folder *f)
{
	eat(f, JS_P_SEMICOLON);
}

void eval_block(struct folder *f)
{
	uint32_t at = f->i, end = closing(f, at), limit = f->limit, mark = f->binding_count;

	if (f->dry) {
		f->i = end < limit ? end + 1 : end;
		return;
	}
	f->i++;
	fold_hoist(f, at);
	eval_statements(f, end);
	if (!f->concrete)
		block_leave(f, mark);
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

void eval_declarations(struct folder *f)
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
		eval_type(f);
		struct val v = val_undef;
		uint32_t told = 0;
		bool given = eat(f, JS_P_ASSIGN);
		if (given) {
			f->naming = at;
			f->named_at = list || f->concrete ? JS_NO_MATE : f->i;
			uint32_t start = f->i;
			v = eval_assign(f);
			f->named_at = JS_NO_MATE;
			told = f->lent && !list ? own_told(f, start, v) : 0;
		} else if (at_word(f, JS_W_OF) || at_word(f, JS_W_IN)) {
			f->i = at;
			return;
		}
		uint32_t end = f->i, limit = f->limit;
		if (!f->dry) {
			if (list) {
				f->i = at;
				f->limit = closing(f, at) + 1 < limit ? closing(f, at) + 1 : limit;
				f->declaring_var = var;
				eval_pattern(f, v, true, false);
				f->declaring_var = false;
				f->limit = limit;
			} else {
				struct binding *b;
				struct val *old = given ? NULL : name_lookup(f, f->k[at].mate, &b);
				/* `var x;` again changes nothing. */
				f->declaring_var = var;
				if (!old || (b && b->fun != f->fun)) {
					name_declare(f, f->k[at].mate, at, v, false);
					if (told)
						own_declared(f, told, false);
				}
				f->declaring_var = false;
			}
		}
		f->i = end;
	} while (eat(f, JS_P_COMMA));
}

/* The range of a parenthesized head: i behind its (, limit at its ); false when there is none. */
bool eval_head_begin(struct folder *f, uint32_t *end, uint32_t *limit)
{
	if (!at_punct(f, JS_P_LPAREN))
		return false;
	*end = closing(f, f->i);
	*limit = f->limit;
	f->i++;
	f->limit = *end;
	return true;
}

void eval_head_end(struct folder *f, uint32_t end, uint32_t limit)
{
	while (!f->dry && !f->concrete && f->i < end)
		eval_expr(f);
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
}

static struct val condition(struct folder *f)
{
	uint32_t end, limit;

	if (!eval_head_begin(f, &end, &limit))
		return val_unknown;
	struct val v = f->dry ? val_unknown : eval_expr(f);
	eval_head_end(f, end, limit);
	return v;
}

void eval_branch(struct folder *f, bool take)
{
	if (!take) {
		eval_pass(f);
		return;
	}
	f->branch++;
	eval_statement(f);
	f->branch--;
}

static void if_statement(struct folder *f)
{
	f->i++;
	struct val v = condition(f);
	int truth = f->concrete && !f->dry ? val_truth(v) : -1;

	if (f->concrete && !f->dry && truth < 0)
		f->signal = S_FAIL;
	eval_branch(f, truth != 0);
	if (at_word(f, JS_W_ELSE)) {
		f->i++;
		eval_branch(f, truth <= 0);
	}
}

/* throw x: who catches it around, or around a call of the function, has it. */
static void throw_statement(struct folder *f)
{
	f->i++;
	struct val v = f->i < f->limit ? eval_expr(f) : val_undef;
	uint32_t from = val_is_instance(v) ? v.from : val_from_in(v);

	from &= JS_FROM_THROWN;
	if (from && !f->concrete && !f->dry && !f->plain) {
		f->thrown |= from;
		if (f->fun != JS_NO_FUNCTION)
			f->funs[f->fun].throws |= from;
	}
	eval_end(f);
	if (f->concrete && !f->dry && !f->signal) {
		f->signal = S_THROW;
		f->result = v;
	}
}

static void try_statement(struct folder *f)
{
	uint32_t around = f->thrown;

	f->i++;
	f->branch += !f->concrete;
	f->thrown = 0;
	if (f->concrete && !f->dry) {
		uint32_t at = f->i;
		eval_statement(f);
		f->i = at;
		eval_pass(f);
	} else {
		eval_statement(f);
	}
	bool thrown = f->concrete && f->signal == S_THROW;
	uint32_t from = f->thrown;
	f->thrown = around;
	if (at_word(f, JS_W_CATCH)) {
		f->i++;
		uint32_t end, limit, mark = f->binding_count;
		if (eval_head_begin(f, &end, &limit)) {
			if (!f->dry && f->i < end)
				eval_pattern(f, thrown ? f->result : val_from(f->concrete ? 0 : from), true, false);
			f->limit = limit;
			f->i = end < limit ? end + 1 : end;
		}
		if (thrown)
			f->signal = S_NONE;
		if (f->concrete && !f->dry && !thrown)
			eval_pass(f);
		else
			eval_statement(f);
		if (!f->concrete && !f->dry)
			block_leave(f, mark);
	}
	f->branch -= !f->concrete;
	if (at_word(f, JS_W_FINALLY)) {
		f->i++;
		if (f->signal)
			eval_pass(f);
		else
			eval_statement(f);
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
			struct val w = eval_expr(f);
			struct text x, y;
			eval_step(f);
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
		eval_statement(f);
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
	eval_block(f);
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
				name_declare(f, f->k[i].mate, i, eval_get(f, module, key), false);
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
	eval_end(f);
}

static void return_statement(struct folder *f)
{
	f->i++;
	uint32_t start = f->i;
	struct val v = val_undef;

	if (f->i < f->limit && !(tok(f)->flags & JS_NEWLINE) && !at_punct(f, JS_P_SEMICOLON) &&
	    !at_punct(f, JS_P_RBRACE))
		v = eval_expr(f);
	uint32_t told = f->lent ? own_told(f, start, v) : 0;
	eval_end(f);
	if (f->dry)
		return;
	if (f->concrete) {
		f->result = v;
		if (!f->signal)
			f->signal = S_RETURN;
		return;
	}
	if (f->fun != JS_NO_FUNCTION && f->funs[f->fun].generator)
		return;
	if (!val_is_instance(v))
		v.from = val_from_in(v);
	if (told)
		v.from = own_given(f, v.from, told);
	f->ret = val_join_lists(f, f->ret, v);
}

static void jump(struct folder *f, enum signal s)
{
	f->i++;
	if (f->i < f->limit && tok(f)->kind == JS_NAME && !(tok(f)->flags & JS_NEWLINE)) {
		f->i++;
		if (f->concrete && !f->dry)
			s = S_FAIL; /* labels are not followed */
	}
	eval_end(f);
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
		eval_declarations(f);
		eval_end(f);
		return true;
	case JS_W_IF:
		return if_statement(f), true;
	case JS_W_FOR:
		return eval_for(f), true;
	case JS_W_WHILE:
		return eval_while(f), true;
	case JS_W_DO:
		return eval_do(f), true;
	case JS_W_TRY:
		return try_statement(f), true;
	case JS_W_SWITCH:
		return switch_statement(f), true;
	case JS_W_RETURN:
		return return_statement(f), true;
	case JS_W_THROW:
		return throw_statement(f), true;
	case JS_W_BREAK:
		return jump(f, S_BREAK), true;
	case JS_W_CONTINUE:
		return jump(f, S_CONTINUE), true;
	case JS_W_FUNCTION:
		eval_function(f);
		return true;
	case JS_W_CLASS:
		eval_class(f);
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
			eval_expr(f);
		else
			eval_assign(f);
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
		eval_statement(f);
		return true;
	default:
		return false;
	}
}

void eval_statement(struct folder *f)
{
	const struct token *k = tok(f);
	uint32_t at = f->i;

	eval_step(f);
	if (f->i >= f->limit || f->signal == S_FAIL)
		return;
	if (f->depth >= JS_DEPTH_MAX ||
	    (f->depth >= JS_DEPTH_MAX - 2 * JS_DEPTH_CALL && k->kind == JS_PUNCT && k->code == JS_P_LBRACE)) {
		eval_skip(f, f->i);
		return;
	}
	f->depth++;
	if (k->kind == JS_PUNCT && k->code == JS_P_LBRACE) {
		eval_block(f);
	} else if (k->kind == JS_PUNCT && k->code == JS_P_SEMICOLON) {
		f->i++;
	} else if (k->kind == JS_NAME && f->i + 1 < f->limit && k[1].kind == JS_PUNCT &&
		   k[1].code == JS_P_COLON) {
		f->i += 2; /* a label */
	} else if (k->kind == JS_WORD && k->code == JS_W_ASYNC && f->i + 1 < f->limit &&
		   k[1].kind == JS_WORD && k[1].code == JS_W_FUNCTION) {
		eval_function(f);
	} else if (k->kind != JS_WORD || !word_statement(f, k)) {
		eval_expr(f);
		eval_end(f);
	}
	if (f->i <= at)
		f->i = at + 1;
	f->depth--;
}

void eval_statements(struct folder *f, uint32_t limit)
{
	uint32_t outer = f->limit;

	if (limit < f->limit)
		f->limit = limit;
	while (f->i < f->limit && !f->signal)
		eval_statement(f);
	f->limit = outer;
}
