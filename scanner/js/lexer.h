/* scanner/js/lexer.h: what the files of the lexer share. Nothing outside the room reads this.
 *
 *	lex.c	   tokens	bracket.c  the stack of open brackets, what stands before
 */
#ifndef PICKET_SCANNER_JS_LEXER_H
#define PICKET_SCANNER_JS_LEXER_H

#include "scanner/js/lex.h"

struct lexer {
	struct js_tokens *t;
	const uint8_t *begin, *p, *end;
	bool newline;		/* a line ended since the last token */
	const uint8_t *no_regex; /* up to here every try to read a regex fails */
	size_t depth;		/* entries of the bracket stack, two numbers each */
	size_t lost;		/* brackets opened past the stack's ceiling */
	size_t braces;		/* braces among the entries */
};

/* bracket.c. The stack holds a token's index and how many ? wait for their colon. */

bool bracket_push(struct lexer *x, uint32_t index);
/* The innermost open bracket, a template's head among them; there must be one (x->depth). */
static inline struct token *bracket_top(const struct lexer *x)
{
	return x->t->list + x->t->open[x->depth * 2 - 2];
}
static inline struct token *bracket_pop(struct lexer *x)
{
	struct token *k = bracket_top(x);

	x->depth--;
	x->braces -= k->kind != JS_PUNCT || k->code == JS_P_LBRACE;
	return k;
}
/* The open bracket that this closing one (already the last token) ends, or NULL. A } also ends
 * the ( and [ that were left open in its block. */
struct token *bracket_close(struct lexer *x, enum js_punct open);
/* The JS_HEAD, JS_VALUE, JS_FUNC_VALUE of a bracket that opens behind the last token. */
unsigned bracket_flags(const struct lexer *x, enum js_punct open);
/* The colon k is behind the last token. Those of ?: were announced; others end a label, a case or a property's name. */
void bracket_colon(struct lexer *x, struct token *k);
/* True when an operand may begin behind the token `back` places ago. */
bool lex_operand_next(const struct lexer *x, size_t back);

#endif
