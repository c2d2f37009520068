/* A list of canaries, and one row against it: never crashes. */
#include "packtool/lint.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct canaries *c = canaries_parse(text_n(data, size), NULL);
	struct lint *l = c ? lint_new(c) : NULL;
	struct source_row row = {.table = &sheets[SHEET_INDICATOR], .line = 2};

	if (l && sheet_split(row.table, T("url\thttp://10.0.0.1/x\tIOC-1\t"), row.value, row.number, NULL))
		lint_sink(l, &row, NULL);
	if (l)
		lint_end(l, "acme/iocs");
	lint_free(l);
	canaries_free(c);
	return 0;
}
