/* npm's settings files, with an environment of two variables. */
#include "packtool/npmrc.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *env(void *ctx, const char *name)
{
	(void)ctx;
	return strcmp(name, "A") == 0 ? "${A}" : strcmp(name, "TOKEN") == 0 ? "secret" : NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)16 << 20);
	struct npmrc r;
	struct text v;

	if (a && npmrc_parse(a, text_n(data, size), env, NULL, &r, NULL))
		for (size_t i = 0; i < r.count; i++)
			if (!npmrc_get(&r, r.entry[i].key, &v) || memchr(v.p, 0, v.n))
				abort();
	arena_free(a);
	return 0;
}
