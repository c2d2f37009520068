/* A catalog out of any bytes, bare and in a bundle; what is accepted comes out as it went in. */
#include "pack/catalog.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)4 << 20);
	struct text t = text_n(data, size);
	struct signed_object *o;
	struct catalog c;
	struct err e = {0};
	size_t count;

	if (!a)
		abort();
	if (catalog_parse(t, a, &c, &e)) {
		struct buf b = BUF(CATALOG_MAX);
		if (!catalog_format(&c, &b) || !text_eq(buf_view(&b), t))
			abort();
		buf_free(&b);
	} else if (!e.code[0]) {
		abort();
	}
	if (bundle_parse(t, 1, CATALOG_MAX, a, &o, &count, &e) && count != 1)
		abort();
	arena_free(a);
	return 0;
}
