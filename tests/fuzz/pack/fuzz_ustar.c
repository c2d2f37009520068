/* The walker over any bytes. Whatever it accepts is bounded by the input and can be written
 * again, byte for byte, from the names and sizes alone. */
#include "pack/ustar.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct container c;
	struct err e;
	uint8_t header[USTAR_BLOCK];

	if (!ustar_walk_bytes(text_n(data, size), &c, &e)) {
		if (!e.code[0] || !e.text[0])
			abort();
		return 0;
	}
	uint64_t at = 0;
	for (size_t i = 0; i < c.count; i++) {
		const struct member *m = &c.members[i];
		ustar_header(header, m->name, m->size);
		if (m->offset != at + USTAR_BLOCK || m->size > size - m->offset ||
		    memcmp(data + at, header, USTAR_BLOCK) != 0 || ustar_find(&c, m->name) != m)
			abort();
		at = m->offset + (m->size + USTAR_BLOCK - 1) / USTAR_BLOCK * USTAR_BLOCK;
	}
	if (at + (uint64_t)2 * USTAR_BLOCK != size)
		abort();
	return 0;
}
