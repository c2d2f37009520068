/* The token file: what is accepted is what would be written. */
#include "corpusd/token.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tokens t;
	struct buf b = BUF((size_t)1 << 20);

	if (tokens_parse(text_n(data, size), &t, NULL) &&
	    (!tokens_format(&t, &b) || !text_eq(buf_view(&b), text_n(data, size))))
		abort();
	buf_free(&b);
	return 0;
}
