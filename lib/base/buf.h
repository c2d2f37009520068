/* base/buf.h: a growing buffer that always has a maximum.
 *
 * Failure (the maximum, or no memory) is sticky: write on, and ask once at the
 * end. Bytes past the maximum are dropped whole, never cut.
 */
#ifndef PICKET_BASE_BUF_H
#define PICKET_BASE_BUF_H

#include "base/text.h"

struct buf {
	char *p;
	size_t n, cap, max;
	bool failed;
};

#define BUF(max_bytes) ((struct buf){.max = (max_bytes)})

void buf_free(struct buf *b); /* leaves an empty buffer with the same maximum */
void buf_clear(struct buf *b); /* n = 0, not failed; keeps the memory */

bool buf_reserve(struct buf *b, size_t more); /* room for that many more bytes */
bool buf_add(struct buf *b, const void *p, size_t n);
bool buf_text(struct buf *b, struct text t);
bool buf_char(struct buf *b, char c);
bool buf_le32(struct buf *b, uint32_t v); /* least byte first, as cursor_le32() reads it */
bool buf_le64(struct buf *b, uint64_t v);
bool buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

struct text buf_view(const struct buf *b); /* valid until the next write */
/* The bytes as a C string (a NUL is put behind them, not counted); NULL when failed. */
const char *buf_cstr(struct buf *b);

#endif
