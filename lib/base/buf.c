#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buf_free(struct buf *b)
{
	free(b->p);
	*b = BUF(b->max);
}

void buf_clear(struct buf *b)
{
	b->n = 0;
	b->failed = false;
}

bool buf_reserve(struct buf *b, size_t more)
{
	if (b->failed || more > b->max || b->max - more < b->n) {
		b->failed = true;
		return false;
	}
	size_t need = b->n + more;
	if (need <= b->cap)
		return true;
	size_t cap = b->cap ? b->cap : 256;
	while (cap < need)
		cap = cap > b->max / 2 ? b->max : cap * 2;
	char *p = realloc(b->p, cap + 1); /* one more for buf_cstr */
	if (!p) {
		b->failed = true;
		return false;
	}
	b->p = p;
	b->cap = cap;
	return true;
}

bool buf_add(struct buf *b, const void *p, size_t n)
{
	if (!buf_reserve(b, n))
		return false;
	if (n)
		memcpy(b->p + b->n, p, n);
	b->n += n;
	return true;
}

bool buf_text(struct buf *b, struct text t)
{
	return buf_add(b, t.p, t.n);
}

bool buf_char(struct buf *b, char c)
{
	return buf_add(b, &c, 1);
}

static bool put_little(struct buf *b, uint64_t v, size_t n)
{
	uint8_t bytes[8];

	for (size_t i = 0; i < n; i++, v >>= 8)
		bytes[i] = (uint8_t)(v & 0xff);
	return buf_add(b, bytes, n);
}

bool buf_le32(struct buf *b, uint32_t v)
{
	return put_little(b, v, 4);
}

bool buf_le64(struct buf *b, uint64_t v)
{
	return put_little(b, v, 8);
}

bool buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	/* vsnprintf writes a NUL behind the text; every buffer has that spare byte. */
	if (n < 0 || !buf_reserve(b, (size_t)n + (b->cap == 0 && n == 0)))
		return false;
	va_start(ap, fmt);
	vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->n += (size_t)n;
	return true;
}

struct text buf_view(const struct buf *b)
{
	return (struct text){b->p ? b->p : "", b->n};
}

const char *buf_cstr(struct buf *b)
{
	if (b->failed)
		return NULL;
	if (!b->p)
		return "";
	b->p[b->n] = '\0';
	return b->p;
}
