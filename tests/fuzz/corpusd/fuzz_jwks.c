/* A key set from outside: at most so many keys, or an error. */
#include "corpusd/jwks.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct jwks *k = NULL;

	if (jwks_parse(text_n(data, size), &k, NULL) && (jwks_count(k) == 0 || jwks_count(k) > JWKS_KEYS_MAX))
		abort();
	jwks_free(k);
	return 0;
}
