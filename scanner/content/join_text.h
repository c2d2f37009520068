/* content/join_text.h: the modules of a package as one script.
 *
 *	var $m1=(function(){var exports={},module={exports};
 *	..the first module..
 *	;exports.collect=collect;return module.exports})();
 *	var $m2=(function(){ .. const c=$m1; .. })();
 *
 * Of a table that a module asks for or reads, table.json, stands there what is in it. What a module asks another one for becomes that one's name, what it exports an assignment; all else stands as it was.
 * Every byte of the whole knows where it stood.
 */
#ifndef PICKET_SCANNER_CONTENT_JOIN_TEXT_H
#define PICKET_SCANNER_CONTENT_JOIN_TEXT_H

#include "base/arena.h"
#include "base/buf.h"
#include "scanner/js/lex.h"

struct join_piece {
	uint32_t at;	 /* in the whole */
	uint32_t module; /* number, from 0 */
	uint32_t from;	 /* in that module */
	uint32_t length; /* 0: put in there */
};

struct join_module {
	struct text source;
	/* The number + 1 of the module that a specifier asks for, when it stands before this one; else 0. */
	uint32_t (*target)(void *ctx, struct text spec);
	void *ctx;
	/* The JSON that a specifier asks for, as it stands, when there is room for it; else empty. May be NULL. */
	struct text (*data)(void *ctx, struct text spec);
};

struct join_text {
	struct arena *arena;
	struct buf *out;
	struct join_piece *pieces;
	uint32_t piece_count, piece_cap;
	bool *defaults; /* of each module so far: has a default export */
	uint32_t count, cap;
	bool failed; /* memory, or past the end of out */
};

/* Appends one module. tokens is working memory. */
void join_text_add(struct join_text *j, const struct join_module *m, struct js_tokens *tokens);

/* The module may read such a table when it runs: JSON.parse(readFileSync(..)). */
bool join_text_reads_table(struct text source);

/* Where a byte of the whole stood. False: in front of all modules. */
bool join_text_place(const struct join_text *j, uint32_t at, uint32_t *module, uint32_t *offset);

#endif
