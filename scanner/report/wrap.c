#include "scanner/report/wrap.h"

#include "base/escape.h"

#include <string.h>

#define WRAP_MAX ((size_t)256 << 10)

void wrap_put(FILE *out, size_t width, const char *first, const char *rest, struct text t)
{
	struct buf escaped = BUF(WRAP_MAX);
	size_t indent = strlen(first), at = indent;
	bool begun = false;

	escape_plain(&escaped, t);
	fputs(first, out);
	for (struct cut c = {.tail = buf_view(&escaped), .found = true}; c.found;) {
		c = text_cut(c.tail, ' ');
		size_t columns = escape_columns(c.head);
		if (c.head.n == 0)
			continue;
		if (begun && at + 1 + columns > width) {
			fputc('\n', out);
			fputs(rest, out);
			at = indent;
			begun = false;
		}
		if (begun)
			fputc(' ', out);
		fwrite(c.head.p, 1, c.head.n, out);
		at += columns + begun;
		begun = true;
	}
	fputc('\n', out);
	buf_free(&escaped);
}
