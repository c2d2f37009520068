/* Source tables: the first byte picks the table. What is accepted must sort to itself. */
#include "packtool/source.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool ignore(void *ctx, const struct source_row *row, struct err *e)
{
	(void)ctx;
	(void)row;
	(void)e;
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source_sink sink = {ignore, NULL};
	struct source_head head;
	struct buf b = BUF((size_t)1 << 24);

	if (size == 0)
		return 0;
	struct text bytes = text_n(data + 1, size - 1);
	size_t pick = data[0] % (SHEETS + 1);
	if (pick == SHEETS)
		source_head_parse(bytes, &head, NULL);
	else if (source_read_bytes(&sheets[pick], bytes, &sink, NULL) &&
		 (!source_sort_bytes(&sheets[pick], bytes, &b, NULL) ||
		  !text_eq(buf_view(&b), bytes)))
		abort();
	buf_free(&b);
	return 0;
}
