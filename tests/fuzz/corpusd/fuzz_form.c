/* A form's body: the first line is its content type. Whatever comes is refused, or gives fields within the bounds. */
#include "corpusd/form.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)8 << 20);
	struct cut c = text_cut(text_n(data, size), '\n');
	struct form f;

	if (a && form_parse(a, c.head, c.tail, &f, NULL)) {
		if (f.count > FORM_FIELDS_MAX)
			abort();
		for (size_t i = 0; i < f.count; i++)
			if (!f.fields[i].name.n || f.fields[i].name.n > FORM_WORD_MAX ||
			    f.fields[i].file.n > FORM_WORD_MAX || f.fields[i].value.n > size)
				abort();
	}
	arena_free(a);
	return 0;
}
