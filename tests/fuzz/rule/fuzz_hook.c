/* Lifecycle commands: any bytes are cut into steps that lie inside them, in bounded memory. */
#include "scanner/rule/post.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new(POST_MEMORY_MAX);
	struct text command = text_n(data, size);
	struct script s = {.name = T("build"), .command = command};
	struct manifest_view m = {.scripts = &s, .script_count = 1};
	struct hook h;
	struct post v;

	if (!a)
		abort();
	if (size <= 4096 && (!hook_parse(a, command, &h) || h.count > HOOK_STEPS_MAX))
		abort();
	if (size <= 4096 && !post_command(a, &m, command, false, &v))
		abort();
	if (size <= 4096 && (v.severity >= SEVERITIES || !v.why.n))
		abort();
	arena_free(a);
	return 0;
}
