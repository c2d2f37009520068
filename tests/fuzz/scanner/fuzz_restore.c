/* A saved report: what is read back writes JSON that reads back again, to the same bytes. */
#include "scanner/restore.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *again(struct arena *a, struct text bytes, size_t *n)
{
	struct report_options o = {0};
	struct json_doc doc;
	struct report r;
	char *p = NULL;
	FILE *f;

	if (!json_parse(a, bytes, NULL, &doc, NULL) || !restore_report(a, json_root(&doc), &r, NULL))
		return NULL;
	f = open_memstream(&p, n);
	if (!f || !report_json.write(f, &r, &o, NULL) || fclose(f) != 0)
		abort();
	return p;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)64 << 20), *b = arena_new((size_t)64 << 20);
	size_t n = 0, m = 0;
	char *first = a ? again(a, text_n(data, size), &n) : NULL;
	char *second = first && b ? again(b, text_n(first, n), &m) : NULL;

	if (first && (!second || n != m || !text_eq(text_n(first, n), text_n(second, m))))
		abort();
	free(first);
	free(second);
	arena_free(a);
	arena_free(b);
	return 0;
}
