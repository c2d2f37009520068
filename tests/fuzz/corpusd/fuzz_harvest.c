/* A worker's report: hostile JSON gives rows within bounds, or an error, and a verdict only when it says one. */
#include "corpusd/harvest.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char id[JOB_ID_HEX + 1] = "0123456789abcdef0123456789abcdef";
	struct arena *a = arena_new((size_t)64 << 20);
	struct job_result r;

	if (size == 0 || !a)
		goto out;
	if (harvest(a, id, text_n(data + 1, size - 1), data[0] % 8, &r, NULL)) {
		bool complete = text_eq(r.head.verdict, T("complete"));
		if (complete != (r.head.status == 0))
			abort();
		for (size_t i = 0; i < r.finding_count; i++)
			if (!r.findings[i].rule.n || r.findings[i].severity >= SEVERITIES)
				abort();
	}
out:
	arena_free(a);
	return 0;
}
