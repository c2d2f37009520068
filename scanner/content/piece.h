/* content/piece.h: the pieces of a large script in which what an attack needs lies together.
 *
 * In a bundle every common word occurs somewhere, so the marks of the whole say nothing. Those of a few thousand bytes do: who
 * changes a bundle puts what it reads and where it sends that side by side, while the parts of an honest one are spread over it. Such
 * a piece is read as closely as a small script, behind the imports of the bundle that give a module a name.
 */
#ifndef PICKET_SCANNER_CONTENT_PIECE_H
#define PICKET_SCANNER_CONTENT_PIECE_H

#include "base/buf.h"
#include "scanner/content/limits.h"
#include "scanner/content/pattern.h"
#include "scanner/js/lex.h"

struct piece { /* bytes of the script */
	uint32_t from, to;
};

struct piece_list {
	struct piece list[CONTENT_PIECES_MAX];
	uint32_t count;
	bool more; /* than CONTENT_PIECES_MAX, or than CONTENT_PIECES_BYTES of them */
};

/* hits: of pattern_find() on the script. In the order of their places; none overlap. */
void pieces_find(struct text script, const struct pattern_hits *hits, struct piece_list *out);

/* What is tokenized for a piece: all of a script of CONTENT_PIECE_WHOLE bytes at most, of a larger one what lies near, from where a statement
 * seems to begin: to know it for sure would take a tenth of a scan. */
struct piece piece_around(struct text script, struct piece piece);

/* Where a brace closes that the piece does not open, another function ends, and the names behind it are others: what stands between such
 * braces. It begins with a token: from within a text, code would read as texts. script: the tokens of the
 * whole, or of piece_around(), where piece is counted from its begin. How many. */
uint32_t piece_blocks(const struct js_tokens *script, struct piece piece, struct piece out[CONTENT_BLOCKS_MAX]);

/* Appends the imports that give a module a name of some length, as one line; out has no more than CONTENT_PIECE_IMPORTS bytes of them:
 * var cp=require("child_process");import{exec}from"child_process"; */
void piece_imports(const struct js_tokens *script, struct buf *out);

#endif
