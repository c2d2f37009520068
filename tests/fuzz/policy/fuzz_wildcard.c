/* Pattern and text, cut at the first NUL: three grammars, and a few things that must hold of them. */
#include "scanner/policy/wildcard.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct cut c = text_cut(text_n(data, size < 8192 ? size : 8192), '\0');
	bool plain = true;

	for (size_t i = 0; i < c.head.n; i++)
		plain = plain && c.head.p[i] != '*' && c.head.p[i] != '?';
	bool name = wildcard_name(c.head, c.tail);
	if (plain && c.head.n <= WILDCARD_BYTES_MAX && name != text_eq(c.head, c.tail))
		abort();
	/* What stays inside folders matches no more than what does not. */
	if (wildcard_path(c.head, c.tail) && !text_has(c.head, T("**/")) && !text_ends(c.head, T("/")) && !name)
		abort();
	(void)wildcard_like(c.head, c.tail);
	return 0;
}
