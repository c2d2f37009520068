/* Lists of names: the first byte picks the grammar. Every name given is short and without line ends. */
#include "packtool/namelist.h"
#include "packtool/limits.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool take(void *ctx, struct text name, uint64_t downloads, struct err *e)
{
	(void)ctx;
	(void)downloads;
	(void)e;
	if (name.n > LIST_LINE_MAX)
		abort();
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct stream s;
	struct name_sink sink = {take, NULL};

	if (size == 0)
		return 0;
	struct text bytes = text_n(data + 1, size - 1);
	stream_memory(&s, &bytes);
	namelist_read(&s, (enum namelist_kind)(data[0] % 3), &sink, NULL);
	return 0;
}
