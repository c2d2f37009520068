#include "base/pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

void *pages_new(size_t n, size_t *size)
{
	void *p;

	if (n > SIZE_MAX - PAGES_BYTES)
		return NULL;
	n = (n + PAGES_BYTES - 1) & ~(PAGES_BYTES - 1);
	if (posix_memalign(&p, PAGES_BYTES, n))
		return NULL;
	madvise(p, n, MADV_HUGEPAGE);
	if (size)
		*size = n;
	return p;
}
