/* Shell, PowerShell, batch and Python scripts, and the commands of a binding.gyp. */
#include "scanner/content/script.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct act_list l;
	struct word_set all = {{~(uint64_t)0, ~(uint64_t)0}, ~0u};
	struct arena *a;
	struct text t, command;

	if (!size)
		return 0;
	t = text_n(data + 1, size - 1);
	a = arena_new(64u << 20);
	act_list_init(&l, a, text_of("a.sh"), t);
	script_find(&l, (enum script_kind)(SCRIPT_SHELL + data[0] % 4), t, &all, 0, 0, 0);
	act_list_finish(&l);
	while (script_gyp_command(&t, &command))
		;
	arena_free(a);
	return 0;
}
