/* Every reader gets its bytes through input_read(), and the graph is made of what it found. */
#ifndef PICKET_TESTS_INPUT_FUZZ_H
#define PICKET_TESTS_INPUT_FUZZ_H

#include "scanner/input/input.h"
#include "scanner/inventory.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void fuzz_graph(struct project *p, uint32_t document)
{
	struct inventory_row *rows;
	size_t count;

	if (!graph_join(p, NULL))
		return;
	if (inventory(p, document, p->arena, &rows, &count) && count > p->package_count)
		abort();
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *k = &p->packages[i];
		if (k->document >= p->document_count || k->source >= SOURCE_KINDS ||
		    (k->via != DEP_NONE && p->packages[k->via].depth + 1 != k->depth))
			abort();
		if (i < 64)
			graph_path(p, i);
	}
	for (uint32_t i = 0; i < p->edge_count; i++)
		if (p->edges[i].to != DEP_NONE && p->edges[i].to >= p->package_count)
			abort();
}

static inline int fuzz_input(const char *name, const char *path, const uint8_t *data, size_t size)
{
	struct project *p = project_new((size_t)64 << 20);
	uint32_t index;
	struct document *d = p ? project_document(p, &index) : NULL;

	if (d) {
		d->path = text_of(path);
		d->bytes = text_n(data, size);
		const struct input *in = input_by_name(text_of(name));
		if (!in || input_guess(text_of(path), d->bytes) != in)
			abort();
		bool ok = input_read(p, index, in);
		if (!ok && !p->problem_count && !p->failed)
			abort(); /* never silent */
		fuzz_graph(p, index);
	}
	project_free(p);
	return 0;
}

#define FUZZ_INPUT(name, path)                                                                     \
	int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)                               \
	{                                                                                          \
		return fuzz_input(name, path, data, size);                                         \
	}

#endif
