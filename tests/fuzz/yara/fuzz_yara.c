/* A file of rules is cut into rules; each in its one spelling is taken again as it is. */
#include "yara/grammar.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = text_n(data, size), name, again;
	struct buf b = BUF(YARA_RULE_MAX);
	size_t line = 1;

	while (yara_cut(&rest, &line, &b, &name, NULL) == 1)
		if (!yara_rule_valid(buf_view(&b), &again, NULL) || !text_eq(name, again))
			abort();
	buf_free(&b);
	return 0;
}
