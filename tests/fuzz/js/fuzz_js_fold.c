/* Any bytes as a script: what comes out lies inside the source and the budgets, the same twice. */
#include "scanner/js/layer.h"
#include "scanner/js/limits.h"
#include "scanner/js/runs.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct js_layer *l)
{
	const struct js_fold *f = &l->fold;

	for (size_t i = 0; i < f->event_count; i++)
		if (f->events[i].end > l->text.n || f->events[i].start > f->events[i].end ||
		    f->events[i].path.n > JS_PATH_MAX + 1)
			abort();
	for (size_t i = 0; i < f->constant_count; i++)
		if (f->constants[i].end > l->text.n || !f->constants[i].how)
			abort();
	for (size_t i = 0; i < f->function_count; i++)
		if (f->functions[i].end > l->text.n)
			abort();
	size_t budget = l->text.n * JS_FOLD_TIMES;
	if (f->folded_bytes > (budget < JS_FOLD_FLOOR ? JS_FOLD_FLOOR : budget))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct js_tokens t;
	struct arena *a = arena_new(JS_MEMORY_MAX), *b = arena_new(JS_MEMORY_MAX);
	struct js_layers one, two;
	struct js_runs runs;

	js_layers_find(text_n(data, size), &t, a, &one);
	js_layers_find(text_n(data, size), &t, b, &two);
	if (one.count != two.count || one.decoded_bytes != two.decoded_bytes ||
	    one.truncated != two.truncated)
		abort();
	for (size_t i = 0; i < one.count; i++) {
		check(&one.list[i]);
		if (one.list[i].depth > JS_LAYER_DEPTH || one.list[i].file_end > size ||
		    one.list[i].fold.event_count != two.list[i].fold.event_count)
			abort();
	}
	uint64_t budget = (uint64_t)size * JS_LAYER_TIMES;
	if (one.decoded_bytes > (budget < JS_LAYER_FLOOR ? JS_LAYER_FLOOR : budget))
		abort();
	js_runs_find(text_n(data, size), a, &runs);
	for (size_t k = 0; k < RUN_KINDS; k++)
		for (uint32_t i = 0; i < runs.of[k].kept; i++)
			if (runs.of[k].list[i].start + runs.of[k].list[i].length > size)
				abort();
	arena_free(a);
	arena_free(b);
	return 0;
}
