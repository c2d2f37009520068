/* Headers that we read ourselves: Range and Host. The first line is one, the second the other. */
#include "corpusd/host.h"
#include "corpusd/range.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cut c = text_cut(text_n(data, size), '\n');
	static const uint64_t sizes[] = {0, 1, 1000, UINT64_MAX};
	uint64_t from, length;

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		enum range_kind kind = range_read(c.head, sizes[i], &from, &length);
		if (from > sizes[i] || length > sizes[i] - from || (kind == RANGE_PART && !length) ||
		    (kind != RANGE_PART && (from || length != sizes[i])))
			abort();
	}
	/* Whatever counts as this machine's begins with one of its three names. */
	if (host_is_loopback(c.tail) && !text_starts(c.tail, T("127.")) && !text_starts(c.tail, T("[::1]")) &&
	    !text_eq_nocase(text_head(c.tail, 9), T("localhost")))
		abort();
	return 0;
}
