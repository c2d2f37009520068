/* scanner/js/lex.h: a JavaScript tokenizer that is linear on every input.
 *
 * It reads sloppy scripts and modules alike (hashbang, <!-- and --> comments
 * included), tells regular expressions from division by what stands before,
 * and goes on after anything: TypeScript, JSX, binary. Read: ECMA-262, clause
 * 12 and annex B.1.1.
 */
#ifndef PICKET_SCANNER_JS_LEX_H
#define PICKET_SCANNER_JS_LEX_H

#include "base/arena.h"
#include "scanner/js/token.h"

/* Tokens of one source. The lists are reused from source to source: start with
 * {0}, end with js_tokens_free. */
struct js_tokens {
	struct text source;	 /* not owned; must outlive the tokens */
	struct token *list;	 /* count tokens, then one JS_END */
	size_t count, cap;
	struct token *comments;	 /* in order of the source */
	size_t comment_count, comment_cap;
	uint32_t *open;		 /* the lexer's own stack of brackets */
	size_t open_cap;
	bool truncated;		 /* a ceiling of js/limits.h (or memory) ended the list */
	uint64_t steps;		 /* work done, for the test of linearity */
};

/* Replaces what t holds by the tokens of source (which it keeps a view of).
 * False when memory or a ceiling ended the list early: what is there is right. */
bool js_lex(struct js_tokens *t, struct text source);
void js_tokens_free(struct js_tokens *t);

/* The bytes of a token, as they stand in the source. */
static inline struct text js_token_raw(const struct js_tokens *t, const struct token *k)
{
	return (struct text){t->source.p + k->start, k->length};
}

/* What a name, string or template part means: quotes gone, escapes decoded (to
 * UTF-8; a lone surrogate as its three bytes). A view of the source when it has no escape, else
 * in the arena. The empty text for other kinds and when the arena is full. */
struct text js_token_text(const struct js_tokens *t, const struct token *k, struct arena *a);
/* The same as spelled, with its backslashes. */
struct text js_token_spelled(const struct js_tokens *t, const struct token *k);

/* What stands at that byte: JS_COMMENT, the kind of token, or JS_END for white
 * space and beyond. By binary search. */
enum js_kind js_kind_at(const struct js_tokens *t, size_t offset);

#endif
