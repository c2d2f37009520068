/* The brackets that are open, and what stands before a token: it decides between regex and division, block and
 * object. */
#include "scanner/js/lexer.h"
#include "scanner/js/limits.h"

#include <stdlib.h>

bool bracket_push(struct lexer *x, uint32_t index)
{
	struct js_tokens *t = x->t;

	if (x->depth >= JS_NEST_MAX) {
		x->lost++;
		t->truncated = true;
		return true;
	}
	if ((x->depth + 1) * 2 > t->open_cap) {
		size_t cap = t->open_cap ? t->open_cap * 2 : 256;
		uint32_t *bigger = realloc(t->open, cap * sizeof *bigger);
		if (!bigger)
			return false;
		t->open = bigger;
		t->open_cap = cap;
	}
	t->open[x->depth * 2] = index;
	t->open[x->depth * 2 + 1] = 0;
	x->depth++;
	x->braces += t->list[index].kind != JS_PUNCT || t->list[index].code == JS_P_LBRACE;
	return true;
}

struct token *bracket_close(struct lexer *x, enum js_punct open)
{
	if (x->lost) {
		x->lost--;
		return NULL;
	}
	if (open == JS_P_LBRACE) {
		if (!x->braces)
			return NULL;
		while (bracket_top(x)->kind == JS_PUNCT && bracket_top(x)->code != JS_P_LBRACE)
			bracket_pop(x);
		return bracket_pop(x);
	}
	const struct token *k = x->depth ? bracket_top(x) : NULL;
	return k && k->kind == JS_PUNCT && k->code == open ? bracket_pop(x) : NULL;
}

static inline const struct token *before(const struct lexer *x, size_t back)
{
	return x->t->count > back ? &x->t->list[x->t->count - 1 - back] : NULL;
}

static inline bool is_punct(const struct token *k, enum js_punct code)
{
	return k && k->kind == JS_PUNCT && k->code == code;
}

static inline bool is_word(const struct token *k, enum js_word code)
{
	return k && k->kind == JS_WORD && k->code == code;
}

static bool after_dot(const struct lexer *x, size_t back)
{
	const struct token *k = before(x, back + 1);

	return is_punct(k, JS_P_DOT) || is_punct(k, JS_P_OPTIONAL);
}

bool lex_operand_next(const struct lexer *x, size_t back)
{
	const struct token *k = before(x, back);

	if (!k)
		return true;
	if (k->kind == JS_WORD) {
		if (after_dot(x, back) || k->code >= JS_W_LET)
			return k->code == JS_W_AWAIT && !after_dot(x, back);
		return k->code != JS_W_THIS && k->code != JS_W_SUPER && k->code != JS_W_NULL &&
		       k->code != JS_W_TRUE && k->code != JS_W_FALSE;
	}
	if (k->kind == JS_TEMPLATE_HEAD || k->kind == JS_TEMPLATE_MIDDLE || k->kind == JS_BAD)
		return true;
	if (k->kind != JS_PUNCT)
		return false;
	if (k->code == JS_P_RPAREN)
		return k->mate != JS_NO_MATE && (x->t->list[k->mate].flags & JS_HEAD);
	if (k->code == JS_P_RBRACE)
		return k->mate == JS_NO_MATE || !(x->t->list[k->mate].flags & JS_VALUE);
	return k->code != JS_P_RBRACKET && k->code != JS_P_INC && k->code != JS_P_DEC;
}

/* True when a statement may begin behind the token `back` places ago: what is then a
 * function or class there is a declaration. */
static bool statement_next(const struct lexer *x, size_t back)
{
	const struct token *k = before(x, back);

	if (!k || is_punct(k, JS_P_SEMICOLON))
		return true;
	if (k->kind == JS_WORD && !after_dot(x, back))
		return k->code == JS_W_ELSE || k->code == JS_W_DO || k->code == JS_W_EXPORT ||
		       k->code == JS_W_DEFAULT || k->code == JS_W_TRY || k->code == JS_W_FINALLY;
	if (is_punct(k, JS_P_LBRACE)) /* behind ) stands a body */
		return !(k->flags & JS_VALUE) || is_punct(before(x, back + 1), JS_P_RPAREN);
	if (is_punct(k, JS_P_COLON))
		return k->flags & JS_HEAD; /* of a label or case: see bracket_colon() */
	return (is_punct(k, JS_P_RBRACE) || is_punct(k, JS_P_RPAREN)) && lex_operand_next(x, back);
}

static unsigned flags_of_paren(const struct lexer *x)
{
	const struct token *k = before(x, 0);
	size_t back = 0;

	if (!k)
		return 0;
	if (k->kind == JS_WORD && !after_dot(x, 0)) {
		if (k->code == JS_W_IF || k->code == JS_W_WHILE || k->code == JS_W_FOR ||
		    k->code == JS_W_WITH)
			return JS_HEAD;
		if (k->code == JS_W_AWAIT && is_word(before(x, 1), JS_W_FOR))
			return JS_HEAD;
	}
	if (k->kind == JS_NAME || (k->kind == JS_WORD && k->code >= JS_W_YIELD))
		k = before(x, ++back);
	if (is_punct(k, JS_P_STAR))
		k = before(x, ++back);
	if (!is_word(k, JS_W_FUNCTION) || after_dot(x, back))
		return 0;
	back++;
	if (is_word(before(x, back), JS_W_ASYNC))
		back++;
	/* behind an operand that ends a line no operator asks for a value: a declaration, and no semicolon before it */
	const struct token *f = before(x, back - 1);
	return statement_next(x, back) || (f->flags & JS_NEWLINE && !lex_operand_next(x, back)) ? 0 : JS_FUNC_VALUE;
}

static unsigned flags_of_brace(const struct lexer *x)
{
	const struct token *k = before(x, 0);

	if (!k)
		return 0;
	if (is_punct(k, JS_P_RPAREN))
		return k->mate != JS_NO_MATE && x->t->list[k->mate].flags & JS_FUNC_VALUE ? JS_VALUE : 0;
	if (is_punct(k, JS_P_ARROW) || statement_next(x, 0))
		return 0;
	if (k->kind == JS_WORD && !after_dot(x, 0) && (k->code == JS_W_CATCH || k->code == JS_W_STATIC))
		return 0;
	if (is_punct(k, JS_P_COLON) || lex_operand_next(x, 0))
		return k->kind == JS_WORD && k->code == JS_W_CLASS ? 0 : JS_VALUE;
	return 0;
}

unsigned bracket_flags(const struct lexer *x, enum js_punct open)
{
	return open == JS_P_LPAREN ? flags_of_paren(x) : open == JS_P_LBRACE ? flags_of_brace(x) : JS_VALUE;
}

void bracket_colon(struct lexer *x, struct token *k)
{
	uint32_t *waiting = x->depth ? &x->t->open[x->depth * 2 - 1] : NULL;
	const struct token *in = x->depth ? bracket_top(x) : NULL;

	if (waiting && *waiting)
		--*waiting;
	else if (!in || (is_punct(in, JS_P_LBRACE) && !(in->flags & JS_VALUE)))
		k->flags |= JS_HEAD;
}
