/* A waybill out of any bytes, bare and in a bundle; names of its files cannot leave their folder. */
#include "pack/waybill.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void look(const struct waybill *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (strchr(w->cargo[i].name, '/') || w->cargo[i].name[0] == '.')
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new((size_t)4 << 20);
	struct text t = text_n(data, size);
	struct waybill w;
	struct err e = {0};
	bool is_signed;

	if (!crypto_init() || !a)
		abort();
	if (waybill_parse(t, a, &w, &e)) {
		struct buf b = BUF(WAYBILL_MAX);
		look(&w);
		if (!waybill_format(&w, &b) || !text_eq(buf_view(&b), t))
			abort();
		buf_free(&b);
	} else if (!e.code[0]) {
		abort();
	}
	if (waybill_open(t, a, &w, &is_signed, &e))
		look(&w);
	arena_free(a);
	return 0;
}
