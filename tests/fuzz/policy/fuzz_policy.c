/* A policy file of any bytes, as a site's and as a project's; then it judges three findings. */
#include "crypto/digest.h"
#include "scanner/policy/settings.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const ids[] = {"L2-IOC-001", "L2-LOCK-001", NULL};

	if (!crypto_init())
		abort();
	for (int project = 0; project < 2; project++) {
		struct arena *a = arena_new((size_t)64 << 20);
		struct settings_source from = {.name = {"policy.yml", 10},
					       .bytes = text_n(data, size),
					       .project = project == 1,
					       .today = 20778,
					       .rule_ids = ids};
		struct settings s;
		struct err e = {0};
		bool ok = a && settings_read(a, &from, &s, &e);

		if (!ok && (!e.code[0] || !e.text[0]))
			abort();
		/* A project excuses nothing, whatever it says. */
		if (ok && project &&
		    (s.suppress_count || s.allow_count || s.ignore_paths.count || s.ignore_packages.count ||
		     s.skip_rules.count || s.internal.count || s.hosts.count || s.licence_allow.count))
			abort();
		for (size_t i = 0; ok && i < s.suppress_count; i++)
			if (!s.suppress[i].reason.n || !s.suppress[i].owner.n || !s.suppress[i].expires.n)
				abort();
		arena_free(a);
	}
	return 0;
}
