/* An inventory out of any bytes; what is accepted comes out as it went in. */
#include "packtool/inventory.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct inventory i;
	struct buf b = BUF(INVENTORY_MAX);
	struct err e = {0};

	if (inventory_parse(text_n(data, size), &i, &e)) {
		if (!inventory_format(&i, &b) || !text_eq(buf_view(&b), text_n(data, size)))
			abort();
	} else if (!e.code[0]) {
		abort();
	}
	buf_free(&b);
	return 0;
}
