/* What a registry says about a package. What is accepted is plain text that ends. */
#include "packtool/packument.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct packument p;

	if (packument_parse(text_n(data, size), "npm-high-impact", &p, NULL) &&
	    (!memchr(p.version, 0, sizeof p.version) || !memchr(p.tarball, 0, sizeof p.tarball) ||
	     !p.integrity[0] || p.signature_count > PACKUMENT_SIGNATURES))
		abort();
	return 0;
}
