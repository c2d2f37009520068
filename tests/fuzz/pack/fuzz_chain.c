/* A chain of roots out of any bytes: what is accepted is written again as it was read, and a link without the
 * signatures it needs is never valid. */
#include "pack/chain.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new(sizeof(struct signed_object) * (ROOTS_MAX + 4) + 65536);
	struct text t = text_n(data, size);
	struct chain *c = NULL;
	struct err e = {0};

	if (!crypto_init() || !a)
		abort();
	if (!chain_parse(t, a, &c, &e)) {
		if (!e.code[0] || c)
			abort();
	} else {
		struct buf b = BUF(CHAIN_MAX);
		if (!bundle_format(c->links, c->count, &b) || !text_eq(buf_view(&b), t))
			abort();
		for (size_t i = 1; i < c->count; i++)
			if (c->links[i].sig_count == 0 && chain_link_valid(c, i, &e))
				abort();
		buf_free(&b);
	}
	chain_free(c);
	arena_free(a);
	return 0;
}
