/* The manifest's grammar over any bytes. */
#include "pack/manifest.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text t = text_n(data, size);
	struct err e;

	if (!manifest_check(t, &e)) {
		if (!e.code[0] || !e.text[0])
			abort();
		return 0;
	}
	/* Accepted: it is text of the one spelling, so it ends in a line end and has no blank
	 * before one. */
	if (!text_ends(t, T("\n")) || text_has(t, T(" \n")) || text_has(t, T("\r")) ||
	    text_has(t, T("\n\n")) || text_has(t, T("\t")))
		abort();
	return 0;
}
