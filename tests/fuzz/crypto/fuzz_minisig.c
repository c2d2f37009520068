/* A signature file of any bytes; what is accepted is the canonical spelling of its content. */
#include "base/buf.h"
#include "crypto/minisign.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text t = text_n(data, size), line;
	struct minisig s;
	struct err e;
	struct buf b = BUF(MINISIGN_FILE_MAX);

	if (!minisig_parse(t, &s, &e)) {
		if (!e.code[0] || !e.text[0])
			abort();
		return 0;
	}
	struct text rest = t;
	text_line(&rest, &line);
	text_skip(&line, T("untrusted comment: "));
	if (!minisig_format(&s, line, &b) || !text_eq(buf_view(&b), t))
		abort();
	buf_free(&b);
	return 0;
}
