/* The head of a volume out of any bytes. */
#include "packtool/volume.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char again[VOLUME_HEAD_MAX];
	struct volume v;
	struct err e = {0};
	size_t n;

	if (!volume_parse(text_n(data, size), &v, &e)) {
		if (!e.code[0])
			abort();
		return 0;
	}
	if (v.head > size || v.number > v.count || v.count > VOLUMES_MAX || !volume_format(&v, again, &n) ||
	    n != v.head || memcmp(again, data, n) != 0)
		abort();
	return 0;
}
