/* The body of POST /v1/lookup: refused, or a list of texts within the bounds, each of them one that can be said. */
#include "base/arena.h"
#include "corpusd/body.h"
#include "corpusd/limits.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)32 << 20);
	struct json list;
	struct text t;

	if (a && body_questions(a, text_n(data, size), &list, NULL)) {
		if (json_count(list) > LOOKUP_QUESTIONS_MAX)
			abort();
		for (struct json_each m = json_each(list); json_next(&m);)
			if (!json_string(m.value, &t) || !text_utf8_valid(t) || text_has(t, T("\xef\xbf\xbd")))
				abort();
	}
	arena_free(a);
	return 0;
}
