/* The state file: never crashes; what is accepted is written again byte for byte. */
#include "store/state.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct state s;
	struct buf b = BUF(STATE_MAX);

	if (state_parse(text_n(data, size), &s, NULL) &&
	    (!state_format(&s, &b) || !text_eq(buf_view(&b), text_n(data, size))))
		abort();
	buf_free(&b);
	return 0;
}
