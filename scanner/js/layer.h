/* scanner/js/layer.h: a script and everything that is hidden in it, layer by layer.
 *
 * Layer 0 is the file. Every folded constant that looks like code (or a command, a URL, or
 * is given to eval) is a layer of its own, folded again, to a depth of JS_LAYER_DEPTH and
 * within a budget of decoded bytes. Coded literals that no code here decodes are tried too.
 * Layers stand in the order they were found: breadth first, by offset.
 */
#ifndef PICKET_SCANNER_JS_LAYER_H
#define PICKET_SCANNER_JS_LAYER_H

#include "scanner/js/fold.h"

struct js_layer {
	uint32_t parent;     /* index; layer 0: itself */
	uint32_t depth;	     /* 0: the file */
	uint32_t start, end; /* the expression in the parent's text */
	uint32_t file_start, file_end; /* and where its outermost layer stands in the file */
	js_how how;	     /* of this step */
	bool executed;	     /* given to eval or the like */
	bool code;	     /* a script: fold is filled; else a command, URL or other text */
	struct text text;
	struct js_fold fold;
};

struct js_layers {
	struct js_layer *list;
	size_t count;
	bool truncated; /* a ceiling was reached, in any layer */
	uint64_t decoded_bytes;
};

/* Folds source and what is in it. tokens is working memory, reused from file to file;
 * afterwards it holds the tokens of the source. Results live in the arena and view source. */
void js_layers_find(struct text source, struct js_tokens *tokens, struct arena *a,
		    struct js_layers *out);

#endif
