/* What a function gives of its own, apart from what its callers gave it.
 *
 * Parameters are told of all that the calls of the file give (tell.c), so that what is done with it inside is seen. What the
 * function gives back would then come, at each of its calls, from what every other call gave: `join(dst, inflated)` would make
 * the result of `join('node_modules', name)` a decoded one. So an expression that is returned, or that a variable is declared
 * with, is read once more as if the calls had given nothing of note, and nothing but that reading is kept of it. Where it still
 * comes from a parameter, origins that it had from the calls alone are left out, and each call adds those of its own arguments
 * (call.c). Where it does not, or where the second reading would have changed something, all of them stay. */
#include "scanner/js/eval.h"

/* Is there something in it that is done, rather than asked for? */
static bool does_something(const struct folder *f, uint32_t start, uint32_t end)
{
	for (uint32_t i = start; i < end; i++) {
		const struct token *k = &f->k[i];
		if (token_assigns(k))
			return true;
		if (k->kind == JS_PUNCT && (k->code == JS_P_INC || k->code == JS_P_DEC || k->code == JS_P_ARROW))
			return true;
		if (k->kind == JS_PUNCT && k->code == JS_P_LBRACE && i > start && f->k[i - 1].kind == JS_PUNCT && f->k[i - 1].code == JS_P_RPAREN)
			return true; /* a method */
		if (k->kind == JS_WORD && (k->code == JS_W_FUNCTION || k->code == JS_W_CLASS || k->code == JS_W_YIELD))
			return true;
	}
	return false;
}

/* The expression from start, just read, as if the calls of the function around had given nothing of note. */
static struct val read_again(struct folder *f, uint32_t start)
{
	uint32_t end = f->i, limit = f->limit;
	size_t events = f->event_count, constants = f->constant_count, listed = f->listed_left;
	struct ref ref = f->ref;

	f->i = start;
	f->limit = end;
	f->plain = true;
	f->changes = false;
	struct val v = eval_expr(f);
	f->plain = false;
	f->i = end;
	f->limit = limit;
	f->ref = ref;
	f->event_count = events;
	f->constant_count = constants;
	f->listed_left = listed;
	return v;
}

uint32_t own_told(struct folder *f, uint32_t start, struct val v)
{
	uint32_t told = (val_is_instance(v) ? v.from : val_from_in(v)) & f->lent;

	if (!told || f->concrete || f->dry || f->plain || f->i <= start || f->i - start > JS_OWN_TOKENS || does_something(f, start, f->i))
		return 0;
	struct val own = read_again(f, start);
	uint32_t from = val_is_instance(own) ? own.from : val_from_in(own);
	return f->changes || !(from & JS_FROM_PARAM) ? 0 : told & ~from;
}

uint32_t own_given(struct folder *f, uint32_t from, uint32_t told)
{
	f->funs[f->fun].lent |= told;
	return from & ~told;
}

/* Without its path, too, and its text: what is known of those is of what a call gave. */
struct val own_value(struct val v, uint32_t told)
{
	return val_from((val_from_in(v) & ~told) | JS_FROM_PARAM);
}

void own_declared(struct folder *f, uint32_t told, bool rest)
{
	struct binding *b = f->binding_count ? &f->bindings[f->binding_count - 1] : NULL;

	if (b && (rest || b->v.kind == V_UNKNOWN || val_is_text(b->v)))
		b->told = told;
}
