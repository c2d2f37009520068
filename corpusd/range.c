#include "corpusd/range.h"

static enum range_kind part(uint64_t first, uint64_t last, uint64_t size, uint64_t *from, uint64_t *length)
{
	if (last >= size)
		last = size - 1;
	if (first > last)
		return RANGE_OUTSIDE;
	*from = first;
	*length = last - first + 1;
	return RANGE_PART;
}

enum range_kind range_read(struct text header, uint64_t size, uint64_t *from, uint64_t *length)
{
	uint64_t a = 0, b = UINT64_MAX;

	*from = 0;
	*length = size;
	if (!text_skip(&header, T("bytes=")) || !size)
		return RANGE_WHOLE;
	struct cut c = text_cut(header, '-');
	if (!c.found || (!c.head.n && !c.tail.n) || (c.head.n && !text_u64(c.head, &a)) ||
	    (c.tail.n && !text_u64(c.tail, &b)))
		return RANGE_WHOLE;
	if (c.head.n)
		return a > b ? RANGE_WHOLE : part(a, b, size, from, length);
	return b ? part(b < size ? size - b : 0, size - 1, size, from, length) : RANGE_OUTSIDE;
}
