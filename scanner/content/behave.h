/* content/behave.h: what the folded events of a script amount to. */
#ifndef PICKET_SCANNER_CONTENT_BEHAVE_H
#define PICKET_SCANNER_CONTENT_BEHAVE_H

#include "scanner/content/act.h"
#include "scanner/js/layer.h"

/* Adds the acts of one layer (0: the file) and, for layer 0, its imports. flags go on every act. */
struct behave {
	struct act_list *acts;
	const struct js_layers *layers;
	uint32_t layer;	 /* in layers->list */
	uint32_t number; /* what act.layer says */
	uint32_t flags;
};
void behave_layer(const struct behave *b);

#endif
