/* A worker's answer: no bytes may make more of it than its ceiling, and pieces of any size read alike. */
#include "corpusd/frame.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct frame_reader whole = {.report = BUF(4096)}, single = {.report = BUF(4096)};

	frame_feed(&whole, data, size);
	for (size_t i = 0; i < size; i++)
		frame_feed(&single, data + i, 1);
	if (frame_whole(&whole, NULL) != frame_whole(&single, NULL) || whole.report.n > 4096)
		abort();
	if (frame_whole(&whole, NULL) && !text_eq(buf_view(&whole.report), buf_view(&single.report)))
		abort();
	buf_free(&whole.report);
	buf_free(&single.report);
	return 0;
}
