#include "scanner/spec.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool within(struct text t, const uint8_t *data, size_t size)
{
	const uint8_t *p = (const uint8_t *)t.p;
	return !t.n || (p >= data && p + t.n <= data + size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text t = text_n(data, size);
	struct spec a = spec_parse(t), b = spec_resolved(t);

	if (!within(a.address, data, size) || !within(a.commit, data, size) ||
	    !within(b.name, data, size) || !within(b.range, data, size) || a.source >= SOURCE_KINDS)
		abort();
	return 0;
}
